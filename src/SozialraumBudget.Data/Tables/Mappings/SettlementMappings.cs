using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;

namespace SozialraumBudget.Data.Tables;

internal sealed class SettlementMapping : IEntityTypeConfiguration<SettlementRecord>
{
    public void Configure(EntityTypeBuilder<SettlementRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(s => s.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(s => new
            {
                s.AgreementId,
                s.BudgetYear,
                s.Version,
            })
            .IsUnique();
        builder
            .HasIndex(s => new { s.AgreementId, s.BudgetYear })
            .IsUnique()
            .HasFilter("state = 'Prepared'")
            .HasDatabaseName("ix_settlements_waiting");
        builder.Property(s => s.Facts).HasColumnType("jsonb");
        builder.Property(s => s.Derivation).HasColumnType("jsonb");
        builder.Property(s => s.Decision).HasMaxLength(SettlementRules.LongestText);
        builder.Property(s => s.Reason).HasMaxLength(SettlementRules.LongestText);
        builder.Property(s => s.EndReason).HasMaxLength(SettlementRules.LongestText);
        builder.Property(s => s.RowVersion).IsRowVersion();
        builder.Ignore(s => s.Balance);
        builder.HasStamp(s => s.Prepared);
        builder.HasStamp(s => s.Approved, required: false);
        builder.HasStamp(s => s.Ended, required: false);
        builder.ToTable(
            "settlements",
            static t =>
            {
                t.HasCheckConstraint("ck_settlements_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
                t.HasCheckConstraint(
                    "ck_settlements_stamps",
                    "(state = 'Approved') = (approved_user_id is not null)"
                        + " and (state in ('Refused', 'Withdrawn')) = (ended_user_id is not null)"
                );
                t.HasCheckConstraint(
                    "ck_settlements_ends",
                    "version > 0 and networking >= 0 and (is_closing or networking = 0) "
                        + "and (case when is_closing then paid = 0 and returned = 0 and youth_welfare = 0 and help = 0 and borne = 0 "
                        + "when accounts >= 0 then accounts = returned + youth_welfare + help and paid = 0 and borne = 0 "
                        + "else -accounts = paid + borne and returned + youth_welfare + help = 0 end)"
                );
            }
        );
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Approved, x => x.Ended, x => x.EndReason)
                .MovesOnlyWhen("old.state <> 'Prepared'")
                .StaysUnless([Role.Approver], x => x.Approved)
                .Signed()
                .Script("settlements.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.BudgetYear,
            x => x.Version,
            x => x.State,
            x => x.Paid,
            x => x.Returned,
            x => x.YouthWelfare,
            x => x.Help
        );
    }
}

internal sealed class EarmarkAccountMapping : IEntityTypeConfiguration<EarmarkAccount>
{
    public void Configure(EntityTypeBuilder<EarmarkAccount> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(a => new
            {
                a.AgreementId,
                a.BudgetYear,
                a.Purpose,
            })
            .IsUnique();
        builder.HasStamp(a => a.Opened);
        builder.ToTable("earmark_accounts");
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId).InsertBy(Role.Approver).AppendOnly().Signed()
        );
        builder.Audited(x => x.AgreementId, x => x.BudgetYear, x => x.Purpose, x => x.Deadline);
    }
}

internal sealed class EarmarkEntryMapping : IEntityTypeConfiguration<EarmarkEntry>
{
    public void Configure(EntityTypeBuilder<EarmarkEntry> builder)
    {
        builder.HasOne<EarmarkAccount>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SettlementRecord>().WithMany().HasForeignKey(e => e.SettlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeductionRecord>().WithMany().HasForeignKey(e => e.DeductionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.AccountId, e.SettlementId }).IsUnique();
        builder.HasIndex(e => e.DeductionId).IsUnique();
        builder.Property(e => e.Text).HasMaxLength(EarmarkRules.LongestText);
        builder.HasStamp(e => e.Booked);
        builder.ToTable(
            "earmark_entries",
            static t =>
                t.HasCheckConstraint(
                    "ck_earmark_entries_source",
                    "amount <> 0 and (settlement_id is null) <> (deduction_id is null) and (deduction_id is null or amount < 0)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<EarmarkAccount>(x => x.AccountId).InsertBy(Role.Approver, Role.Controller).AppendOnly().Signed()
        );
        builder.Audited(x => x.AccountId, x => x.Amount);
    }
}

internal sealed class SpendingReportMapping : IEntityTypeConfiguration<SpendingReport>
{
    public void Configure(EntityTypeBuilder<SpendingReport> builder)
    {
        builder.HasOne<EarmarkAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AccountId);
        builder.Property(r => r.Text).HasMaxLength(EarmarkRules.LongestText);
        builder.Property(r => r.DecisionReason).HasMaxLength(EarmarkRules.LongestText);
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.HasStamp(r => r.Reported);
        builder.HasStamp(r => r.Decided, required: false);
        builder.ToTable(
            "spending_reports",
            static t =>
                t.HasCheckConstraint(
                    "ck_spending_reports_decided",
                    "amount > 0 and (state = 'Submitted') = (decided_user_id is null)"
                        + " and (state in ('Refused', 'Withdrawn')) = (decision_reason is not null)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<EarmarkAccount>(x => x.AccountId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Decided, x => x.DecisionReason)
                .MovesOnlyWhen("old.state <> 'Submitted'")
                .Signed()
                .Script("settlements.sql")
        );
        builder.Audited(x => x.AccountId, x => x.Amount, x => x.SpentOn, x => x.State);
    }
}
