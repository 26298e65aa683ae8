namespace SozialraumBudget.Domain.Agreements;

/// <summary>What the activation of an agreement is judged by.</summary>
public sealed record ActivationFacts(
    IReadOnlyList<TermDefinition> MissingTerms, IReadOnlyList<ChecklistGap> ChecklistGaps, bool HasFixedBudget);
