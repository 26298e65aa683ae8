using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>Planned and actual cases of one cost type (rule 4.9 in docs/rules.md).</summary>
/// <param name="Name">Of the cost type.</param>
/// <param name="Planned">n: planned cases.</param>
/// <param name="PlannedCost">v: planned cost per case.</param>
/// <param name="Actual">m: actual cases.</param>
/// <param name="ActualCost">a: actual cost per case.</param>
public sealed record CostTypeFigures(string Name, int Planned, Money PlannedCost, int Actual, Money ActualCost)
{
    /// <summary>The same against the part of a year's plan that falls on its first months: v × months ÷ 12, rounded.</summary>
    /// <param name="months">1 to 12.</param>
    public CostTypeFigures UpTo(int months) =>
        months is >= 1 and <= 12
            ? this with
            {
                PlannedCost = Money.Round(PlannedCost.Amount * months / 12),
            }
            : throw new ArgumentOutOfRangeException(nameof(months), months, "A year has twelve months.");
}
