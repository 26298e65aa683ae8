using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A due of one version of a budget; the dues in force are those of the newest version.</summary>
public sealed class DueRecord
{
    public required Guid FixedBudgetId { get; init; }

    public required Period Period { get; init; }

    /// <summary>1 for the regular due of the period; 2 and more for supplementary payments of a renegotiation.</summary>
    public required int Sequence { get; init; }

    public required DuePurpose Purpose { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>JSON of the Rechenweg of this due.</summary>
    public required string Derivation { get; init; }

    public DueKey Key => new(Period, Sequence);
}
