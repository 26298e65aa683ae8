using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Areas;

namespace SozialraumBudget.Data.Areas;

/// <summary>One figure of an area and year: the sum of the districts that belonged to it on 31 December of that year.</summary>
/// <param name="Sum">Null where nothing can be added up: a share, or no figure at all.</param>
/// <param name="With">Districts with a figure.</param>
/// <param name="Of">Districts of the area at the end of the year.</param>
public sealed record AreaFigure(Guid AreaId, string Indicator, int Year, decimal? Sum, int With, int Of)
{
    public bool IsComplete => With == Of;
}

/// <summary>Social structure by area.</summary>
public static class AreaSocialStructure
{
    /// <param name="areaId">One area, or null for all.</param>
    /// <param name="indicator">One indicator, or null for all.</param>
    public static async Task<IReadOnlyList<AreaFigure>> LoadAsync(
        AppDbContext db,
        Guid? areaId = null,
        string? indicator = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var assignments = await db
            .DistrictAssignments.AsNoTracking()
            .Where(a => areaId == null || a.AreaId == areaId)
            .ToListAsync(cancellation);
        var districts = assignments.Select(static a => a.DistrictId).Distinct().ToList();
        var values = await db
            .SocialIndicators.AsNoTracking()
            .Where(i => districts.Contains(i.DistrictId) && (indicator == null || i.Name == indicator))
            .ToListAsync(cancellation);
        return [.. values.GroupBy(static v => v.Year).SelectMany(year => OfYear(year.Key, [.. year], assignments))];
    }

    private static IEnumerable<AreaFigure> OfYear(int year, List<SocialIndicator> values, List<DistrictAssignment> assignments)
    {
        var end = new DateOnly(year, 12, 31);
        var then = assignments
            .Where(a => a.ValidFrom <= end && (a.ValidTo is null || a.ValidTo >= end))
            .ToLookup(static a => a.AreaId, static a => a.DistrictId);
        foreach (var area in then)
        {
            var members = area.ToHashSet();
            foreach (var indicator in values.Where(v => members.Contains(v.DistrictId)).GroupBy(static v => v.Name))
            {
                decimal? sum = Indicators.AddsUp(indicator.Key) ? indicator.Sum(static v => v.Value) : null;
                yield return new(area.Key, indicator.Key, year, sum, indicator.Count(), members.Count);
            }
        }
    }
}
