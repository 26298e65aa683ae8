using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>What a trial of a quarter needs of its terms.</summary>
public enum QuarterTrial
{
    Consumption,
    Reconciliation,
}

/// <summary>The terms of a trial of a quarter, checked; one file serves both trials, each takes what it needs.</summary>
public sealed record QuarterTerms
{
    /// <summary>First to last day that counts.</summary>
    public required DateRange Period { get; init; }

    /// <summary>Cases of other areas are left out; null where the trial does not ask for it.</summary>
    public string? Area { get; init; }

    public string? LeadProvider { get; init; }

    public HourRates Rates { get; init; } = new([]);

    public IReadOnlyList<string> FlatActivities { get; init; } = [];

    public Money PartialBudgetB { get; init; }

    public CostBearing Bearing { get; init; } = CostBearing.Plain;

    /// <summary>Hours a week that both sides may be apart.</summary>
    public WorkTime Tolerance { get; init; }

    /// <summary>German notes on what was not used, e.g. unknown fields.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A reader of activities remembers what it read, so that each computation gets its own.</summary>
    public ConsumptionTerms Consumption =>
        new()
        {
            Period = Period,
            Rates = Rates,
            Flat = new FlatActivities(FlatActivities),
            Bearing = Bearing,
        };
}
