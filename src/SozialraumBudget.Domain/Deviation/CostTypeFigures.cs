using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>Planned and actual cases of one cost type (rule 4.9 in docs/rules.md).</summary>
/// <param name="Name">Of the cost type.</param>
/// <param name="Planned">n: planned cases.</param>
/// <param name="PlannedCost">v: planned cost per case.</param>
/// <param name="Actual">m: actual cases.</param>
/// <param name="ActualCost">a: actual cost per case.</param>
public sealed record CostTypeFigures(string Name, int Planned, Money PlannedCost, int Actual, Money ActualCost);
