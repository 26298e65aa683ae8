using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>How a city distributes one sum.</summary>
/// <param name="Weights">By indicator, in order; only their proportion matters.</param>
/// <param name="Floor">By which share an area falls at most against the previous year; null: no limit.</param>
/// <param name="Cap">By which share it grows at most; null: no limit.</param>
public sealed record DistributionTerms(IReadOnlyList<IndicatorWeight> Weights, Share? Floor = null, Share? Cap = null);

/// <summary>The weight of an indicator.</summary>
public sealed record IndicatorWeight(string Indicator, Share Weight);
