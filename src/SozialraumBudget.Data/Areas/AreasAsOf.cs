using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Areas;

/// <summary>An area as it was on a day.</summary>
/// <param name="Name">Name that was valid then.</param>
/// <param name="LeadProvider">Schwerpunktträger on that day; null: none.</param>
/// <param name="Districts">Districts that belonged to it on that day.</param>
/// <param name="Region">Region that it belongs to today; null: none.</param>
/// <param name="ReformSince">Year in which the reform began in it; null: not in the reform.</param>
/// <param name="Under21">Their inhabitants under 21 in <see cref="AreasOnDay.FiguresOf"/>; null when a district has no figure.</param>
public sealed record AreaOnDay(
    Guid Id,
    string Code,
    string Name,
    Guid? LeadProviderId,
    string? LeadProvider,
    string? Region,
    int? ReformSince,
    IReadOnlyList<Guid> Districts,
    decimal? Under21
);

/// <param name="Areas">Areas that existed on the day, by name.</param>
/// <param name="FiguresOf">Year of the inhabitants under 21: the newest one up to the day; null without figures.</param>
public sealed record AreasOnDay(DateOnly Day, IReadOnlyList<AreaOnDay> Areas, int? FiguresOf);

/// <summary>Inhabitants under 21 by area, as of the end of a year.</summary>
/// <param name="FiguresOf">Year of the figures: the newest one up to it; null without any.</param>
/// <param name="ByArea">Null where a district has no figure.</param>
public sealed record YoungOfYear(int? FiguresOf, IReadOnlyDictionary<Guid, decimal?> ByArea);

/// <summary>Reads areas as of a day: names, districts, lead providers, key figure.</summary>
public sealed class AreasAsOf(AppDbContext db)
{
    public async Task<AreasOnDay> LoadAsync(DateOnly day, CancellationToken cancellation = default)
    {
        var names = await NamesAsync(day, cancellation);
        var kept = await db
            .Areas.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Code,
                a.Region,
                a.ReformSince,
            })
            .ToDictionaryAsync(a => a.Id, cancellation);
        var districts = (
            await db
                .DistrictAssignments.AsNoTracking()
                .Where(a => a.ValidFrom <= day && (a.ValidTo == null || a.ValidTo >= day))
                .Select(a => new { a.AreaId, a.DistrictId })
                .ToListAsync(cancellation)
        ).ToLookup(static a => a.AreaId, static a => a.DistrictId);
        var leads = await LeadsAsync(day, cancellation);
        var year = await db
            .SocialIndicators.Where(i => i.Name == Indicators.Under21 && i.Year <= day.Year)
            .MaxAsync(i => (int?)i.Year, cancellation);
        var young = await db
            .SocialIndicators.AsNoTracking()
            .Where(i => i.Name == Indicators.Under21 && i.Year == year)
            .ToDictionaryAsync(i => i.DistrictId, i => i.Value, cancellation);
        var areas = names.Select(name => new AreaOnDay(
            name.Key,
            kept[name.Key].Code,
            name.Value,
            leads.GetValueOrDefault(name.Key).Id,
            leads.GetValueOrDefault(name.Key).Name,
            kept[name.Key].Region,
            kept[name.Key].ReformSince,
            [.. districts[name.Key]],
            Sum([.. districts[name.Key]], young)
        ));
        return new AreasOnDay(day, [.. areas.OrderBy(static a => a.Name, StringComparer.Create(new("de-DE"), ignoreCase: true))], year);
    }

    /// <summary>
    /// Inhabitants under 21 by area as of the ends of several years, as <see cref="LoadAsync"/> says them of each; two queries for all.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, YoungOfYear>> YoungAsync(
        IReadOnlyCollection<int> years,
        CancellationToken cancellation = default
    )
    {
        var assignments = await db.DistrictAssignments.AsNoTracking().ToListAsync(cancellation);
        var values = (await db.SocialIndicators.AsNoTracking().Where(i => i.Name == Indicators.Under21).ToListAsync(cancellation)).ToLookup(
            static i => i.Year
        );
        return years.ToDictionary(
            static year => year,
            year =>
            {
                var end = new DateOnly(year, 12, 31);
                int? of = values.Select(static v => v.Key).Where(y => y <= year).Select(static y => (int?)y).Max();
                var young = of is { } found ? values[found].ToDictionary(static v => v.DistrictId, static v => v.Value) : [];
                return new YoungOfYear(
                    of,
                    assignments
                        .Where(a => a.ValidFrom <= end && (a.ValidTo is null || a.ValidTo >= end))
                        .GroupBy(static a => a.AreaId)
                        .ToDictionary(static g => g.Key, g => Sum([.. g.Select(static a => a.DistrictId)], young))
                );
            }
        );
    }

    /// <summary>Names of the areas that existed on the day; an area without any dated name counts as always there.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(DateOnly day, CancellationToken cancellation = default)
    {
        var areas = await db
            .Areas.AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Name,
                Dated = db.AreaVersions.Any(v => v.AreaId == a.Id),
                Then = db
                    .AreaVersions.Where(v => v.AreaId == a.Id && v.ValidFrom <= day && (v.ValidTo == null || v.ValidTo >= day))
                    .Select(v => v.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return areas.Where(static a => a.Then is not null || !a.Dated).ToDictionary(static a => a.Id, static a => a.Then ?? a.Name);
    }

    private async Task<Dictionary<Guid, (Guid? Id, string? Name)>> LeadsAsync(DateOnly day, CancellationToken cancellation)
    {
        var rows = await (
            from term in db.ProviderTerms.AsNoTracking()
            where term.Role == ProviderRole.LeadProvider && term.ValidFrom <= day && (term.ValidTo == null || term.ValidTo >= day)
            join provider in db.Providers on term.ProviderId equals provider.Id
            let then = db
                .ProviderVersions.Where(v => v.ProviderId == provider.Id && v.ValidFrom <= day && (v.ValidTo == null || v.ValidTo >= day))
                .Select(v => v.Name)
                .FirstOrDefault()
            select new
            {
                term.AreaId,
                provider.Id,
                Name = then ?? provider.Name,
            }
        ).ToListAsync(cancellation);
        return rows.ToDictionary(static r => r.AreaId, static r => ((Guid?)r.Id, (string?)r.Name));
    }

    private static decimal? Sum(IReadOnlyList<Guid> districts, Dictionary<Guid, decimal> values) =>
        districts.Count > 0 && districts.All(values.ContainsKey) ? districts.Sum(id => values[id]) : null;
}
