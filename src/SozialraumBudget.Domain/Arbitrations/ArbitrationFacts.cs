using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Arbitrations;

/// <summary>One step of an arbitration, as the rules read it.</summary>
/// <param name="Side">Whose step it is; of hearing and award: who noted it, always the office.</param>
/// <param name="Day">Day of the call, statement, hearing, award or answer.</param>
/// <param name="AnswerBy">Of an award: the last day on which both sides answer it.</param>
/// <param name="Total">What the side asks for, or the award says, as the year's total, EUR; null: no amount.</param>
public sealed record StepFact(ArbitrationStepKind Kind, RoundSide Side, DateOnly Day, DateOnly? AnswerBy, Money? Total);

/// <summary>
/// An arbitration over a year's budget (Hamburg's provider budget in section 7 of docs/rules.md: callable by either side): where it stands
/// follows from its steps alone. It moves no money: an award that changes the budget becomes a new version of it.
/// </summary>
/// <param name="CalledBy">The side that called the body.</param>
/// <param name="Steps">The oldest first.</param>
public sealed record ArbitrationFacts(RoundSide CalledBy, IReadOnlyList<StepFact> Steps)
{
    /// <summary>The hearing that holds: a later one takes its place.</summary>
    public StepFact? Hearing => Last(ArbitrationStepKind.Hearing);

    public StepFact? Award => Last(ArbitrationStepKind.Award);

    public ArbitrationState State =>
        Last(ArbitrationStepKind.Withdrawn) is not null ? ArbitrationState.Withdrawn
        : Last(ArbitrationStepKind.Rejected) is not null ? ArbitrationState.Failed
        : Enum.GetValues<RoundSide>().All(HasAccepted) ? ArbitrationState.Settled
        : ArbitrationState.Open;

    public ArbitrationStage Stage =>
        State switch
        {
            ArbitrationState.Withdrawn => ArbitrationStage.Withdrawn,
            ArbitrationState.Failed => ArbitrationStage.Failed,
            ArbitrationState.Settled => ArbitrationStage.Settled,
            _ when Award is not null => ArbitrationStage.AwardToAnswer,
            _ when Hearing is not null => ArbitrationStage.AwaitsAward,
            _ => ArbitrationStage.AwaitsHearing,
        };

    /// <summary>The total that both sides are bound to, EUR; null while nothing is accepted, or where the award names none.</summary>
    public Money? AgreedTotal => State == ArbitrationState.Settled ? Award!.Total : null;

    /// <summary>The day that everybody waits for: of the hearing, or the last one to answer the award; null while none is set.</summary>
    public DateOnly? NextDay =>
        Stage switch
        {
            ArbitrationStage.AwaitsAward => Hearing!.Day,
            ArbitrationStage.AwardToAnswer => Award!.AnswerBy,
            _ => null,
        };

    /// <summary>That day is over.</summary>
    public bool IsLate(DateOnly today) => NextDay < today;

    public bool HasAccepted(RoundSide side) => Steps.Any(s => s.Kind == ArbitrationStepKind.Accepted && s.Side == side);

    /// <summary>The side owes an answer to the award.</summary>
    public bool Owes(RoundSide side) => Stage == ArbitrationStage.AwardToAnswer && !HasAccepted(side);

    private StepFact? Last(ArbitrationStepKind kind) => Steps.LastOrDefault(s => s.Kind == kind);
}
