using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class ProviderMapping : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.LegalForm).HasMaxLength(120);
        builder.HasIndex(p => p.Name).IsUnique();
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Management, Role.AreaManager, Role.Admin)
                .ReadByProvider(x => x.Id)
                .WriteBy(Role.Controller, Role.Admin)
        );
        builder.Audited(
            x => x.City,
            x => x.ContactUnit,
            x => x.Email,
            x => x.LegalForm,
            x => x.Name,
            x => x.Phone,
            x => x.PostalCode,
            x => x.Street
        );
    }
}

internal sealed class ProviderVersionMapping : IEntityTypeConfiguration<ProviderVersion>
{
    public void Configure(EntityTypeBuilder<ProviderVersion> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.LegalForm).HasMaxLength(120);
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Management, Role.AreaManager, Role.Admin)
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Approver, Role.Admin)
        );
        builder.Audited(
            x => x.City,
            x => x.ContactUnit,
            x => x.Email,
            x => x.LegalForm,
            x => x.Name,
            x => x.Phone,
            x => x.PostalCode,
            x => x.ProviderId,
            x => x.Street,
            x => x.ValidFrom,
            x => x.ValidTo
        );
    }
}

internal sealed class ProviderSpellingMapping : IEntityTypeConfiguration<ProviderSpelling>
{
    public void Configure(EntityTypeBuilder<ProviderSpelling> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(p => p.Recorded);
        builder.HasIndex(p => p.Folded).IsUnique();
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Management, Role.AreaManager, Role.Admin)
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Admin)
                .Signed()
        );
        builder.Audited(x => x.Name, x => x.ProviderId);
    }
}

internal sealed class BankAccountMapping : IEntityTypeConfiguration<BankAccount>
{
    public void Configure(EntityTypeBuilder<BankAccount> builder)
    {
        builder.Property(b => b.Iban).HasMaxLength(34);
        builder.Property(b => b.AccountHolder).HasMaxLength(70);
        builder.HasOne<Provider>().WithMany().HasForeignKey(b => b.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(b => b.Proposed);
        builder.HasStamp(b => b.Approved, required: false);
        builder.HasStamp(b => b.Rejected, required: false);
        builder.Ignore(b => b.IsOpen);
        builder.Property(b => b.RowVersion).IsRowVersion();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_bank_accounts_four_eyes", "approved_user_id is null or approved_user_id <> proposed_user_id");
            t.HasCheckConstraint("ck_bank_accounts_one_decision", "approved_user_id is null or rejected_user_id is null");
            t.HasCheckConstraint("ck_bank_accounts_iban", "iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'");
        });
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Admin)
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Approver, Role.Admin)
                .NoDelete()
                .Signed()
        );
        builder.Audited(x => x.AccountHolder, x => x.Iban, x => x.ProviderId, x => x.RejectionReason, x => x.ValidFrom);
    }
}

internal sealed class ProviderTermMapping : IEntityTypeConfiguration<ProviderTerm>
{
    public void Configure(EntityTypeBuilder<ProviderTerm> builder)
    {
        builder.HasOne<Area>().WithMany().HasForeignKey(t => t.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(t => t.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(t => t.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(t => t.Recorded);
        builder.Wall(static w =>
            w.ReadBy(Role.Controller, Role.Approver, Role.Management, Role.AreaManager, Role.Admin)
                .ReadByProvider(x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Approver, Role.Admin)
        );
        builder.Audited(
            x => x.AreaId,
            x => x.DecidedOn,
            x => x.Decision,
            x => x.Evidence,
            x => x.EvidenceFileId,
            x => x.Procedure,
            x => x.ProviderId,
            x => x.Role,
            x => x.ValidFrom,
            x => x.ValidTo
        );
    }
}
