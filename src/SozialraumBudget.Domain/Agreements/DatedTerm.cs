namespace SozialraumBudget.Domain.Agreements;

/// <summary>One version of a term. Never overwritten: a change is a new version with its reason.</summary>
public sealed record DatedTerm
{
    public required TermKey Key { get; init; }

    /// <summary>As typed, readable by <see cref="TermValue"/>.</summary>
    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Counts from 1 per key; of two versions valid from the same day the higher one counts.</summary>
    public required int Version { get; init; }

    /// <summary>Contract clause, resolution, tariff.</summary>
    public required string Source { get; init; }

    /// <summary>Why this version was made.</summary>
    public string? Reason { get; init; }
}
