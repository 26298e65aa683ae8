using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>What changed from one version of a budget to another; differences are after minus before.</summary>
public sealed record BudgetComparison(AreaBudget Before, AreaBudget After)
{
    /// <summary>By index; a version with fewer classes leaves its side empty.</summary>
    public IReadOnlyList<CostTypeChange> CostTypes =>
    [
        .. Enumerable.Range(0, Math.Max(Before.CostTypes.Count, After.CostTypes.Count))
            .Select(i => new CostTypeChange(i, Before.CostTypes.ElementAtOrDefault(i), After.CostTypes.ElementAtOrDefault(i))),
    ];

    public Money PartialBudgetA => After.PartialBudgetA - Before.PartialBudgetA;

    public Money PartialBudgetB => After.PartialBudgetB - Before.PartialBudgetB;

    public Money Total => After.Total - Before.Total;

    public Money Payable => After.Payable - Before.Payable;

    public Money Retention => After.Retention - Before.Retention;

    public int IncludedCases => After.IncludedCases - Before.IncludedCases;
}
