using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Data.Tables;

internal sealed class ReconciliationRoundMapping : IEntityTypeConfiguration<ReconciliationRound>
{
    private static readonly Role[] Office = [Role.Controller, Role.AreaManager];

    public void Configure(EntityTypeBuilder<ReconciliationRound> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(r => r.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.AgreementId, r.Period }).IsUnique();
        builder.Property(r => r.Minutes).HasMaxLength(RoundRules.LongestMinutes);
        builder.Property(r => r.Figures).HasColumnType("jsonb");
        builder.Property(r => r.RowVersion).IsRowVersion();
        builder.HasStamp(r => r.MinutesWritten, required: false);
        builder.HasStamp(r => r.ProviderSigned, required: false);
        builder.HasStamp(r => r.OfficeSigned, required: false);
        builder.ToTable(
            "reconciliation_rounds",
            static t =>
                t.HasCheckConstraint(
                    "ck_reconciliation_rounds_signers",
                    "provider_signed_user_id is distinct from office_signed_user_id or provider_signed_user_id is null"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(
                    x => x.Minutes,
                    x => x.MinutesWritten,
                    x => x.ProviderSigned,
                    x => x.OfficeSigned,
                    x => x.Sources,
                    x => x.Figures
                )
                .MovesOnlyWhen("old.provider_signed_at is not null and old.office_signed_at is not null")
                .StaysUnless([Role.ProviderCoordinator], x => x.ProviderSigned)
                .StaysUnless(Office, x => x.OfficeSigned, x => x.Minutes, x => x.MinutesWritten)
                .Signed()
                .Script("reconciliation.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.Period, x => x.ProviderId);
    }
}

internal sealed class OfficeCaseListMapping : IEntityTypeConfiguration<OfficeCaseList>
{
    public void Configure(EntityTypeBuilder<OfficeCaseList> builder)
    {
        builder.HasOne<ReconciliationRound>().WithMany().HasForeignKey(l => l.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(l => l.FileName).HasMaxLength(255);
        builder.Property(l => l.Sha256).HasMaxLength(64);
        builder.HasStamp(l => l.Stored);
        builder.HasIndex(l => l.RoundId);
        builder.ToTable("office_case_lists");
        builder.Wall(static w =>
            w.ReadWhenVisible<ReconciliationRound>(x => x.RoundId)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("reconciliation.sql")
        );
        builder.Audited(x => x.RoundId, x => x.Rows);
    }
}

internal sealed class OfficeCaseMapping : IEntityTypeConfiguration<OfficeCaseRecord>
{
    public void Configure(EntityTypeBuilder<OfficeCaseRecord> builder)
    {
        builder.HasOne<OfficeCaseList>().WithMany().HasForeignKey(c => c.ListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasKey(c => new { c.ListId, c.Row });
        builder.Property(c => c.CaseNumber).HasMaxLength(60);
        builder.Property(c => c.Area).HasMaxLength(100);
        builder.Property(c => c.HelpType).HasMaxLength(10);
        builder.Property(c => c.CostType).HasMaxLength(10);
        builder.Property(c => c.Provider).HasMaxLength(200);
        builder.Property(c => c.PerWeek).HasPrecision(9, 2);
        builder.ToTable("office_cases");
        builder.Wall(static w =>
            w.Read(ReturnWalls.Cases(nameof(OfficeCaseRecord.ListId), "app_case_lists"))
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Script("reconciliation.sql")
        );
        builder.Audited();
    }
}

internal sealed class AgreedDifferenceMapping : IEntityTypeConfiguration<AgreedDifferenceRecord>
{
    public void Configure(EntityTypeBuilder<AgreedDifferenceRecord> builder)
    {
        builder.HasOne<ReconciliationRound>().WithMany().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(d => d.CaseNumber).HasMaxLength(60);
        builder.Property(d => d.Value).HasMaxLength(200);
        builder.HasStamp(d => d.Agreed);
        builder.HasIndex(d => d.RoundId);
        builder.ToTable("agreed_differences", static t => t.HasCheckConstraint("ck_agreed_differences_cause", "length(trim(cause)) > 0"));
        builder.Wall(static w =>
            w.Read(ReturnWalls.Cases(nameof(AgreedDifferenceRecord.RoundId), "app_case_rounds"))
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("reconciliation.sql")
        );
        builder.Audited(x => x.Kind, x => x.RoundId, x => x.Side);
    }
}
