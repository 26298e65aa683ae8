namespace SozialraumBudget.Domain.Agreements;

/// <summary>Meaning of a term.</summary>
/// <param name="Title">German.</param>
/// <param name="Default">Value offered for a new agreement, as text; null where only the contract can say it.</param>
/// <param name="DefaultSource">Where the default comes from, in German.</param>
/// <param name="RequiredForActivation">An agreement cannot become active without it.</param>
public sealed record TermDefinition(
    TermKey Key,
    TermSection Section,
    TermUnit Unit,
    string Title,
    string? Default,
    string? DefaultSource,
    bool RequiredForActivation
);
