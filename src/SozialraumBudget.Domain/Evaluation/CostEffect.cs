using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Evaluation;

/// <summary>Total cost of a year of the reform area against what was to be expected, EUR.</summary>
/// <param name="Expected">round(cost of the base year × development of the comparison areas).</param>
/// <param name="Actual">What it cost.</param>
/// <param name="Difference">Actual minus expected; below zero it cost less. Not a saving: cases and access stand beside it.</param>
public sealed record CostEffect(Traced Expected, Traced Actual, Traced Difference);
