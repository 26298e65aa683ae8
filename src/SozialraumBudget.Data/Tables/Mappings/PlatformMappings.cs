using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class AppUserMapping : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("users");
        builder.HasIndex(u => u.NormalizedUserName).HasDatabaseName("user_name_index");
        builder.HasIndex(u => u.NormalizedEmail).HasDatabaseName("email_index");
        builder.Property(u => u.DisplayName).HasMaxLength(200);
        builder.Property(u => u.WantsReminders).HasDefaultValue(true);
        builder.HasOne<Provider>().WithMany().HasForeignKey(u => u.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w =>
            w.ReadByUser(x => x.Id)
                .ReadBy(Role.Admin)
                .ReadAtSignIn()
                .WriteBy(Role.Admin)
                .StaysUnless([Role.Admin], x => x.Id, x => x.ProviderId, x => x.AreaIds)
                .Script("accounts.sql")
        );
        builder.Audited(
            x => x.AccessFailedCount,
            x => x.AreaIds,
            x => x.CreatedAt,
            x => x.DisplayName,
            x => x.Email,
            x => x.EmailConfirmed,
            x => x.LockoutEnabled,
            x => x.LockoutEnd,
            x => x.PhoneNumber,
            x => x.PhoneNumberConfirmed,
            x => x.ProviderId,
            x => x.TwoFactorEnabled,
            x => x.UserName,
            x => x.WantsReminders
        );
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(120);
        builder.Property(t => t.Purpose).HasDefaultValue(TokenPurpose.Api);
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne<AppUser>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Wall(static w =>
            w.ReadByUser(x => x.UserId)
                .ReadBy(Role.Admin)
                .ReadAtSignIn()
                .UpdatableOnly(x => x.LastUsedAt, x => x.RevokedAt)
                .Script("accounts.sql")
        );
        builder.Audited(x => x.CreatedAt, x => x.ExpiresAt, x => x.Name, x => x.Purpose, x => x.RevokedAt, x => x.UserId);
    }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Name).HasMaxLength(255);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.OfficeOnly).HasDefaultValue(false);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(f => f.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(f => f.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Content).WithOne().HasForeignKey<StoredFileContent>(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasStamp(f => f.Uploaded);
        builder.ToTable(static t => t.HasCheckConstraint("ck_files_size", "size >= 0"));
        builder.Wall(static w => w.NoUpdate().NoDelete().Signed().Script("files.sql"));
        builder.Audited(
            x => x.AgreementId,
            x => x.ContentType,
            x => x.Name,
            x => x.OfficeOnly,
            x => x.ProviderId,
            x => x.Scan,
            x => x.Sha256,
            x => x.Size
        );
    }
}

internal sealed class StoredFileContentMapping : IEntityTypeConfiguration<StoredFileContent>
{
    public void Configure(EntityTypeBuilder<StoredFileContent> builder)
    {
        builder.ToTable("file_contents");
        builder.HasKey(c => c.FileId);
        builder.Wall(static w => w.ReadWhenVisible<StoredFile>(x => x.FileId).AppendOnly().Script("files.sql"));
        builder.NotAudited();
    }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(e => e.Changes).HasColumnType("jsonb");
        builder.Property(e => e.Subject).HasMaxLength(400);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Entity, e.EntityKey });
        builder.HasIndex(e => e.EntityKey);
        builder.Wall(static w => w.ReadBy(Role.Admin).InsertByUser(x => x.UserId).AppendOnly());
        builder.NotAudited();
    }
}

internal sealed class ReadEntryMapping : IEntityTypeConfiguration<ReadEntry>
{
    public void Configure(EntityTypeBuilder<ReadEntry> builder)
    {
        builder.Property(e => e.Subject).HasMaxLength(400);
        builder.HasIndex(e => e.At);
        builder.Wall(static w => w.ReadBy(Role.Admin).InsertByUser(x => x.UserId).NoUpdate().NoDelete().Script("reads.sql"));
        builder.NotAudited();
    }
}

internal sealed class IdempotencyRecordMapping : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.HasKey(r => new { r.UserId, r.Key });
        builder.Property(r => r.Key).HasMaxLength(120);
        builder.Property(r => r.RequestHash).HasMaxLength(64);
        builder.Property(r => r.Response).HasColumnType("text");
        builder.Property(r => r.Headers).HasColumnType("text");
        builder.Wall(static w => w.WriteByUser(x => x.UserId));
        builder.NotAudited();
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(k => k.Xml).HasColumnType("text").HasMaxLength(int.MaxValue);
        // Keys of sessions and form tokens: the application itself, never a user's context.
        builder.Wall(static w => w.WriteBy().NoUpdate().NoDelete().Script("jobs.sql"));
        builder.NotAudited();
    }
}
