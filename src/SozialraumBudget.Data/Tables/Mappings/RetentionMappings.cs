using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class RetentionPartMapping : IEntityTypeConfiguration<RetentionPart>
{
    public void Configure(EntityTypeBuilder<RetentionPart> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Derivation).HasColumnType("jsonb");
        builder.HasOne<RetentionItemRecord>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payout>().WithMany().HasForeignKey(p => p.PayoutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Proofs).WithOne().HasForeignKey(p => p.PartId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Decisions).WithOne().HasForeignKey(d => d.PartId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(p => new
            {
                p.AgreementId,
                p.BudgetYear,
                p.ItemId,
            })
            .IsUnique();
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.ToTable(static t => t.HasCheckConstraint("ck_retention_parts_paid", "payout_id is null or state = 'Accepted'"));
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .MovesOnlyUnless([Role.Controller, Role.Approver], x => x.State)
                .Script("retention.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.Amount,
            x => x.BudgetYear,
            x => x.Condition,
            x => x.DueOn,
            x => x.ItemId,
            x => x.Name,
            x => x.PayoutId,
            x => x.State
        );
    }
}

internal sealed class RetentionProofMapping : IEntityTypeConfiguration<RetentionProof>
{
    public void Configure(EntityTypeBuilder<RetentionProof> builder)
    {
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(p => p.Submitted);
        builder.HasOne(p => p.Withdrawal).WithOne().HasForeignKey<ProofWithdrawal>(w => w.ProofId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w =>
            w.ReadWhenVisible<RetentionPart>(x => x.PartId)
                .WriteBy(Role.Controller, Role.Approver)
                .AppendOnly()
                .Signed()
                .Script("retention.sql")
        );
        builder.Audited(x => x.FileId, x => x.Note, x => x.PartId);
    }
}

internal sealed class ProofWithdrawalMapping : IEntityTypeConfiguration<ProofWithdrawal>
{
    public void Configure(EntityTypeBuilder<ProofWithdrawal> builder)
    {
        builder.HasKey(w => w.ProofId);
        builder.HasStamp(w => w.Withdrawn);
        builder.ToTable("proof_withdrawals", static t => t.HasCheckConstraint("ck_proof_withdrawals_reason", "length(trim(reason)) > 0"));
        builder.Wall(static w =>
            w.ReadWhenVisible<RetentionProof>(x => x.ProofId).WriteBy(Role.Controller).AppendOnly().Signed().Script("proof_withdrawals.sql")
        );
        builder.Audited(x => x.ProofId, x => x.Reason);
    }
}

internal sealed class RetentionDecisionMapping : IEntityTypeConfiguration<RetentionDecision>
{
    public void Configure(EntityTypeBuilder<RetentionDecision> builder)
    {
        builder.HasStamp(d => d.Decided);
        builder.ToTable(static t => t.HasCheckConstraint("ck_retention_decisions_verdict", "not (accepted and taken_back)"));
        builder.Wall(static w =>
            w.ReadWhenVisible<RetentionPart>(x => x.PartId).WriteBy(Role.Controller, Role.Approver).AppendOnly().Signed()
        );
        builder.Audited(x => x.Accepted, x => x.PartId, x => x.Reason, x => x.TakenBack);
    }
}
