using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Areas;

namespace SozialraumBudget.Data.Areas;

/// <summary>Every district with the indicators that rules use, for one year; figures that are stored are filled in.</summary>
internal static class SocialStructureTemplate
{
    public static async Task<ImportTemplate> MakeAsync(AppDbContext db, int year, CancellationToken cancellation)
    {
        var districts = await db.Districts.OrderBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellation);
        var used = await db.SocialIndicators.Select(i => i.Name).Distinct().ToListAsync(cancellation);
        var names = used.Union(Indicators.Known).Order(StringComparer.CurrentCulture).ToList();
        var values = await db
            .SocialIndicators.AsNoTracking()
            .Where(i => i.Year == year)
            .ToDictionaryAsync(i => (i.DistrictId, i.Name), i => i.Value, cancellation);
        var rows =
            from district in districts
            from name in names
            let value = values.TryGetValue((district.Id, name), out var stored) ? stored : (decimal?)null
            select (IReadOnlyList<object?>)[district.Name, year, name, value];
        return new(SocialStructureFormat.Format, rows, new Dictionary<string, IReadOnlyList<string>> { ["Merkmal"] = names });
    }
}
