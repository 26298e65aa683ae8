using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class LedgerTransactionMapping : IEntityTypeConfiguration<LedgerTransactionRecord>
{
    public void Configure(EntityTypeBuilder<LedgerTransactionRecord> builder)
    {
        builder.ToTable("ledger_transactions");
        builder.Property(t => t.SourceKey).HasMaxLength(120);
        builder.Property(t => t.Derivation).HasColumnType("jsonb");
        builder.HasOne<Agreement>().WithMany().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LedgerTransactionRecord>().WithMany().HasForeignKey(t => t.ReversesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Entries).WithOne().HasForeignKey(e => e.TransactionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.SourceKey).IsUnique();
        builder.HasIndex(t => t.ReversesId).IsUnique();
        builder.HasIndex(t => new { t.AgreementId, t.BudgetYear });
        builder.HasStamp(t => t.Booked);
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId)
                .WriteBy(Role.Controller, Role.Approver)
                .AppendOnly()
                .Signed()
                .Script("ledger.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.BookedOn,
            x => x.BudgetYear,
            x => x.Kind,
            x => x.ReversesId,
            x => x.SourceKey,
            x => x.Text
        );
    }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntryRecord>
{
    public void Configure(EntityTypeBuilder<LedgerEntryRecord> builder)
    {
        builder.ToTable("ledger_entries", static t => t.HasCheckConstraint("ck_ledger_entries_amount", "amount <> 0"));
        builder.HasIndex(e => e.TransactionId);
        builder.Wall(static w =>
            w.ReadWhenVisible<LedgerTransactionRecord>(x => x.TransactionId)
                .WriteBy(Role.Controller, Role.Approver)
                .AppendOnly()
                .Script("ledger.sql")
        );
        builder.NotAudited(); // in the entry of its transaction
    }
}

internal sealed class LedgerBalanceMapping : IEntityTypeConfiguration<LedgerBalance>
{
    public void Configure(EntityTypeBuilder<LedgerBalance> builder)
    {
        builder.HasNoKey().ToView("ledger_balances");
        builder.Wall(static w => w.View("ledger.sql"));
    }
}
