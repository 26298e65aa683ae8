using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

public sealed class FixedCostType
{
    public required Guid FixedBudgetId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    /// <summary>EUR, inclusive.</summary>
    public required decimal From { get; init; }

    /// <summary>EUR, exclusive; null for the last class.</summary>
    public decimal? To { get; init; }

    public required int Cases { get; init; }

    /// <summary>As in <see cref="CostTypeBudget.BaseYearSum"/>.</summary>
    public required Money BaseYearSum { get; init; }

    public required Money Value { get; init; }

    public required Money CarriedForward { get; init; }

    public required Money Sum { get; init; }
}
