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
