using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

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
            t.HasCheckConstraint(
                "ck_agreements_end",
                "(state = 'Ended') = (ended_on is not null) "
                    + "and ended_on between coalesce(begins_on, make_date(first_year, 1, 1)) and make_date(last_year, 12, 31)"
            );
        });
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.Id)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnlyWhen("old.state <> 'Draft'", x => x.State, x => x.EndedOn)
        );
        builder.Audited(
            x => x.AreaId,
            x => x.BeginsOn,
            x => x.EndedOn,
            x => x.FirstYear,
            x => x.LastYear,
            x => x.LeadProviderId,
            x => x.Model,
            x => x.State,
            x => x.Title
        );
    }
}

internal sealed class AgreementProviderMapping : IEntityTypeConfiguration<AgreementProvider>
{
    public void Configure(EntityTypeBuilder<AgreementProvider> builder)
    {
        builder.HasKey(p => new
        {
            p.AgreementId,
            p.ProviderId,
            p.Role,
        });
        builder.HasOne<Provider>().WithMany().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Controller, Role.Approver).Script("agreements.sql")
        );
        builder.Audited();
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
        builder.Wall(static w => w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Controller, Role.Approver).NoDelete());
        builder.Audited(
            x => x.AgreementId,
            x => x.Key,
            x => x.Reason,
            x => x.Source,
            x => x.SupersededAt,
            x => x.ValidFrom,
            x => x.ValidTo,
            x => x.Value,
            x => x.Version
        );
    }
}

internal sealed class AgreementTransitionMapping : IEntityTypeConfiguration<AgreementMoveRecord>
{
    public void Configure(EntityTypeBuilder<AgreementMoveRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(t => t.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasStamp(t => t.Moved);
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Controller, Role.Approver).AppendOnly().Signed()
        );
        builder.Audited(x => x.AgreementId, x => x.From, x => x.Reason, x => x.To);
    }
}

internal sealed class RetentionConditionMapping : IEntityTypeConfiguration<RetentionConditionRecord>
{
    public void Configure(EntityTypeBuilder<RetentionConditionRecord> builder)
    {
        builder.ToTable("retention_conditions", static t => t.HasCheckConstraint("ck_retention_conditions_weight", "weight > 0"));
        builder.HasMany(c => c.Items).WithOne().HasForeignKey(i => i.ConditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.AgreementId, c.Position });
        builder.Wall(static w => w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Controller, Role.Approver));
        builder.Audited(x => x.AgreementId, x => x.Name, x => x.Position, x => x.Source, x => x.Weight);
    }
}

internal sealed class RetentionItemMapping : IEntityTypeConfiguration<RetentionItemRecord>
{
    public void Configure(EntityTypeBuilder<RetentionItemRecord> builder)
    {
        builder.ToTable("retention_items");
        builder
            .HasIndex(i => new
            {
                i.ConditionId,
                i.BudgetYear,
                i.Position,
            })
            .IsUnique();
        builder.Wall(static w => w.ReadWhenVisible<RetentionConditionRecord>(x => x.ConditionId).WriteBy(Role.Controller, Role.Approver));
        builder.Audited(x => x.BudgetYear, x => x.ConditionId, x => x.DueOn, x => x.Name, x => x.Position);
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
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId)
                .ReadOnlyBy(Role.Controller, Role.Approver, Role.Management, Role.AreaManager)
                .WriteBy(Role.Controller)
        );
        builder.Audited(x => x.AgreementId, x => x.Criterion, x => x.Evidence, x => x.EvidenceFileId, x => x.ExpiresOn, x => x.Reason);
    }
}
