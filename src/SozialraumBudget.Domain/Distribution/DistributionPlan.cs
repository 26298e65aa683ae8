using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>What a scenario of the city's distribution is computed from; the same plan gives the same amounts ever after.</summary>
public sealed record DistributionPlan
{
    /// <summary>What the council has for all three levels of a year, EUR.</summary>
    public required Money City { get; init; }

    /// <summary>First level: projects of the infrastructure, each with its own sum.</summary>
    public IReadOnlyList<PlannedProject> Projects { get; init; } = [];

    /// <summary>
    /// Third level: case work outside the area budgets as expected. It is no ceiling: claims of young people are met beyond it.
    /// </summary>
    public Money CaseWork { get; init; }

    public IReadOnlyList<PlannedIndicator> Indicators { get; init; } = [];

    public IReadOnlyList<PlannedArea> Areas { get; init; } = [];

    /// <summary>By which share an area falls at most against the previous year; null: no limit.</summary>
    public Share? Floor { get; init; }

    /// <summary>By which share it grows at most; null: no limit.</summary>
    public Share? Cap { get; init; }

    /// <summary>Areas of which an indicator that has a weight knows no value; nothing is distributed before each has one.</summary>
    public IReadOnlyList<string> Incomplete =>
        [.. Areas.Where(a => Indicators.Index().Any(i => i.Item.Weight.Value > 0 && a.Value(i.Index) is null)).Select(static a => a.Name)];
}

/// <summary>An indicator of a scenario.</summary>
/// <param name="Weight">Only the proportion of the weights matters.</param>
/// <param name="Year">Year of the social structure that its values were proposed from; null: they were typed.</param>
public sealed record PlannedIndicator(string Name, Share Weight, int? Year = null)
{
    /// <summary>The same whole percentage for each of several indicators, at most 100 % together.</summary>
    public static Share EqualWeight(int indicators) => Share.Percent(100 / Math.Max(indicators, 1));
}

/// <summary>A project of the infrastructure, e.g. a family centre.</summary>
public sealed record PlannedProject(string Name, Money Amount);

/// <summary>An area in a scenario.</summary>
/// <param name="Values">In the order of the indicators; null where none is known.</param>
/// <param name="Previous">What it had in the previous year, EUR; null for a new area, which no limit holds.</param>
public sealed record PlannedArea(Guid AreaId, string Name, IReadOnlyList<decimal?> Values, Money? Previous = null)
{
    public decimal? Value(int indicator) => indicator < Values.Count ? Values[indicator] : null;
}
