using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Tables;

internal sealed class CashExportMapping : IEntityTypeConfiguration<CashExport>
{
    public void Configure(EntityTypeBuilder<CashExport> builder)
    {
        builder.Property(e => e.MessageId).HasMaxLength(35);
        builder.Property(e => e.Xml).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.Property(e => e.Csv).HasColumnType("text").HasMaxLength(int.MaxValue);
        builder.Property(e => e.WithdrawalReason).HasMaxLength(TransferAnswer.LongestText);
        builder.HasIndex(e => e.MessageId).IsUnique();
        builder.HasStamp(e => e.Created);
        builder.HasStamp(e => e.Withdrawn, required: false);
        builder.HasMany(e => e.Transfers).WithOne().HasForeignKey(t => t.CashExportId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(static t =>
            t.HasCheckConstraint("ck_cash_exports_withdrawn", "(withdrawn_user_id is null) = (withdrawal_reason is null)")
        );
        builder.Wall(static w =>
            w.WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .Signed()
                .MovesOnly(x => x.Withdrawn, x => x.WithdrawalReason)
                .Script("cash_office.sql")
        );
        builder.Audited(x => x.Count, x => x.ExecuteOn, x => x.MessageId, x => x.Sum, x => x.WithdrawalReason);
    }
}

internal sealed class CashTransferMapping : IEntityTypeConfiguration<CashTransfer>
{
    public void Configure(EntityTypeBuilder<CashTransfer> builder)
    {
        builder.Property(t => t.EndToEndId).HasMaxLength(35);
        builder.Property(t => t.ReasonCode).HasMaxLength(TransferAnswer.LongestCode);
        builder.Property(t => t.Reason).HasMaxLength(TransferAnswer.LongestText);
        builder.HasOne<Payout>().WithMany().HasForeignKey(t => t.PayoutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(t => t.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(t => t.Answered, required: false);
        builder.HasIndex(t => t.EndToEndId).IsUnique();
        builder.HasIndex(t => new { t.CashExportId, t.PayoutId }).IsUnique();
        builder
            .HasIndex(t => t.PayoutId)
            .IsUnique()
            .HasFilter("state in ('HandedOver', 'Executed')")
            .HasDatabaseName("ix_cash_transfers_holds");
        builder.Property(t => t.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_cash_transfers_amount", "amount > 0");
            t.HasCheckConstraint(
                "ck_cash_transfers_answer",
                """
                (state = 'HandedOver') = (answered_user_id is null)
                and (state <> 'Executed' or executed_on is not null)
                and (state in ('HandedOver', 'Executed')) = (failed_on is null)
                and (state in ('HandedOver', 'Executed') or reason_code is not null or reason is not null)
                """
            );
        });
        builder.Wall(static w =>
            w.ReadWhenVisible<Payout>(x => x.PayoutId)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .Signed()
                .MovesOnly(
                    x => x.State,
                    x => x.ExecutedOn,
                    x => x.FailedOn,
                    x => x.ReasonCode,
                    x => x.Reason,
                    x => x.Answered,
                    x => x.FileId
                )
                .Script("cash_office.sql")
        );
        builder.Audited(
            x => x.Amount,
            x => x.CashExportId,
            x => x.ReasonCode,
            x => x.FailedOn,
            x => x.EndToEndId,
            x => x.ExecutedOn,
            x => x.ExecuteOn,
            x => x.FileId,
            x => x.HandedOverOn,
            x => x.PayoutId,
            x => x.Reason,
            x => x.State
        );
    }
}

internal sealed class ReversalRequestMapping : IEntityTypeConfiguration<ReversalRequest>
{
    public void Configure(EntityTypeBuilder<ReversalRequest> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(PayoutApproval.LongestReason);
        builder.Property(r => r.DeclineReason).HasMaxLength(PayoutApproval.LongestReason);
        builder.HasOne<Payout>().WithMany().HasForeignKey(r => r.PayoutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(r => r.Requested);
        builder.HasStamp(r => r.Confirmed, required: false);
        builder.HasStamp(r => r.Declined, required: false);
        builder
            .HasIndex(r => r.PayoutId)
            .IsUnique()
            .HasFilter("confirmed_user_id is null and declined_user_id is null")
            .HasDatabaseName("ix_reversal_requests_open");
        builder.Ignore(r => r.IsOpen);
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_reversal_requests_four_eyes", "confirmed_user_id is null or confirmed_user_id <> requested_user_id");
            t.HasCheckConstraint("ck_reversal_requests_once", "confirmed_user_id is null or declined_user_id is null");
            t.HasCheckConstraint("ck_reversal_requests_declined", "(declined_user_id is null) = (decline_reason is null)");
            t.HasCheckConstraint("ck_reversal_requests_reason", "length(trim(reason)) > 0");
        });
        builder.Wall(static w =>
            w.ReadWhenVisible<Payout>(x => x.PayoutId)
                .ReadOnlyBy(Role.Controller, Role.Approver)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .Signed()
                .MovesOnly(x => x.Confirmed, x => x.Declined, x => x.DeclineReason)
                .Script("reversals.sql")
        );
        builder.Audited(x => x.DeclineReason, x => x.PayoutId, x => x.Reason);
    }
}
