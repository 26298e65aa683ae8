using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Selection;

/// <summary>Hearing, proposal and the second person's decision.</summary>
public sealed partial class SelectionActs
{
    /// <summary>The hearing of the committee, and how choice and wish are kept.</summary>
    public Task<Refusal?> HearAsync(Guid id, uint seen, SelectionHearing hearing, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            d => SelectionRules.Hear(d.Procedure.State, hearing, Today),
            (d, _) =>
            {
                var decision = DecisionOf(d);
                (decision.HeardOn, decision.HearingResult) = (hearing.HeardOn, hearing.Result!.Trim());
                decision.Choice = hearing.Choice!.Trim();
            },
            cancellation
        );

    public Task<Refusal?> ProposeAsync(Guid id, uint seen, Guid? chosen, string? reason, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            d => SelectionRules.Propose(d.Procedure.State, d.Ranking, d.Hearing, chosen, reason),
            (d, procedure) =>
            {
                var decision = DecisionOf(d);
                (decision.ProviderId, decision.Reason, decision.Proposed) = (chosen, reason!.Trim(), procedure.Changed);
                procedure.MoveTo(SelectionState.Proposed);
            },
            cancellation
        );

    /// <summary>The second person confirms: from now on nothing changes, and each applicant sees its own result.</summary>
    public Task<Refusal?> ConfirmAsync(Guid id, uint seen, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            Decidable,
            async (d, procedure) =>
            {
                // In this order: each step is judged by the one before.
                DecisionOf(d).Decided = procedure.Changed;
                await db.SaveChangesAsync(cancellation);
                procedure.MoveTo(SelectionState.Decided);
                await db.SaveChangesAsync(cancellation);
                foreach (var application in await db.SelectionApplications.Where(a => a.ProcedureId == id).ToListAsync(cancellation))
                {
                    application.Outcome =
                        application.ProviderId == d.Decision!.ProviderId ? ApplicationOutcome.Chosen : ApplicationOutcome.NotChosen;
                }
            },
            cancellation
        );

    /// <summary>The second person sends the proposal back.</summary>
    public Task<Refusal?> ReturnAsync(Guid id, uint seen, string? reason, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            seen,
            d => Decidable(d) ?? SelectionRules.Reason(reason),
            (d, procedure) =>
            {
                var decision = DecisionOf(d);
                (decision.ProviderId, decision.Reason, decision.Proposed) = (null, null, null);
                decision.ReturnReason = reason!.Trim();
                procedure.MoveTo(SelectionState.Called);
            },
            cancellation
        );

    private Refusal? Decidable(SelectionDossier dossier) =>
        SelectionRules.Decide(dossier.Procedure.State, dossier.Decision?.Proposed?.UserId, user.Context.UserId);

    /// <summary>The record of hearing and decision, to be changed.</summary>
    private SelectionDecision DecisionOf(SelectionDossier dossier)
    {
        if (dossier.Decision is { } known)
        {
            db.Attach(known);
            return known;
        }

        var made = new SelectionDecision { ProcedureId = dossier.Procedure.Id };
        db.Add(made);
        return made;
    }
}
