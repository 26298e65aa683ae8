using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Bonus;

namespace SozialraumBudget.Data.Bonus;

/// <summary>The bonus of an agreement's year with what hangs on it; also one that nobody has begun.</summary>
public sealed record BonusDossier
{
    public required AgreementStanding Agreement { get; init; }

    /// <summary>Null while nothing is proposed.</summary>
    public BonusYearRecord? Record { get; init; }

    /// <summary>All versions, the oldest first.</summary>
    public IReadOnlyList<BonusAgreementRecord> Versions { get; init; } = [];

    /// <summary>All values that were assessed, the oldest first.</summary>
    public IReadOnlyList<BonusAssessment> Assessments { get; init; } = [];

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<BonusStepRecord> Steps { get; init; } = [];

    /// <summary>Where it stands by the rules.</summary>
    public required BonusYear Bonus { get; init; }

    public int Year => Agreement.Year;

    /// <summary>False: the model agrees on indicators of quality alone, and nothing is paid for them.</summary>
    public bool PaysBonus => Agreement.Model.PaysBonus;

    public BonusState State => Record?.State ?? BonusState.Open;

    /// <summary>The newest version that both sides have signed; null while none is.</summary>
    public BonusAgreementRecord? Agreed => Versions.LastOrDefault(static v => v.Accepted is not null);

    /// <summary>A version that the provider has not signed; null where none waits.</summary>
    public BonusAgreementRecord? Proposal => Versions is [.., { Accepted: null } last] ? last : null;

    /// <summary>The newest assessment of an indicator; null while nobody assessed it.</summary>
    public BonusAssessment? Assessment(string key) => Assessments.LastOrDefault(a => a.Indicator == key);

    /// <summary>The step that closed the assessment last, while it is closed.</summary>
    public BonusStepRecord? Closed => State == BonusState.Open ? null : Steps.LastOrDefault(static s => s.Move == BonusMove.Assess);

    /// <summary>The provider's answer to the assessment that is closed; null while there is none.</summary>
    public BonusStepRecord? Answer =>
        Closed is { } closed ? Steps.LastOrDefault(s => s.Move == BonusMove.Answer && s.Made.At >= closed.Made.At) : null;
}
