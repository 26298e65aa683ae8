using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Retention;

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

/// <summary>The year that conditions are changed in.</summary>
/// <param name="First">First budget year of the agreement.</param>
/// <param name="Last">Its last one.</param>
/// <param name="Year">The budget year in question.</param>
public sealed record ConditionYear(AgreementState State, int First, int Last, int Year);

/// <summary>A condition as it stands, with what a fixed budget hangs on.</summary>
/// <param name="Mark">Changes with the condition and its proofs of the year.</param>
/// <param name="IsReleased">Whether a part of its retention was released, in any year.</param>
/// <param name="IsFixed">Whether any proof has its part in a fixed budget.</param>
/// <param name="FixedItems">Proofs of the year that have their part in its fixed budget.</param>
public sealed record ConditionFacts(
    string Name,
    decimal Weight,
    string Mark,
    bool IsReleased,
    bool IsFixed,
    IReadOnlyList<FixedItem> FixedItems
);

/// <summary>A proof that a fixed budget hangs on.</summary>
public sealed record FixedItem(Guid Id, int Year, string Name, DateOnly DueOn);
