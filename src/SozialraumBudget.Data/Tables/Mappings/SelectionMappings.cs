using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;

namespace SozialraumBudget.Data.Tables;

internal sealed class SelectionProcedureMapping : IEntityTypeConfiguration<SelectionProcedure>
{
    public void Configure(EntityTypeBuilder<SelectionProcedure> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(SelectionRules.LongestTitle);
        builder.Property(p => p.Call).HasMaxLength(SelectionRules.LongestText);
        builder.Property(p => p.Criteria).HasColumnType("jsonb");
        builder.Ignore(p => p.AsCall);
        builder.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.BudgetYear, p.AreaId });
        builder.Property(p => p.RowVersion).IsRowVersion();
        builder.HasStamp(p => p.Changed);
        builder.ToTable(
            "selection_procedures",
            static t =>
                t.HasCheckConstraint("ck_selection_procedures_call", "state = 'Draft' or (length(call) > 0 and deadline is not null)")
        );
        // A provider sees open calls, and what became of those it applied to.
        builder.Wall(static w =>
            w.Read(new("({0} in (select app_selections()))", nameof(SelectionProcedure.Id)))
                .Read(
                    new(
                        "((select app_is('ProviderCoordinator')) and ({0} = 'Called' or ({0} <> 'Draft' and exists (select from "
                            + "selection_applications a where a.procedure_id = selection_procedures.id "
                            + "and a.provider_id = (select app_provider_id())))))",
                        nameof(SelectionProcedure.State)
                    )
                )
                .WriteBy([.. Rights.Selection])
                .NoDelete()
                .MovesOnlyWhen("old.state <> 'Draft'", x => x.State, x => x.Changed)
                .Signed()
                .Script("selections.sql")
        );
        builder.Audited(x => x.AreaId, x => x.BudgetYear, x => x.Title, x => x.Call, x => x.Deadline, x => x.Criteria, x => x.State);
    }
}

internal sealed class SelectionApplicationMapping : IEntityTypeConfiguration<SelectionApplication>
{
    public void Configure(EntityTypeBuilder<SelectionApplication> builder)
    {
        builder.HasOne<SelectionProcedure>().WithMany().HasForeignKey(a => a.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(a => a.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.ProcedureId, a.ProviderId }).IsUnique();
        builder.HasStamp(a => a.Recorded);
        builder.ToTable("selection_applications");
        builder.Wall(static w =>
            w.Read(new("({0} in (select app_selections()))", nameof(SelectionApplication.ProcedureId)))
                .ReadByProvider(x => x.ProviderId)
                .WriteBy([.. Rights.Selection])
                .NoDelete()
                .MovesOnly(x => x.Outcome)
                .Signed()
                .Script("selections.sql")
        );
        builder.Audited(x => x.ProcedureId, x => x.ProviderId, x => x.ReceivedOn, x => x.Outcome);
    }
}

internal sealed class SelectionScoreMapping : IEntityTypeConfiguration<SelectionScore>
{
    public void Configure(EntityTypeBuilder<SelectionScore> builder)
    {
        builder.HasOne<SelectionProcedure>().WithMany().HasForeignKey(s => s.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SelectionApplication>().WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ApplicationId, s.Criterion }).IsUnique();
        builder.Property(s => s.Reason).HasMaxLength(SelectionRules.LongestReason);
        builder.HasStamp(s => s.Given);
        builder.ToTable(
            "selection_scores",
            static t =>
                t.HasCheckConstraint(
                    "ck_selection_scores_points",
                    "points between 0 and 10 and criterion >= 0 and length(trim(reason)) > 0"
                )
        );
        // The own points, once it is decided.
        builder.Wall(static w =>
            w.Read(new("({0} in (select app_selections()))", nameof(SelectionScore.ProcedureId)))
                .Read(
                    new(
                        "({0} in (select a.id from selection_applications a where a.provider_id = (select app_provider_id()) "
                            + "and a.outcome <> 'Open'))",
                        nameof(SelectionScore.ApplicationId)
                    )
                )
                .WriteBy([.. Rights.Selection])
                .NoDelete()
                .MovesOnly(x => x.Points, x => x.Reason, x => x.Given)
                .Signed()
                .Script("selections.sql")
        );
        builder.Audited(x => x.ProcedureId, x => x.ApplicationId, x => x.Criterion, x => x.Points, x => x.Reason);
    }
}

internal sealed class SelectionDecisionMapping : IEntityTypeConfiguration<SelectionDecision>
{
    public void Configure(EntityTypeBuilder<SelectionDecision> builder)
    {
        builder.HasOne<SelectionProcedure>().WithMany().HasForeignKey(d => d.ProcedureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Provider>().WithMany().HasForeignKey(d => d.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.ProcedureId).IsUnique();
        builder.Ignore(d => d.Hearing);
        builder.Property(d => d.HearingResult).HasMaxLength(SelectionRules.LongestText);
        builder.Property(d => d.Choice).HasMaxLength(SelectionRules.LongestText);
        builder.Property(d => d.Reason).HasMaxLength(SelectionRules.LongestReason);
        builder.Property(d => d.ReturnReason).HasMaxLength(SelectionRules.LongestReason);
        builder.HasStamp(d => d.Proposed, required: false);
        builder.HasStamp(d => d.Decided, required: false);
        builder.ToTable(
            "selection_decisions",
            static t =>
            {
                t.HasCheckConstraint(
                    "ck_selection_decisions_four_eyes",
                    "decided_user_id is null or (proposed_user_id is not null and decided_user_id <> proposed_user_id)"
                );
                t.HasCheckConstraint(
                    "ck_selection_decisions_proposal",
                    "(proposed_user_id is null) = (provider_id is null) and (proposed_user_id is null) = (reason is null) and "
                        + "(proposed_user_id is null or (heard_on is not null and hearing_result is not null and choice is not null))"
                );
            }
        );
        builder.Wall(static w =>
            w.Read(new("({0} in (select app_selections()))", nameof(SelectionDecision.ProcedureId)))
                .WriteBy([.. Rights.Selection])
                .NoDelete()
                .MovesOnlyWhen("old.decided_user_id is not null")
                .Signed()
                .Script("selections.sql")
        );
        builder.Audited(
            x => x.ProcedureId,
            x => x.HeardOn,
            x => x.HearingResult,
            x => x.Choice,
            x => x.ProviderId,
            x => x.Reason,
            x => x.ReturnReason
        );
    }
}
