using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>What a contract says, at once: the draft, its counter-performances of the first year, its checklist.</summary>
/// <param name="Agreement">The draft with its terms.</param>
/// <param name="Conditions">Counter-performances of the first budget year.</param>
/// <param name="Answers">At most one to each criterion.</param>
/// <param name="Negotiated">What says that it is negotiated; null: it stays a draft.</param>
public sealed record WholeDraft(
    NewAgreement Agreement,
    IReadOnlyList<ConditionChange> Conditions,
    IReadOnlyList<ChecklistAnswer> Answers,
    string? Negotiated = null
);

/// <summary>What stands in the way of a whole draft, and at which of its parts.</summary>
/// <param name="Condition">Position of a counter-performance.</param>
/// <param name="Criterion">Criterion of the checklist.</param>
/// <param name="OfMove">It may be a draft, but not negotiated yet.</param>
public sealed record WholeProblem(Refusal Refusal, int? Condition = null, ChecklistCriterion? Criterion = null, bool OfMove = false);

/// <summary>Makes an agreement with everything its contract says, whole or not at all; each part is judged by its own rules.</summary>
public sealed class WholeDrafting(
    AppDbContext db,
    AgreementCreation creation,
    RetentionConditionStore conditions,
    ChecklistStore checklist,
    AgreementMoves moves
)
{
    /// <returns>The agreement, or everything that stands in the way.</returns>
    public async Task<(Agreement? Agreement, IReadOnlyList<WholeProblem> Problems)> CreateAsync(
        WholeDraft draft,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var (agreement, refusal) = await creation.CreateAsync(draft.Agreement, cancellation);
        IReadOnlyList<WholeProblem> problems = agreement is null ? [new(refusal!)] : await AddAsync(agreement, draft, cancellation);
        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear(); // Nothing of it stays.
            return (null, problems);
        }

        await unit.CommitAsync();
        return (agreement, problems);
    }

    private async Task<IReadOnlyList<WholeProblem>> AddAsync(Agreement agreement, WholeDraft draft, CancellationToken cancellation)
    {
        var ofConditions = await conditions.SaveAllAsync(agreement.Id, agreement.FirstYear, draft.Conditions, cancellation);
        var ofAnswers = await checklist.AnswerAllAsync(agreement.Id, draft.Answers, cancellation);
        List<WholeProblem> problems =
        [
            .. ofConditions.Select(static p => new WholeProblem(p.Value, Condition: p.Key)),
            .. ofAnswers.Select(static p => new WholeProblem(p.Value, Criterion: p.Key)),
        ];
        return problems.Count > 0 || draft.Negotiated is not { } reason
            ? problems
            :
            [
                .. (await moves.MoveAsync(agreement.Id, AgreementState.Negotiated, reason, cancellation)).Select(
                    static r => new WholeProblem(r, OfMove: true)
                ),
            ];
    }
}
