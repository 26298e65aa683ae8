using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

internal sealed class CaseBearingMapping : IEntityTypeConfiguration<CaseBearingRecord>
{
    public void Configure(EntityTypeBuilder<CaseBearingRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(b => b.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(b => b.CaseNumber).HasMaxLength(60);
        builder.Property(b => b.CityShare).HasConversion(static s => s.Value, static v => new Domain.Values.Share(v)).HasPrecision(9, 6);
        builder.HasStamp(b => b.Recorded);
        builder.HasIndex(b => b.AgreementId);
        builder.HasOne<CaseBearingRecord>().WithMany().HasForeignKey(b => b.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(
            "case_bearings",
            static t =>
            {
                t.HasCheckConstraint("ck_case_bearings_period", "\"to\" is null or \"to\" >= \"from\"");
                t.HasCheckConstraint("ck_case_bearings_share", "city_share between 0 and 1");
            }
        );
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_borne_agreements())", nameof(CaseBearingRecord.AgreementId)))
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("returns.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.CityShare, x => x.From, x => x.IsVoid, x => x.Kind, x => x.ReplacesId, x => x.To);
    }
}

internal sealed class ConflictStepMapping : IEntityTypeConfiguration<ConflictStepRecord>
{
    public void Configure(EntityTypeBuilder<ConflictStepRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseBearingRecord>().WithMany().HasForeignKey(s => s.ConflictId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(s => s.Person).HasMaxLength(200);
        builder.HasStamp(s => s.Recorded);
        builder.HasIndex(s => s.AgreementId);
        builder.HasIndex(s => new { s.ConflictId, s.Level }).IsUnique();
        builder.ToTable("conflict_steps");
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_borne_agreements())", nameof(ConflictStepRecord.AgreementId)))
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("external_cases.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.Day, x => x.Level, x => x.Person);
    }
}

internal sealed class OfficePlanMapping : IEntityTypeConfiguration<OfficePlanRecord>
{
    public void Configure(EntityTypeBuilder<OfficePlanRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Source).HasMaxLength(500);
        builder.HasStamp(p => p.Recorded);
        builder.HasIndex(p => new { p.AgreementId, p.BudgetYear });
        builder.ToTable("office_plans", static t => t.HasCheckConstraint("ck_office_plans_amount", "amount >= 0"));
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_borne_agreements())", nameof(OfficePlanRecord.AgreementId)))
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("external_cases.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.Amount, x => x.BudgetYear, x => x.Source);
    }
}
