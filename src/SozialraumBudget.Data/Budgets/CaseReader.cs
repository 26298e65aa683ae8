using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Budgets;

/// <summary>What a user sees of the cases behind the budgets of each agreement.</summary>
public sealed class CaseReader
{
    private readonly UserContext user;
    private readonly HashSet<Guid> contracts;

    private CaseReader(UserContext user, HashSet<Guid> contracts) => (this.user, this.contracts) = (user, contracts);

    public static async Task<CaseReader> LoadAsync(AppDbContext db, UserContext user, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(user);
        var contracts = user.ProviderId is { } provider
            ? await db.AgreementProviders.Where(p => p.ProviderId == provider).Select(p => p.AgreementId).ToHashSetAsync(cancellation)
            : [];
        return new(user, contracts);
    }

    /// <summary>Of one agreement that the user sees.</summary>
    public static async Task<CaseSight> SightAsync(
        AppDbContext db,
        UserContext user,
        Guid agreementId,
        CancellationToken cancellation = default
    )
    {
        var reader = await LoadAsync(db, user, cancellation);
        var area = await db.Agreements.Where(a => a.Id == agreementId).Select(a => a.AreaId).SingleAsync(cancellation);
        return reader.Of(agreementId, area);
    }

    public CaseSight Of(Guid agreementId, Guid areaId) => CaseSights.Of(user.Roles, user.Manages(areaId), contracts.Contains(agreementId));
}
