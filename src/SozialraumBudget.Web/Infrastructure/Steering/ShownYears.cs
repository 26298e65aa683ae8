using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Web.Infrastructure.Steering;

/// <summary>Areas that are looked at together.</summary>
internal enum AreaGroup
{
    Reform,
    Others,
    City,
}

/// <summary>
/// The key figures of areas over the years as one reader sees them. Hidden is in each year what the page of that year's key figures hides;
/// groups are shown where their sum tells of nobody that is hidden there.
/// </summary>
internal sealed class ShownYears
{
    private readonly Dictionary<int, OneYear> years;

    private ShownYears(IReadOnlyList<AreaYears> areas, Dictionary<int, OneYear> years) => (Areas, this.years) = (areas, years);

    public IReadOnlyList<AreaYears> Areas { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<int> Years => [.. years.Keys.Order()];

    public bool Hides(IReadOnlyList<SteeringIndicator> indicators) =>
        years.Values.Any(y => indicators.Any(i => y.Columns[i].HidesSum || y.Columns[i].Hidden.Contains(true)));

    public static ShownYears Of(IReadOnlyList<AreaYears> areas, CaseReader reader)
    {
        var seen = areas.ToDictionary(static a => a.AreaId, a => a.Agreements.All(id => reader.Of(id, a.AreaId) == CaseSight.Cases));
        return new(
            areas,
            areas
                .SelectMany(static a => a.Years.Select(static y => y.Year))
                .Distinct()
                .ToDictionary(static year => year, year => OneYear.Of(year, areas, seen))
        );
    }

    /// <summary>Null where there is none or it is not shown.</summary>
    public Traced? Of(Guid areaId, int year, SteeringIndicator indicator) =>
        IsHidden(areaId, year, indicator)
            ? null
            : years.GetValueOrDefault(year)?.Areas.FirstOrDefault(a => a.AreaId == areaId)?.Of(year)?.Facts.Of(indicator);

    public bool IsHidden(Guid areaId, int year, SteeringIndicator indicator) =>
        years.GetValueOrDefault(year) is { } one
        && one.Areas.Index().FirstOrDefault(a => a.Item.AreaId == areaId) is { Item: not null, Index: var index }
        && one.Columns[indicator].Hidden[index];

    /// <summary>What it was before the reform; null where it is not known or rests on a year that is not shown.</summary>
    public Traced? Before(AreaYears area, SteeringIndicator indicator) =>
        area.ReformSince is not { } start || HidesBefore(area, indicator)
            ? null
            : ReformWatch.Together(ReformWatch.Before(area.Years, start))?.Of(indicator);

    public bool HidesBefore(AreaYears area, SteeringIndicator indicator) =>
        area.ReformSince is { } start && ReformWatch.Before(area.Years, start).Any(y => IsHidden(area.AreaId, y.Year, indicator));

    /// <summary>Null where it rests on a year that is not shown.</summary>
    public ReformFinding? Finding(AreaYears area, SteeringIndicator indicator) =>
        area.ReformSince is not { } start || area.Years.Any(y => y.IsWhole && IsHidden(area.AreaId, y.Year, indicator))
            ? null
            : ReformWatch.Judge([.. area.Years], start, indicator);

    /// <summary>Areas with figures of the year.</summary>
    public int Count(AreaGroup group, int year) => years.GetValueOrDefault(year)?.Areas.Count(a => IsIn(a, group, year)) ?? 0;

    /// <summary>The areas of a group as one; null where there is none or it is not shown.</summary>
    public Traced? Of(AreaGroup group, int year, SteeringIndicator indicator) =>
        HidesGroup(group, year, indicator) || Count(group, year) == 0
            ? null
            : SteeringFacts.Sum(years[year].Areas.Where(a => IsIn(a, group, year)).Select(a => a.Of(year)!.Facts)).Of(indicator);

    public bool HidesGroup(AreaGroup group, int year, SteeringIndicator indicator) =>
        years.GetValueOrDefault(year) is { } one
        && (
            group == AreaGroup.City
                ? one.Columns[indicator].HidesSum
                : !one.Columns[indicator]
                    .AllowsPart(
                        [.. one.Areas.Select(a => a.Of(year)!.Facts.CellsOf(indicator))],
                        [.. one.Areas.Select(a => IsIn(a, AreaGroup.Reform, year))]
                    )
        );

    private static bool IsIn(AreaYears area, AreaGroup group, int year) =>
        group switch
        {
            AreaGroup.Reform => area.ReformSince <= year,
            AreaGroup.Others => !(area.ReformSince <= year),
            _ => true,
        };

    /// <param name="Areas">Those with figures of the year.</param>
    private sealed record OneYear(IReadOnlyList<AreaYears> Areas, Dictionary<SteeringIndicator, SuppressedColumn> Columns)
    {
        public static OneYear Of(int year, IReadOnlyList<AreaYears> all, Dictionary<Guid, bool> seen)
        {
            AreaYears[] areas = [.. all.Where(a => a.Of(year) is not null)];
            return new(
                areas,
                SteeringNames.WithMonitors.ToDictionary(
                    static i => i,
                    i => SuppressedColumn.Of([.. areas.Select(a => a.Of(year)!.Facts.CellsOf(i))], [.. areas.Select(a => seen[a.AreaId])])
                )
            );
        }
    }
}
