using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Data.Tables;

/// <summary>The whole Rechenweg of a fixed budget down to cases and source rows; only who may see the cases may read it.</summary>
public sealed class FixedBudgetSource
{
    public required Guid FixedBudgetId { get; init; }

    /// <summary>JSON.</summary>
    public required string Derivation { get; init; }
}
