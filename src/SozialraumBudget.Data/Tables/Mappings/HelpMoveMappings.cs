using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.HelpMoves;

namespace SozialraumBudget.Data.Tables;

internal sealed class HelpMoveMapping : IEntityTypeConfiguration<HelpMoveRecord>
{
    public void Configure(EntityTypeBuilder<HelpMoveRecord> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(m => m.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(m => m.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(m => new
            {
                m.AgreementId,
                m.BudgetYear,
                m.CaseNumber,
            })
            .IsUnique()
            .HasFilter("withdrawn_user_id is null and (provider_signed_user_id is null or office_signed_user_id is null)")
            .HasDatabaseName("ix_help_moves_waiting");
        builder.HasIndex(m => new { m.AgreementId, m.BudgetYear });
        builder.Property(m => m.CaseNumber).HasMaxLength(HelpMoveRules.LongestCase);
        builder.Property(m => m.Reason).HasMaxLength(HelpMoveRules.LongestReason);
        builder.Property(m => m.WithdrawReason).HasMaxLength(HelpMoveRules.LongestReason);
        builder.Property(m => m.Months).HasPrecision(6, HelpMoveRules.MonthDecimals);
        builder
            .Property(m => m.Share)
            .HasConversion(static s => s.Value, static v => new Domain.Values.Share(v))
            .HasPrecision(9, HelpMoveRules.ShareDecimals);
        builder.HasStamp(m => m.Proposed);
        builder.HasStamp(m => m.ProviderSigned, required: false);
        builder.HasStamp(m => m.OfficeSigned, required: false);
        builder.HasStamp(m => m.Withdrawn, required: false);
        builder.ToTable(
            "help_moves",
            static t =>
            {
                t.HasCheckConstraint(
                    "ck_help_moves_signs",
                    "(provider_signed_user_id is null or provider_signed_user_id is distinct from office_signed_user_id)"
                        + " and (withdrawn_user_id is null) = (withdraw_reason is null)"
                        + " and (withdrawn_user_id is null or provider_signed_user_id is null or office_signed_user_id is null)"
                );
                t.HasCheckConstraint(
                    "ck_help_moves_fits",
                    "months > 0 and months <= 12 and monthly_cost > 0 and share > 0 and share <= 1"
                        + " and length(trim(case_number)) > 0 and length(trim(reason)) > 0"
                );
            }
        );
        builder.Wall(static w =>
            w.Read(new("{0} in (select app_borne_agreements())", nameof(HelpMoveRecord.AgreementId)))
                .WriteBy(Role.Controller)
                .NoDelete()
                .MovesOnly(x => x.ProviderSigned, x => x.OfficeSigned, x => x.Withdrawn, x => x.WithdrawReason)
                .MovesOnlyWhen("old.withdrawn_at is not null or old.provider_signed_at is not null and old.office_signed_at is not null")
                .MovesOnlyUnless([Role.Controller], x => x.ProviderSigned, x => x.Withdrawn, x => x.WithdrawReason)
                .Signed()
                .Script("help_moves.sql")
        );
        // Case number and reasons stay out of the book that administration reads.
        builder.Audited(x => x.AgreementId, x => x.BudgetYear, x => x.Kind, x => x.Months, x => x.MonthlyCost, x => x.Share);
    }
}

internal sealed class FixedHelpMoveMapping : IEntityTypeConfiguration<FixedHelpMove>
{
    public void Configure(EntityTypeBuilder<FixedHelpMove> builder)
    {
        builder.HasKey(m => new { m.FixedBudgetId, m.HelpMoveId });
        builder.HasOne<FixedBudget>().WithMany().HasForeignKey(m => m.FixedBudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<HelpMoveRecord>().WithMany().HasForeignKey(m => m.HelpMoveId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("fixed_help_moves");
        builder.Wall(static w =>
            w.ReadWhenVisible<HelpMoveRecord>(x => x.HelpMoveId).WriteBy(Role.Controller).AppendOnly().Script("help_moves.sql")
        );
        builder.NotAudited();
    }
}
