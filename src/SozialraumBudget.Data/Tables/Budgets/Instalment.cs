using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Quarterly instalment of one version of a budget; the plan in force is that of the newest version.</summary>
public sealed class Instalment
{
    public required Guid FixedBudgetId { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>1 for the regular instalment; 2 and more for supplementary payments of a renegotiation.</summary>
    public required int Sequence { get; init; }

    public required Money Amount { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>JSON of the Rechenweg of this instalment.</summary>
    public required string Derivation { get; init; }
}
