using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SozialraumBudget.Data.Tables;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(a => a.Title).HasMaxLength(200);
        builder.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.LeadProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Providers).WithOne().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Terms).WithOne().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.RetentionConditions).WithOne().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(a => a.Created);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.Ignore(a => a.Agreed);
        builder.Ignore(a => a.InForce);
        builder.Ignore(a => a.BudgetModel);
        builder.Property(a => a.Model).HasMaxLength(40);
        builder.Property(a => a.Number).UseIdentityAlwaysColumn();
        builder.HasIndex(a => a.Number).IsUnique();
        builder.ToTable(static t =>
        {
            t.HasCheckConstraint("ck_agreements_years", "first_year between 1990 and 2100 and last_year between first_year and 2100");
            t.HasCheckConstraint("ck_agreements_begin", "extract(year from begins_on) = first_year");
            t.HasCheckConstraint("ck_agreements_end", "(state = 'Ended') = (ended_on is not null) and ended_on between coalesce(begins_on, make_date(first_year, 1, 1)) and make_date(last_year, 12, 31)");
        });
    }
}

internal sealed class AgreementProviderMapping : IEntityTypeConfiguration<AgreementProvider>
{
    public void Configure(EntityTypeBuilder<AgreementProvider> builder)
    {
        builder.HasKey(p => new { p.AgreementId, p.ProviderId, p.Role });
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementTermMapping : IEntityTypeConfiguration<AgreementTermRecord>
{
    public void Configure(EntityTypeBuilder<AgreementTermRecord> builder)
    {
        builder.ToTable("agreement_terms", static t => t.HasCheckConstraint("ck_agreement_terms_version", "version > 0"));
        builder.Property(t => t.Key).HasMaxLength(60);
        builder.HasStamp(t => t.Created);
        builder.HasIndex(t => new { t.AgreementId, t.Key });
    }
}

internal sealed class AgreementTransitionMapping : IEntityTypeConfiguration<AgreementMoveRecord>
{
    public void Configure(EntityTypeBuilder<AgreementMoveRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(t => t.Moved);
    }
}

internal sealed class RetentionConditionMapping : IEntityTypeConfiguration<RetentionConditionRecord>
{
    public void Configure(EntityTypeBuilder<RetentionConditionRecord> builder)
    {
        builder.ToTable("retention_conditions", static t => t.HasCheckConstraint("ck_retention_conditions_weight", "weight > 0"));
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.ConditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.AgreementId, c.Position });
    }
}

internal sealed class RetentionItemMapping : IEntityTypeConfiguration<RetentionItemRecord>
{
    public void Configure(EntityTypeBuilder<RetentionItemRecord> builder)
    {
        builder.ToTable("retention_items");
        builder.HasIndex(i => new { i.ConditionId, i.BudgetYear, i.Position }).IsUnique();
    }
}

internal sealed class ChecklistItemMapping : IEntityTypeConfiguration<ChecklistItemRecord>
{
    public void Configure(EntityTypeBuilder<ChecklistItemRecord> builder)
    {
        builder.ToTable("checklist_items");
        builder.Property(i => i.Criterion).HasMaxLength(60);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(i => i.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(i => i.Answered);
        builder.HasIndex(i => new { i.AgreementId, i.Criterion }).IsUnique();
        builder.Property(i => i.RowVersion).IsRowVersion();
    }
}
