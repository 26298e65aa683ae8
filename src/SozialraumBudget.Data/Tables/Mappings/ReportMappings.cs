using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Data.Tables;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(r => r.Title).HasMaxLength(ReportRules.LongestTitle);
        builder.Property(r => r.Blocks).HasColumnType("jsonb");
        builder.Property(r => r.Model).HasMaxLength(40);
        builder.Property(r => r.Region).HasMaxLength(120);
        builder.HasIndex(r => new { r.BudgetYear, r.Title }).IsUnique();
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.HasStamp(r => r.Changed);
        builder.ToTable("reports");
        // Others know of a report what is released of it.
        builder.Wall(static w =>
            w.Read(
                    new(
                        "(exists (select from report_versions v where v.report_id = reports.id and v.state in ('Released', 'Withdrawn'))"
                            + " and (select app_is('AreaManager', 'Approver')))"
                    )
                )
                .WriteBy(Role.Controller, Role.Management)
                .Signed()
        );
        builder.Audited(x => x.Kind, x => x.BudgetYear, x => x.Title, x => x.Blocks, x => x.Model, x => x.Region, x => x.AreaIds);
    }
}

internal sealed class ReportOrderMapping : IEntityTypeConfiguration<ReportOrder>
{
    public void Configure(EntityTypeBuilder<ReportOrder> builder)
    {
        builder.PrimitiveCollection(o => o.Readers).ElementType().HasConversion<string>();
        builder.Property(o => o.Model).HasMaxLength(40);
        builder.Property(o => o.Region).HasMaxLength(120);
        builder.Property(o => o.Name).HasMaxLength(ReportPlans.LongestName);
        builder.HasIndex(o => o.Name).IsUnique();
        builder.Property(o => o.RowVersion).IsRowVersion();
        builder.HasStamp(o => o.Changed);
        builder.ToTable("report_orders", static t => t.HasCheckConstraint("ck_report_orders_days_after", "days_after between 0 and 27"));
        builder.Wall(static w => w.WriteBy(Role.Controller, Role.Management).Signed());
        builder.Audited(
            x => x.Name,
            x => x.Kind,
            x => x.IsOn,
            x => x.IsComposed,
            x => x.DaysAfter,
            x => x.Readers,
            x => x.Model,
            x => x.Region,
            x => x.AreaIds
        );
    }
}

internal sealed class ReportVersionMapping : IEntityTypeConfiguration<ReportVersion>
{
    public void Configure(EntityTypeBuilder<ReportVersion> builder)
    {
        // Text, not JSON: the fingerprint is taken of it byte for byte.
        builder.Property(v => v.Content).HasColumnType("text");
        builder.Property(v => v.Fingerprint).HasMaxLength(64);
        builder.Property(v => v.Reason).HasMaxLength(ReportRules.LongestReason);
        builder.Property(v => v.WithdrawnReason).HasMaxLength(ReportRules.LongestReason);
        builder.HasOne<Report>().WithMany().HasForeignKey(v => v.ReportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.ReportId, v.Number }).IsUnique();
        builder.HasStamp(v => v.Frozen);
        builder.HasStamp(v => v.Decided, required: false);
        builder.HasStamp(v => v.Withdrawn, required: false);
        builder.ToTable(
            "report_versions",
            static t =>
            {
                // What is released or sent back had a second person; what its author takes back was neither.
                t.HasCheckConstraint("ck_report_versions_four_eyes", "decided_user_id is null or decided_user_id <> frozen_user_id");
                t.HasCheckConstraint(
                    "ck_report_versions_decision",
                    "(state in ('Frozen', 'TakenBack')) = (decided_user_id is null) and (state = 'Returned') = (reason is not null)"
                );
                t.HasCheckConstraint(
                    "ck_report_versions_withdrawal",
                    "(state in ('Withdrawn', 'TakenBack')) = (withdrawn_user_id is not null)"
                        + " and (state in ('Withdrawn', 'TakenBack')) = (withdrawn_reason is not null)"
                        + " and (withdrawn_user_id is null or (state = 'TakenBack') = (withdrawn_user_id = frozen_user_id))"
                );
                t.HasCheckConstraint("ck_report_versions_number", "number > 0");
            }
        );
        builder.Wall(static w =>
            // Whoever could read it is told that it is withdrawn.
            w.Read(
                    new(
                        "({0} in ('Released', 'Withdrawn') and (is_open or (select app_is('AreaManager', 'Approver'))))",
                        nameof(ReportVersion.State)
                    )
                )
                .WriteBy(Role.Controller, Role.Management)
                .NoDelete()
                .MovesOnlyWhen("old.state in ('Returned', 'Withdrawn', 'TakenBack')")
                .MovesOnlyWhen("old.state = 'Released'", x => x.State, x => x.Withdrawn, x => x.WithdrawnReason)
                .MovesOnlyWhen(
                    "old.state = 'Frozen'",
                    x => x.State,
                    x => x.Decided,
                    x => x.Reason,
                    x => x.Withdrawn,
                    x => x.WithdrawnReason
                )
                .Signed()
        );
        builder.Audited(
            x => x.ReportId,
            x => x.Number,
            x => x.Fingerprint,
            x => x.IsOpen,
            x => x.State,
            x => x.Reason,
            x => x.WithdrawnReason
        );
    }
}
