using System.Linq.Expressions;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tables;

/// <summary>What walls say with the help of other tables: agreements, base-year datasets, stamps.</summary>
internal static class TableWalls
{
    private static readonly WallSignature Stamps = new(typeof(Stamp), nameof(Stamp.UserId));

    /// <summary>Whoever sees the agreement.</summary>
    public static WallBuilder<T> ReadWhenAgreementVisible<T>(this WallBuilder<T> wall, Expression<Func<T, object?>> agreement)
        where T : class =>
        wall.Read(
            new(
                "((select app_sees_all()) or {0} in (select app_agreements()))",
                MemberNames.Of(agreement),
                typeof(Agreement),
                KnowsAll: true
            )
        );

    /// <summary>Whoever sees the case data of the base-year dataset: need to know.</summary>
    public static WallBuilder<T> ReadWhenDatasetVisible<T>(this WallBuilder<T> wall, Expression<Func<T, object?>> dataset)
        where T : class => wall.Read(new("{0} in (select app_datasets())", MemberNames.Of(dataset), typeof(BaseYearDataset)));

    /// <summary>Nobody signs for somebody else: every <see cref="Stamp"/> that is set carries the user of the connection.</summary>
    public static WallBuilder<T> Signed<T>(this WallBuilder<T> wall)
        where T : class => wall.Signed(Stamps);
}
