using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;

namespace SozialraumBudget.Data.Areas;

/// <summary>Every district with its area of the day.</summary>
internal static class AreasTemplate
{
    public static async Task<ImportTemplate> MakeAsync(AppDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db
            .Districts.OrderBy(d => d.Name)
            .Select(d => new
            {
                d.Name,
                Area = db
                    .DistrictAssignments.Where(a => a.DistrictId == d.Id && a.ValidFrom <= day && (a.ValidTo == null || a.ValidTo >= day))
                    .Join(db.Areas, a => a.AreaId, x => x.Id, (a, x) => x.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var areas = await db.Areas.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellation);
        return new(
            AreasFormat.Format,
            rows.Select(static r => (IReadOnlyList<object?>)[r.Name, r.Area]),
            new Dictionary<string, IReadOnlyList<string>> { ["Bereich"] = areas }
        );
    }
}
