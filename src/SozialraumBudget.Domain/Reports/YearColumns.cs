using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>A key figure, or that it is not shown.</summary>
/// <param name="Value">Null where there is nothing to divide by.</param>
internal readonly record struct FigureCell(decimal? Value, bool IsHidden)
{
    /// <summary>As it is computed: a share is a factor.</summary>
    public ReportCell Plain => IsHidden ? ReportCell.Hidden : new(Value: Value);

    /// <summary>As it is read: a share in percent.</summary>
    public ReportCell InUnitOf(SteeringIndicator indicator) =>
        IsHidden ? ReportCell.Hidden : new(Value: Value is { } value ? indicator.InUnit(value) : null);
}

/// <summary>
/// The key figures of a year by area, of regions and of the city. What is hidden is that of the whole city, whatever part a report shows;
/// a region is shown where it follows from that.
/// </summary>
internal sealed class YearColumns
{
    private readonly Func<ReportArea, SteeringFacts?> year;
    private readonly Dictionary<SteeringIndicator, SuppressedColumn> columns;
    private readonly SteeringFacts city;

    /// <param name="all">Of the whole city.</param>
    /// <param name="year">What is known of an area in the year.</param>
    public YearColumns(IReadOnlyList<ReportArea> all, Func<ReportArea, SteeringFacts?> year)
    {
        this.year = year;
        Areas = [.. all.Where(a => year(a) is not null)];
        city = SteeringFacts.Sum(Areas.Select(a => year(a)!));
        columns = SteeringNames.All.ToDictionary(
            static i => i,
            i => SuppressedColumn.Of([.. Areas.Select(a => year(a)!.CellsOf(i))], [.. Areas.Select(static _ => false)])
        );
    }

    /// <summary>Areas with figures.</summary>
    public IReadOnlyList<ReportArea> Areas { get; }

    /// <summary>Regions of several areas, of which at least one is shown; by name.</summary>
    public IEnumerable<string> ShownRegions =>
        Regions.Shared(Areas.Select(static a => a.Region)).Where(r => Areas.Any(a => a.IsShown && a.Region == r));

    public FigureCell Of(ReportArea area, SteeringIndicator indicator) =>
        new(year(area)!.Of(indicator)?.Value, columns[indicator].Hidden[Areas.Index().First(a => ReferenceEquals(a.Item, area)).Index]);

    public FigureCell OfRegion(string region, SteeringIndicator indicator) =>
        new(
            SteeringFacts.Sum(Areas.Where(a => a.Region == region).Select(a => year(a)!)).Of(indicator)?.Value,
            !columns[indicator].Tells([.. Areas.Select(a => a.Region == region)])
        );

    public FigureCell OfCity(SteeringIndicator indicator) => new(city.Of(indicator)?.Value, columns[indicator].HidesSum);
}
