using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Sheets;
using SozialraumBudget.Domain.Areas;

namespace SozialraumBudget.Data.Areas;

/// <summary>Import templates prefilled with what is known.</summary>
public static class MasterDataTemplates
{
    /// <summary>Every district with its area of the day.</summary>
    public static async Task WriteAreasAsync(AppDbContext db, DateOnly day, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Districts.OrderBy(d => d.Name).Select(d => new
        {
            d.Name,
            Area = db.DistrictAssignments.Where(a => a.DistrictId == d.Id && a.ValidFrom <= day && (a.ValidTo == null || a.ValidTo >= day))
                .Join(db.Areas, a => a.AreaId, x => x.Id, (a, x) => x.Name).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var areas = await db.Areas.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellation);
        await SheetTemplate.WriteAsync(stream, AreasFormat.Format, rows.Select(static r => (IReadOnlyList<object?>)[r.Name, r.Area]), Known("Bereich", areas), cancellation);
    }

    /// <summary>Every district with the indicators that rules use, for one year; figures that are stored are filled in.</summary>
    public static async Task WriteSocialStructureAsync(AppDbContext db, int year, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var districts = await db.Districts.OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellation);
        var names = (await db.SocialIndicators.Select(i => i.Name).Distinct().ToListAsync(cancellation)).Union(Indicators.Known).Order(StringComparer.CurrentCulture).ToList();
        var values = await db.SocialIndicators.AsNoTracking().Where(i => i.Year == year).ToDictionaryAsync(i => (i.DistrictId, i.Name), i => i.Value, cancellation);
        var rows = from district in districts
                   from name in names
                   select (IReadOnlyList<object?>)[district.Name, year, name, values.TryGetValue((district.Id, name), out var value) ? value : null];
        await SheetTemplate.WriteAsync(stream, SocialStructureFormat.Format, rows, Known("Merkmal", names), cancellation);
    }

    private static Dictionary<string, IReadOnlyList<string>> Known(string column, List<string> values) =>
        values.Count == 0 ? [] : new() { [column] = values };
}
