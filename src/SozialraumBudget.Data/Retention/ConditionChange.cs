namespace SozialraumBudget.Data.Retention;

/// <summary>A counter-performance as it shall be in one budget year.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Weight">Above zero; shares follow from the sum of all weights.</param>
/// <param name="Source">Contract clause.</param>
/// <param name="Items">All proofs of the year in order; what is missing here is removed.</param>
/// <param name="Seen">Mark of the condition as it was shown; null when nobody looked.</param>
public sealed record ConditionChange(
    Guid? Id,
    string Name,
    decimal Weight,
    string Source,
    IReadOnlyList<ItemChange> Items,
    string? Seen = null
);

/// <summary>One proof; <paramref name="Id"/> is null for a new one.</summary>
public sealed record ItemChange(Guid? Id, string Name, DateOnly DueOn);
