namespace SozialraumBudget.Domain.Agreements;

/// <summary>What the activation of an agreement is judged by.</summary>
public sealed record ActivationFacts(
    IReadOnlyList<TermDefinition> MissingTerms,
    IReadOnlyList<ChecklistGap> ChecklistGaps,
    bool HasFixedBudget
)
{
    /// <summary>How many things stand in the way of activation.</summary>
    public int BlockerCount => MissingTerms.Count + ChecklistGaps.Count(static g => g.BlocksActivation) + (HasFixedBudget ? 0 : 1);
}
