using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Data.Steering;

/// <summary>An area through its years.</summary>
/// <param name="ReformSince">Year in which the reform began; null: not in the reform.</param>
/// <param name="Agreements">Those of the area that have figures of one of the years.</param>
/// <param name="Years">Those with figures, the oldest first.</param>
public sealed record AreaYears(Guid AreaId, string Area, int? ReformSince, IReadOnlyList<Guid> Agreements, IReadOnlyList<YearOfArea> Years)
{
    public YearOfArea? Of(int year) => Years.FirstOrDefault(y => y.Year == year);
}

/// <summary>Key figures of all areas over the years, under the user's row security: four queries, whatever their number.</summary>
public sealed class AreaYearsDesk(AppDbContext db, AreasAsOf areas)
{
    /// <summary>So many years back the watch looks.</summary>
    public const int MostYears = 10;

    /// <summary>Areas with an agreement in one of the years, by name; the years up to and including the last one.</summary>
    public async Task<IReadOnlyList<AreaYears>> LoadAsync(int last, CancellationToken cancellation = default)
    {
        var first = last - MostYears + 1;
        var agreements = await (
            from a in db.Agreements
            where a.FirstYear <= last && a.LastYear >= first
            join area in db.Areas on a.AreaId equals area.Id
            select new
            {
                a.Id,
                a.AreaId,
                Area = area.Name,
                area.ReformSince,
                a.Model,
                a.FirstYear,
                a.LastYear,
            }
        ).ToListAsync(cancellation);
        var kept = (
            await db
                .YearFigures.AsNoTracking()
                .Where(f => f.BudgetYear >= first && f.BudgetYear <= last)
                .Select(static f => new
                {
                    f.AgreementId,
                    f.BudgetYear,
                    f.Figures,
                })
                .ToListAsync(cancellation)
        ).ToDictionary(static f => (f.AgreementId, f.BudgetYear), static f => YearFiguresText.Read(f.Figures));
        var years = Enumerable.Range(first, MostYears).Where(y => kept.Keys.Any(k => k.BudgetYear == y)).ToList();
        var young = await areas.YoungAsync(years, cancellation);
        return
        [
            .. agreements
                .GroupBy(static a => (a.AreaId, a.Area, a.ReformSince))
                .OrderBy(static g => g.Key.Area, StringComparer.CurrentCulture)
                .Select(area => new AreaYears(
                    area.Key.AreaId,
                    area.Key.Area,
                    area.Key.ReformSince,
                    [.. area.Select(static a => a.Id).Where(id => kept.Keys.Any(k => k.AgreementId == id))],
                    [
                        .. from year in years
                        let own = area.Where(a => a.FirstYear <= year && a.LastYear >= year)
                            .Select(a => (a.Model, Figures: kept.GetValueOrDefault((a.Id, year))))
                            .ToList()
                        let figures = own.Select(static o => o.Figures).OfType<YearFigures>().ToList()
                        where figures.Count > 0
                        select new YearOfArea(
                            year,
                            own.TrueForAll(static o => o.Figures is { Months: 12, Open: 0 }),
                            SteeringFacts.Of(figures, young[year].ByArea.GetValueOrDefault(area.Key.AreaId), young[year].FiguresOf)
                        )
                        {
                            Models = [.. own.Where(static o => o.Figures is not null).Select(static o => o.Model)],
                        },
                    ]
                )),
        ];
    }
}
