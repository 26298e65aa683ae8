using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Tables;

internal sealed class PayoutMapping : IEntityTypeConfiguration<Payout>
{
    public void Configure(EntityTypeBuilder<Payout> builder)
    {
        builder.Property(p => p.Iban).HasMaxLength(34);
        builder.Property(p => p.AccountHolder).HasMaxLength(70);
        builder.Property(p => p.TransferReference).HasMaxLength(140);
        builder.Property(p => p.Derivation).HasColumnType("jsonb");
        builder.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FixedBudget>().WithMany().HasForeignKey(p => p.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CashExport>().WithMany().HasForeignKey(p => p.CashExportId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(p => p.Prepared);
        builder.HasStamp(p => p.Approved, required: false);
        builder.HasStamp(p => p.Refused, required: false);
        builder.HasStamp(p => p.Withdrawn, required: false);
        builder.HasStamp(p => p.Reversed, required: false);
        builder
            .HasIndex(p => new
            {
                p.AgreementId,
                p.BudgetYear,
                p.Period,
                p.Sequence,
            })
            .IsUnique()
            .HasFilter("state in ('Prepared', 'Approved')");
        builder.HasIndex(p => p.TransferReference).IsUnique();
        builder.HasIndex(p => p.State);
        builder.Ignore(p => p.Title);
        builder.Ignore(p => p.Gross);
        builder.Ignore(p => p.Key);
        builder.Ignore(p => p.IsTransferred);
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_payouts_positive", "amount >= 0 and due + released > 0");
            t.HasCheckConstraint("ck_payouts_export", "cash_export_id is null or (state in ('Approved', 'Reversed') and amount > 0)");
            t.HasCheckConstraint("ck_payouts_amount", "amount = due + released - set_off");
            t.HasCheckConstraint("ck_payouts_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
            t.HasCheckConstraint(
                "ck_payouts_stamps",
                """
                (state in ('Approved', 'Reversed')) = (approved_user_id is not null)
                and (state = 'Refused') = (refused_user_id is not null)
                and (state = 'Withdrawn') = (withdrawn_user_id is not null)
                and (state = 'Reversed') = (reversed_user_id is not null)
                """
            );
            t.HasCheckConstraint(
                "ck_payouts_withdrawn",
                "(withdrawn_user_id is null) = (withdrawal_reason is null)"
                    + " and (withdrawn_user_id is null or withdrawn_user_id = prepared_user_id)"
            );
            t.HasCheckConstraint("ck_payouts_period", "left(period, 4)::int = budget_year and sequence > 0");
        });
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .Signed()
                .MovesOnly(
                    x => x.State,
                    x => x.Approved,
                    x => x.Refused,
                    x => x.RefusalReason,
                    x => x.Withdrawn,
                    x => x.WithdrawalReason,
                    x => x.Reversed,
                    x => x.ReversalReason,
                    x => x.CashExportId
                )
                .Script("payouts.sql")
        );
        builder.Audited(
            x => x.AccountHolder,
            x => x.AgreementId,
            x => x.Amount,
            x => x.BudgetYear,
            x => x.CashExportId,
            x => x.Due,
            x => x.DueOn,
            x => x.FixedBudgetId,
            x => x.Iban,
            x => x.PayeeName,
            x => x.Period,
            x => x.ProviderId,
            x => x.Purpose,
            x => x.RefusalReason,
            x => x.Released,
            x => x.ReversalReason,
            x => x.Sequence,
            x => x.SetOff,
            x => x.State,
            x => x.TransferReference,
            x => x.WithdrawalReason
        );
    }
}

internal sealed class RepaymentMapping : IEntityTypeConfiguration<Repayment>
{
    public void Configure(EntityTypeBuilder<Repayment> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeductionRecord>().WithMany().HasForeignKey(r => r.DeductionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.AgreementId);
        builder.HasIndex(r => r.DeductionId);
        builder.Property(r => r.Reference).HasMaxLength(RepaymentRules.LongestReference);
        builder.HasStamp(r => r.Recorded);
        builder.ToTable(
            "repayments",
            static t => t.HasCheckConstraint("ck_repayments_amount", "amount > 0 and length(trim(reference)) > 0")
        );
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId).InsertBy(Role.Controller).AppendOnly().Signed().Script("deductions.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.Amount, x => x.DeductionId, x => x.ReceivedOn, x => x.Reference);
    }
}

internal sealed class DeductionMapping : IEntityTypeConfiguration<DeductionRecord>
{
    public void Configure(EntityTypeBuilder<DeductionRecord> builder)
    {
        builder.ToTable(
            "deductions",
            static t =>
            {
                t.HasCheckConstraint("ck_deductions_amount", "amount > 0 or (amount < 0 and source = 'AcceptedReturn')");
                t.HasCheckConstraint("ck_deductions_texts", "length(trim(reason)) > 0 and length(trim(basis)) > 0");
                t.HasCheckConstraint(
                    "ck_deductions_claim",
                    "(source in ('RenegotiatedInstalments', 'RenegotiatedRetention')) = (fixed_budget_id is not null)"
                        + " and (source = 'AcceptedReturn') = (return_step_id is not null)"
                        + " and (source = 'Settlement') = (settlement_id is not null)"
                        + " and (source = 'Earmark') = (earmark_account_id is not null)"
                );
                t.HasCheckConstraint(
                    "ck_deductions_withdrawn",
                    "(withdrawn_user_id is null) = (withdrawal_reason is null) and (withdrawn_user_id is null or source = 'Recorded')"
                );
            }
        );
        builder.Property(d => d.Reason).HasMaxLength(DeductionRules.LongestText);
        builder.Property(d => d.Basis).HasMaxLength(DeductionRules.LongestText);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FixedBudget>().WithMany().HasForeignKey(d => d.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(d => d.Recorded);
        builder.HasStamp(d => d.Withdrawn, required: false);
        builder.HasOne<ReturnStep>().WithMany().HasForeignKey(d => d.ReturnStepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.FixedBudgetId, d.Source }).IsUnique();
        builder.HasOne<SettlementRecord>().WithMany().HasForeignKey(d => d.SettlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<EarmarkAccount>().WithMany().HasForeignKey(d => d.EarmarkAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.ReturnStepId).IsUnique();
        builder.HasIndex(d => d.SettlementId).IsUnique();
        builder.HasIndex(d => d.AgreementId);
        builder.Property(d => d.RowVersion).IsRowVersion();
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .Signed()
                .MovesOnly(x => x.Withdrawn, x => x.WithdrawalReason)
                .Script("deductions.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.Amount,
            x => x.Basis,
            x => x.BudgetYear,
            x => x.ClaimedOn,
            x => x.FileId,
            x => x.FixedBudgetId,
            x => x.Reason,
            x => x.ReturnStepId,
            x => x.Source,
            x => x.WithdrawalReason
        );
    }
}

internal sealed class SetOffMapping : IEntityTypeConfiguration<SetOffRecord>
{
    public void Configure(EntityTypeBuilder<SetOffRecord> builder)
    {
        builder.ToTable("set_offs", static t => t.HasCheckConstraint("ck_set_offs_amount", "amount <> 0"));
        builder.HasKey(s => new { s.PayoutId, s.DeductionId });
        builder.HasOne<Payout>().WithMany().HasForeignKey(s => s.PayoutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeductionRecord>().WithMany().HasForeignKey(s => s.DeductionId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w => w.ReadWhenVisible<Payout>(x => x.PayoutId).WriteBy(Role.Controller).AppendOnly().Script("deductions.sql"));
        builder.Audited(x => x.Amount);
    }
}
