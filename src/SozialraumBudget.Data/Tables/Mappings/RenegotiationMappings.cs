using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Renegotiations;

namespace SozialraumBudget.Data.Tables;

internal sealed class RenegotiationMapping : IEntityTypeConfiguration<RenegotiationRecord>
{
    public void Configure(EntityTypeBuilder<RenegotiationRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(r => r.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(r => new
            {
                r.AgreementId,
                r.BudgetYear,
                r.Number,
            })
            .IsUnique();
        builder
            .HasIndex(r => new { r.AgreementId, r.BudgetYear })
            .IsUnique()
            .HasFilter("state = 'Open'")
            .HasDatabaseName("ix_renegotiations_open");
        builder.Property(r => r.Facts).HasColumnType("jsonb");
        builder.Property(r => r.Reason).HasMaxLength(RenegotiationRules.LongestText);
        builder.Property(r => r.EndReason).HasMaxLength(RenegotiationRules.LongestText);
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.HasStamp(r => r.Opened);
        builder.HasStamp(r => r.Closed, required: false);
        builder.ToTable(
            "renegotiations",
            static t =>
                t.HasCheckConstraint(
                    "ck_renegotiations_ends",
                    "number > 0 and budget_version > 0 and total > 0 and (state = 'Open') = (closed_user_id is null)"
                        + " and (state = 'Ended') = (end_reason is not null)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Closed, x => x.EndReason)
                .MovesOnlyWhen("old.state <> 'Open'")
                .Signed()
                .Script("renegotiations.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.BudgetYear,
            x => x.BudgetVersion,
            x => x.EndReason,
            x => x.Excess,
            x => x.Occasion,
            x => x.Reason,
            x => x.State
        );
    }
}

internal sealed class RenegotiationOfferMapping : IEntityTypeConfiguration<RenegotiationOffer>
{
    public void Configure(EntityTypeBuilder<RenegotiationOffer> builder)
    {
        builder.HasOne<RenegotiationRecord>().WithMany().HasForeignKey(o => o.RenegotiationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => o.RenegotiationId);
        builder.Property(o => o.Reason).HasMaxLength(RenegotiationRules.LongestText);
        builder.HasStamp(o => o.Made);
        builder.ToTable(
            "renegotiation_offers",
            static t => t.HasCheckConstraint("ck_renegotiation_offers_total", "total > 0 and length(trim(reason)) > 0")
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<RenegotiationRecord>(x => x.RenegotiationId)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("renegotiations.sql")
        );
        builder.Audited(x => x.Reason, x => x.RenegotiationId, x => x.Side, x => x.Total);
    }
}

internal sealed class RenegotiationFileMapping : IEntityTypeConfiguration<RenegotiationFile>
{
    public void Configure(EntityTypeBuilder<RenegotiationFile> builder)
    {
        builder.HasKey(f => new { f.OfferId, f.FileId });
        builder.HasOne<RenegotiationOffer>().WithMany().HasForeignKey(f => f.OfferId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("renegotiation_files");
        builder.Wall(static w =>
            w.ReadWhenVisible<RenegotiationOffer>(x => x.OfferId).WriteBy(Role.Controller).AppendOnly().Script("renegotiations.sql")
        );
        builder.Audited(x => x.FileId, x => x.OfferId);
    }
}
