using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Distribution;

/// <summary>What is known of the areas of a year: their names, the budgets of the year before, their social structure.</summary>
public sealed class DistributionProposal(AppDbContext db, AreasAsOf areas, Standings standings)
{
    /// <summary>Areas that exist on the first day of the year, by name, with the total of their fixed budgets a year earlier.</summary>
    public async Task<IReadOnlyList<PlannedArea>> AreasAsync(int year, CancellationToken cancellation = default)
    {
        var names = await areas.NamesAsync(new BudgetYear(year).First, cancellation);
        var before = (await standings.OfYearAsync(year - 1, cancellation)).ToLookup(static a => a.AreaId, static a => a.Standing.Total);
        return
        [
            .. names
                .OrderBy(static a => a.Value, StringComparer.CurrentCulture)
                .Select(a => new PlannedArea(a.Key, a.Value, [], Money.Sum(before[a.Key]) is { IsZero: false } total ? total : null)),
        ];
    }

    /// <summary>
    /// Indicators that add up over districts, known ones first, each with the newest year that has figures of every area.
    /// </summary>
    public async Task<IReadOnlyList<PlannedIndicator>> IndicatorsAsync(CancellationToken cancellation = default)
    {
        var years = await db
            .SocialIndicators.AsNoTracking()
            .GroupBy(static i => i.Name)
            .Select(static g => new { Name = g.Key, Year = g.Max(i => i.Year) })
            .ToListAsync(cancellation);
        return
        [
            .. years
                .Where(static i => Indicators.AddsUp(i.Name))
                .OrderBy(static i => Indicators.Known.Contains(i.Name) ? 0 : 1)
                .ThenBy(static i => i.Name, StringComparer.CurrentCulture)
                .Select(static i => new PlannedIndicator(i.Name, new(0), i.Year)),
        ];
    }

    /// <summary>
    /// Values of the areas by the stored social structure; null where a district lacks one, or nothing is stored of the indicator's year.
    /// </summary>
    public async Task<IReadOnlyList<PlannedArea>> FilledAsync(
        IReadOnlyList<PlannedArea> planned,
        IReadOnlyList<PlannedIndicator> indicators,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(planned);
        ArgumentNullException.ThrowIfNull(indicators);
        var known = (await AreaSocialStructure.LoadAsync(db, cancellation: cancellation))
            .Where(static f => f.IsComplete && f.Sum is not null)
            .ToDictionary(static f => (f.AreaId, f.Indicator, f.Year), static f => f.Sum);
        return
        [
            .. planned.Select(area =>
                area with
                {
                    Values =
                    [
                        .. indicators.Select(
                            (indicator, i) =>
                                area.Value(i)
                                ?? (indicator.Year is { } year ? known.GetValueOrDefault((area.AreaId, indicator.Name, year)) : null)
                        ),
                    ],
                }
            ),
        ];
    }
}
