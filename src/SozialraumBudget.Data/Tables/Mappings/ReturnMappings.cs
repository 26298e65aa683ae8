using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class ProviderReturnMapping : IEntityTypeConfiguration<ProviderReturn>
{
    public void Configure(EntityTypeBuilder<ProviderReturn> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(r => r.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AgreementId, r.Period }).IsUnique();
        builder.HasIndex(r => r.Period);
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.ToTable("provider_returns", static t => t.HasCheckConstraint("ck_provider_returns_version", "version > 0"));
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State, x => x.Version)
                .Script("returns.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.Period, x => x.ProviderId, x => x.State, x => x.Version);
    }
}

internal sealed class ReturnUploadMapping : IEntityTypeConfiguration<ReturnUpload>
{
    public void Configure(EntityTypeBuilder<ReturnUpload> builder)
    {
        builder.HasOne<ProviderReturn>().WithMany().HasForeignKey(u => u.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(u => u.ImportRunId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(u => u.FileName).HasMaxLength(255);
        builder.Property(u => u.Sha256).HasMaxLength(64);
        builder.Property(u => u.Part).HasMaxLength(100);
        builder.HasStamp(u => u.Stored);
        builder.HasIndex(u => new { u.ReturnId, u.Kind });
        builder.ToTable(
            "return_uploads",
            static t => t.HasCheckConstraint("ck_return_uploads_version", "version > 0 and rows >= 0 and superseded_in >= version")
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<ProviderReturn>(x => x.ReturnId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .UpdatableOnly(x => x.Rows, x => x.SupersededIn)
                .Signed()
                .Script("returns.sql")
        );
        builder.Audited(x => x.ImportRunId, x => x.Kind, x => x.Part, x => x.ReturnId, x => x.Rows, x => x.SupersededIn, x => x.Version);
    }
}

internal sealed class ReturnStepMapping : IEntityTypeConfiguration<ReturnStep>
{
    public void Configure(EntityTypeBuilder<ReturnStep> builder)
    {
        builder.HasOne<ProviderReturn>().WithMany().HasForeignKey(s => s.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.Terms).HasColumnType("jsonb");
        builder.HasStamp(s => s.Made);
        builder.ToTable("return_steps");
        builder.Wall(static w =>
            w.ReadWhenVisible<ProviderReturn>(x => x.ReturnId).WriteBy(Role.Controller).AppendOnly().Signed().Script("returns.sql")
        );
        builder.Audited(x => x.Move, x => x.Reason, x => x.ReturnId, x => x.Total, x => x.Version);
    }
}

internal sealed class ReturnCommentMapping : IEntityTypeConfiguration<ReturnComment>
{
    public void Configure(EntityTypeBuilder<ReturnComment> builder)
    {
        builder.HasOne<ProviderReturn>().WithMany().HasForeignKey(c => c.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.CaseNumber).HasMaxLength(60);
        builder.HasStamp(c => c.Written);
        builder.HasStamp(c => c.Settled, required: false);
        builder.ToTable("return_comments", static t => t.HasCheckConstraint("ck_return_comments_text", "length(trim(text)) > 0"));
        builder.Wall(static w =>
            w.Read(ReturnWalls.Cases(nameof(ReturnComment.ReturnId), "app_case_returns"))
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.Settled)
                .Signed()
                .Script("returns.sql")
        );
        builder.Audited(x => x.Check, x => x.ReturnId, x => x.Table, x => x.Version);
    }
}

internal sealed class ReturnDraftMapping : IEntityTypeConfiguration<ReturnDraft>
{
    public void Configure(EntityTypeBuilder<ReturnDraft> builder)
    {
        builder.HasOne<ProviderReturn>().WithMany().HasForeignKey(d => d.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.Rows).HasColumnType("text");
        builder.Property(d => d.TakenAs).HasColumnType("text");
        builder.HasStamp(d => d.Saved);
        builder.HasIndex(d => new { d.ReturnId, d.Kind }).IsUnique();
        builder.Property(d => d.RowVersion).IsRowVersion();
        builder.ToTable("return_drafts");
        builder.Wall(static w =>
            w.Read(ReturnWalls.Cases(nameof(ReturnDraft.ReturnId), "app_case_returns"))
                .NoDelete()
                .MovesOnly(x => x.Rows, x => x.ReplacesAll, x => x.TakenAs, x => x.Saved)
                .Signed()
                .Script("returns.sql")
        );
        builder.Audited(x => x.Kind, x => x.ReturnId);
    }
}
