using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>An area that takes part in a distribution.</summary>
/// <param name="Values">By indicator; not negative.</param>
/// <param name="Previous">What it had in the previous year; null for a new area, which no limit holds.</param>
public sealed record DistributionArea(string Name, IReadOnlyDictionary<string, decimal> Values, Money? Previous = null);
