using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>What an agreement says about the consumption of a period (rule 4.5 in docs/rules.md).</summary>
public sealed record ConsumptionTerms
{
    /// <summary>The days that count, with a last day.</summary>
    public required DateRange Period { get; init; }

    public required HourRates Rates { get; init; }

    public FlatActivities Flat { get; init; } = new();

    public CostBearing Bearing { get; init; } = CostBearing.Plain;
}
