using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Steps of a settlement, in their order.</summary>
public enum SettlementStepKind
{
    Entitlement,
    Accounts,
    Documented,
    Gap,
    Outcome,
    Result,
}

/// <summary>Where a step stands.</summary>
public enum SettlementStepState
{
    /// <summary>Something is missing: there is no figure.</summary>
    Missing,

    /// <summary>There is a figure, and it can still change.</summary>
    Provisional,

    /// <summary>The figure stands.</summary>
    Ready,
}

/// <summary>One step with its figure, what is missing and who is next.</summary>
/// <param name="Title">German.</param>
/// <param name="Meaning">One German sentence: what the step is about.</param>
/// <param name="Figure">With its Rechenweg; null while it cannot be computed.</param>
/// <param name="Missing">German sentences; none where the step is ready.</param>
/// <param name="Next">Who is next, in German; null where nobody is.</param>
public sealed record SettlementStep(
    SettlementStepKind Kind,
    string Title,
    string Meaning,
    Traced? Figure,
    IReadOnlyList<string> Missing,
    string? Next = null
)
{
    public SettlementStepState State =>
        Figure is null ? SettlementStepState.Missing
        : Missing.Count > 0 ? SettlementStepState.Provisional
        : SettlementStepState.Ready;
}

/// <summary>German names of the states.</summary>
public static class SettlementStepStates
{
    public static string Title(this SettlementStepState state) =>
        state switch
        {
            SettlementStepState.Missing => "fehlt",
            SettlementStepState.Provisional => "vorläufig",
            SettlementStepState.Ready => "steht fest",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
