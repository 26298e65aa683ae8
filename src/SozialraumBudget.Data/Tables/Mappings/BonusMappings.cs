using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class BonusYearMapping : IEntityTypeConfiguration<BonusYearRecord>
{
    public void Configure(EntityTypeBuilder<BonusYearRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(b => b.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(b => b.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.AgreementId, b.BudgetYear }).IsUnique();
        builder.HasIndex(b => b.BudgetYear);
        builder.HasStamp(b => b.Prepared, required: false);
        builder.HasStamp(b => b.Approved, required: false);
        builder.Property(b => b.RowVersion).IsRowVersion();
        builder.ToTable(
            "bonus_years",
            static t =>
            {
                t.HasCheckConstraint("ck_bonus_years_four_eyes", "approved_user_id is null or approved_user_id <> prepared_user_id");
                t.HasCheckConstraint(
                    "ck_bonus_years_stamps",
                    "(state = 'Approved') = (approved_user_id is not null)"
                        + " and (state not in ('Prepared', 'Approved') or prepared_user_id is not null)"
                );
            }
        );
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller, Role.Approver)
                .NoDelete()
                .Signed()
                .MovesOnly(x => x.State, x => x.Prepared, x => x.Approved)
                .Script("bonus.sql")
        );
        builder.Audited(x => x.AgreeBy, x => x.AgreementId, x => x.BudgetYear, x => x.ProviderId, x => x.State);
    }
}

internal sealed class BonusAgreementMapping : IEntityTypeConfiguration<BonusAgreementRecord>
{
    public void Configure(EntityTypeBuilder<BonusAgreementRecord> builder)
    {
        builder.HasOne<BonusYearRecord>().WithMany().HasForeignKey(a => a.BonusYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.BonusYearId, a.Version }).IsUnique();
        builder.Property(a => a.Terms).HasColumnType("jsonb");
        builder.HasStamp(a => a.Proposed);
        builder.HasStamp(a => a.Accepted, required: false);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.ToTable(
            "bonus_agreements",
            static t => t.HasCheckConstraint("ck_bonus_agreements_version", "version > 0 and (version = 1 or length(trim(reason)) > 0)")
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<BonusYearRecord>(x => x.BonusYearId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .Signed()
                .MovesOnly(x => x.Terms, x => x.Reason, x => x.Proposed, x => x.Accepted)
                .MovesOnlyUnless([Role.Controller], x => x.Accepted)
                .Script("bonus.sql")
        );
        builder.Audited(x => x.BonusYearId, x => x.Reason, x => x.Terms, x => x.Version);
    }
}

internal sealed class BonusAssessmentMapping : IEntityTypeConfiguration<BonusAssessment>
{
    public void Configure(EntityTypeBuilder<BonusAssessment> builder)
    {
        builder.HasOne<BonusYearRecord>().WithMany().HasForeignKey(a => a.BonusYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.BonusYearId);
        builder.Property(a => a.Indicator).HasMaxLength(40);
        builder.HasStamp(a => a.Assessed);
        builder.ToTable("bonus_assessments", static t => t.HasCheckConstraint("ck_bonus_assessments_reason", "length(trim(reason)) > 0"));
        builder.Wall(static w => w.ReadWhenVisible<BonusYearRecord>(x => x.BonusYearId).WriteBy(Role.Controller).AppendOnly().Signed());
        builder.Audited(x => x.Actual, x => x.BonusYearId, x => x.FileId, x => x.Indicator, x => x.Reason);
    }
}

internal sealed class BonusStepMapping : IEntityTypeConfiguration<BonusStepRecord>
{
    public void Configure(EntityTypeBuilder<BonusStepRecord> builder)
    {
        builder.HasOne<BonusYearRecord>().WithMany().HasForeignKey(s => s.BonusYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.BonusYearId);
        builder.Property(s => s.Measures).HasColumnType("jsonb");
        builder.Property(s => s.Derivation).HasColumnType("jsonb");
        builder.HasStamp(s => s.Made);
        builder.ToTable("bonus_steps");
        builder.Wall(static w =>
            w.ReadWhenVisible<BonusYearRecord>(x => x.BonusYearId)
                .WriteBy(Role.Controller, Role.Approver)
                .AppendOnly()
                .Signed()
                .Script("bonus.sql")
        );
        builder.Audited(x => x.Agrees, x => x.Amount, x => x.BonusYearId, x => x.Move, x => x.Points, x => x.Text, x => x.Version);
    }
}

internal sealed class AdditionalDueMapping : IEntityTypeConfiguration<AdditionalDueRecord>
{
    public void Configure(EntityTypeBuilder<AdditionalDueRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(d => new
            {
                d.AgreementId,
                d.BudgetYear,
                d.Period,
                d.Sequence,
            })
            .IsUnique();
        builder.HasIndex(d => d.Source).IsUnique();
        builder.Property(d => d.Source).HasMaxLength(120);
        builder.Property(d => d.Derivation).HasColumnType("jsonb");
        builder.Ignore(d => d.Key);
        builder.HasStamp(d => d.Granted);
        builder.ToTable(
            "additional_dues",
            static t =>
                t.HasCheckConstraint(
                    "ck_additional_dues_amount",
                    "amount > 0 and sequence > 0 and left(period, 4)::int = budget_year and purpose in ('Bonus', 'Settlement')"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenAgreementVisible(x => x.AgreementId).WriteBy(Role.Approver).AppendOnly().Signed().Script("granted.sql")
        );
        builder.Audited(
            x => x.AgreementId,
            x => x.Amount,
            x => x.BudgetYear,
            x => x.DueOn,
            x => x.Period,
            x => x.Purpose,
            x => x.Sequence,
            x => x.Source
        );
    }
}
