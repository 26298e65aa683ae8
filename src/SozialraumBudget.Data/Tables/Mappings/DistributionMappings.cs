using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Distribution;

namespace SozialraumBudget.Data.Tables;

internal sealed class DistributionScenarioMapping : IEntityTypeConfiguration<DistributionScenario>
{
    public void Configure(EntityTypeBuilder<DistributionScenario> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(DistributionRules.LongestName);
        builder.Property(s => s.Plan).HasColumnType("jsonb");
        builder.Property(s => s.Committee).HasMaxLength(DistributionRules.LongestText);
        builder.Property(s => s.Reference).HasMaxLength(DistributionRules.LongestText);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.BudgetYear, s.Name }).IsUnique();
        builder.HasIndex(s => s.BudgetYear).IsUnique().HasFilter("state = 'Decided'").HasDatabaseName("ix_distribution_scenarios_decided");
        builder.Property(s => s.RowVersion).IsRowVersion();
        builder.Ignore(s => s.Resolution);
        builder.HasStamp(s => s.Changed);
        builder.HasStamp(s => s.Decided, required: false);
        builder.ToTable(
            "distribution_scenarios",
            static t =>
                t.HasCheckConstraint(
                    "ck_distribution_scenarios_decision",
                    "(state = 'Draft') = (decided_user_id is null) and (state = 'Draft') = (committee is null)"
                        + " and (state = 'Draft') = (decided_on is null) and (state = 'Draft') = (reference is null)"
                )
        );
        builder.Wall(static w =>
            w.Read(new("({0} <> 'Draft' and (select app_is('AreaManager', 'Approver')))", nameof(DistributionScenario.State)))
                .WriteBy(Role.Controller, Role.Management)
                .MovesOnlyWhen("old.state <> 'Draft'", x => x.State)
                .Signed()
                .Script("distribution.sql")
        );
        builder.Audited(
            x => x.BudgetYear,
            x => x.Name,
            x => x.Plan,
            x => x.State,
            x => x.Committee,
            x => x.DecidedOn,
            x => x.Reference,
            x => x.FileId
        );
    }
}

internal sealed class DistributionAmountMapping : IEntityTypeConfiguration<DistributionAmount>
{
    public void Configure(EntityTypeBuilder<DistributionAmount> builder)
    {
        builder.HasOne<DistributionScenario>().WithMany().HasForeignKey(a => a.ScenarioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ScenarioId, a.AreaId }).IsUnique();
        builder.ToTable("distribution_amounts", static t => t.HasCheckConstraint("ck_distribution_amounts_amount", "amount >= 0"));
        builder.Wall(static w =>
            w.ReadWhenVisible<DistributionScenario>(x => x.ScenarioId).WriteBy(Role.Controller, Role.Management).AppendOnly()
        );
        builder.Audited(x => x.ScenarioId, x => x.AreaId, x => x.Amount);
    }
}
