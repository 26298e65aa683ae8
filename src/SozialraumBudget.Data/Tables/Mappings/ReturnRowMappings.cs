using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Rows of uploads: written in bulk in the transaction of their upload, closed afterwards. "hour_rows" is partitioned by year, which the
/// migration's own script says. That the upload is there is said by the policy, once a statement: a foreign key would ask once a row.
/// </summary>
internal static class ReturnWalls
{
    /// <summary>Whoever sees the return itself: everybody who sees all agreements, area managers, and its own provider.</summary>
    public static WallBuilder<T> ReadWhenReturnVisible<T>(
        this WallBuilder<T> wall,
        Expression<Func<T, object?>> agreement,
        Expression<Func<T, object?>> provider
    )
        where T : class =>
        wall.Read(
                new(
                    "((select app_sees_all()) or {0} in (select app_case_agreements()))",
                    MemberNames.Of(agreement),
                    typeof(Agreement),
                    KnowsAll: true
                )
            )
            .ReadByProvider(provider);

    /// <summary>Need to know: controllers, the area's own manager, the provider itself; not management.</summary>
    public static WallCondition Cases(string property, string function) =>
        new($"((select app_is('Controller')) or {{0}} in (select {function}()))", property);

    public static void IsRowOfUpload<T>(this EntityTypeBuilder<T> builder, string table)
        where T : class
    {
        builder.ToTable(table);
        builder.Wall(static w => w.Read(Cases("UploadId", "app_case_uploads")).NoUpdate().NoDelete().Script("return_rows.sql"));
        builder.Audited();
    }
}

internal sealed class HourRecordMapping : IEntityTypeConfiguration<HourRecord>
{
    public void Configure(EntityTypeBuilder<HourRecord> builder)
    {
        builder.HasKey(h => new
        {
            h.UploadId,
            h.Row,
            h.Day,
        });
        builder.Property(h => h.Team).HasMaxLength(100);
        builder.Property(h => h.Worker).HasMaxLength(50);
        builder.Property(h => h.CaseNumber).HasMaxLength(60);
        builder.Property(h => h.Activity).HasMaxLength(100);
        builder.Property(h => h.Seconds).HasPrecision(9, 2);
        builder.IsRowOfUpload("hour_rows");
    }
}

internal sealed class HourSumMapping : IEntityTypeConfiguration<HourSumRecord>
{
    public void Configure(EntityTypeBuilder<HourSumRecord> builder)
    {
        builder.HasKey(s => new
        {
            s.UploadId,
            s.Segment,
            s.Kind,
            s.CaseNumber,
            s.Team,
            s.Activity,
        });
        builder.Property(s => s.Team).HasMaxLength(100);
        builder.Property(s => s.CaseNumber).HasMaxLength(60);
        builder.Property(s => s.Activity).HasMaxLength(100);
        builder.Property(s => s.Seconds).HasPrecision(18, 2);
        builder.IsRowOfUpload("hour_sums");
    }
}

internal sealed class ReturnCaseMapping : IEntityTypeConfiguration<ReturnCaseRecord>
{
    public void Configure(EntityTypeBuilder<ReturnCaseRecord> builder)
    {
        builder.HasKey(c => new { c.UploadId, c.Row });
        builder.Property(c => c.CaseNumber).HasMaxLength(60);
        builder.Property(c => c.Area).HasMaxLength(100);
        builder.Property(c => c.HelpType).HasMaxLength(10);
        builder.Property(c => c.CostType).HasMaxLength(10);
        builder.Property(c => c.Provider).HasMaxLength(200);
        builder.Property(c => c.PerWeek).HasPrecision(9, 2);
        builder.Property(c => c.GoalAttainment).HasPrecision(9, 6);
        builder.IsRowOfUpload("return_cases");
    }
}

internal sealed class ExternalCostMapping : IEntityTypeConfiguration<ExternalCostRecord>
{
    public void Configure(EntityTypeBuilder<ExternalCostRecord> builder)
    {
        builder.HasKey(c => new { c.UploadId, c.Row });
        builder.Property(c => c.CaseNumber).HasMaxLength(60);
        builder.Property(c => c.Provider).HasMaxLength(200);
        builder.Property(c => c.InvoiceNumber).HasMaxLength(60);
        builder.IsRowOfUpload("external_costs");
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<OfferRecord>
{
    public void Configure(EntityTypeBuilder<OfferRecord> builder)
    {
        builder.HasKey(o => new { o.UploadId, o.Row });
        builder.Property(o => o.Team).HasMaxLength(100);
        builder.Property(o => o.Offer).HasMaxLength(200);
        builder.Property(o => o.Seconds).HasPrecision(9, 2);
        builder.IsRowOfUpload("offer_rows");
    }
}
