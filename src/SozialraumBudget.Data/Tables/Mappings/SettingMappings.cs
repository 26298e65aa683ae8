using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Value).HasMaxLength(200);
        builder.HasStamp(s => s.Changed);
        builder.Property(s => s.RowVersion).IsRowVersion();
        // No secrets among them: every node reads them for everybody.
        builder.Wall(static w => w.ReadBy(Role.Admin).WriteBy(Role.Admin).Signed());
        builder.Audited(x => x.Value);
    }
}

internal sealed class CashAccountMapping : IEntityTypeConfiguration<CashAccount>
{
    public void Configure(EntityTypeBuilder<CashAccount> builder)
    {
        builder.Property(a => a.Iban).HasMaxLength(34);
        builder.Property(a => a.Bic).HasMaxLength(11);
        builder.Property(a => a.AccountHolder).HasMaxLength(70);
        builder.HasStamp(a => a.Proposed);
        builder.HasStamp(a => a.Approved, required: false);
        builder.HasStamp(a => a.Rejected, required: false);
        builder.Ignore(a => a.IsOpen);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_cash_accounts_four_eyes", "approved_user_id is null or approved_user_id <> proposed_user_id");
            t.HasCheckConstraint("ck_cash_accounts_one_decision", "approved_user_id is null or rejected_user_id is null");
            t.HasCheckConstraint("ck_cash_accounts_iban", "iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'");
        });
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Admin)
                .WriteBy(Role.Controller, Role.Approver, Role.Admin)
                .NoDelete()
                .MovesOnly(x => x.Approved, x => x.Rejected, x => x.RejectionReason)
                .Signed()
        );
        builder.Audited(x => x.AccountHolder, x => x.Iban, x => x.Bic, x => x.RejectionReason);
    }
}
