using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Arbitrations;

namespace SozialraumBudget.Data.Tables;

internal sealed class ArbitrationMapping : IEntityTypeConfiguration<ArbitrationRecord>
{
    public void Configure(EntityTypeBuilder<ArbitrationRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(a => new
            {
                a.AgreementId,
                a.BudgetYear,
                a.Number,
            })
            .IsUnique();
        builder
            .HasIndex(a => new { a.AgreementId, a.BudgetYear })
            .IsUnique()
            .HasFilter("state = 'Open'")
            .HasDatabaseName("ix_arbitrations_open");
        builder.Property(a => a.Body).HasMaxLength(ArbitrationRules.LongestBody);
        builder.Property(a => a.RowVersion).IsRowVersion();
        builder.ToTable("arbitrations", static t => t.HasCheckConstraint("ck_arbitrations_body", "number > 0 and length(trim(body)) > 0"));
        builder.Wall(static w =>
            w.ReadWhenReturnVisible(x => x.AgreementId, x => x.ProviderId)
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.State)
                .MovesOnlyWhen("old.state <> 'Open'")
                .Script("arbitrations.sql")
        );
        builder.Audited(x => x.AgreementId, x => x.BudgetYear, x => x.Body, x => x.CalledBy, x => x.State);
    }
}

internal sealed class ArbitrationStepMapping : IEntityTypeConfiguration<ArbitrationStep>
{
    public void Configure(EntityTypeBuilder<ArbitrationStep> builder)
    {
        builder.HasOne<ArbitrationRecord>().WithMany().HasForeignKey(s => s.ArbitrationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.ArbitrationId);
        builder.Property(s => s.Text).HasMaxLength(ArbitrationRules.LongestText);
        builder.HasStamp(s => s.Made);
        builder.ToTable(
            "arbitration_steps",
            static t =>
                t.HasCheckConstraint(
                    "ck_arbitration_steps_fit",
                    "(total is null or total > 0) and (kind = 'Award') = (answer_by is not null)"
                        + " and (answer_by is null or answer_by >= day)"
                        + " and (kind in ('Hearing', 'Accepted') or length(trim(coalesce(text, ''))) > 0)"
                )
        );
        builder.Wall(static w =>
            w.ReadWhenVisible<ArbitrationRecord>(x => x.ArbitrationId)
                .WriteBy(Role.Controller)
                .AppendOnly()
                .Signed()
                .Script("arbitrations.sql")
        );
        builder.Audited(
            x => x.AnswerBy,
            x => x.ArbitrationId,
            x => x.Day,
            x => x.FileId,
            x => x.Kind,
            x => x.Side,
            x => x.Text,
            x => x.Total
        );
    }
}
