using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Tables;

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
