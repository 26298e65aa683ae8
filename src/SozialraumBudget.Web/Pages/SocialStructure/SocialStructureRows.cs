using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;

namespace SozialraumBudget.Web.Pages.SocialStructure;

/// <summary>Reads one indicator by district or by area.</summary>
internal static class SocialStructureRows
{
    public static async Task<IReadOnlyList<SocialStructureRow>> ByDistrictAsync(
        AppDbContext db,
        string indicator,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var districts = await db
            .Districts.AsNoTracking()
            .Select(d => new
            {
                d.Id,
                d.Name,
                Area = db
                    .DistrictAssignments.Where(a =>
                        a.DistrictId == d.Id && a.ValidFrom <= today && (a.ValidTo == null || a.ValidTo >= today)
                    )
                    .Join(db.Areas, static a => a.AreaId, static x => x.Id, static (a, x) => new { x.Id, x.Name })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var values = (await db.SocialIndicators.AsNoTracking().Where(i => i.Name == indicator).ToListAsync(cancel)).ToLookup(static i =>
            i.DistrictId
        );
        return
        [
            .. districts.Select(d => new SocialStructureRow(
                d.Name,
                d.Area?.Id,
                d.Area?.Name,
                values[d.Id].ToDictionary(static v => v.Year, static v => v.Value),
                new HashSet<int>()
            )),
        ];
    }

    public static async Task<IReadOnlyList<SocialStructureRow>> ByAreaAsync(AppDbContext db, string indicator, CancellationToken cancel)
    {
        var areas = await db.Areas.AsNoTracking().ToListAsync(cancel);
        var figures = (await AreaSocialStructure.LoadAsync(db, indicator: indicator, cancellation: cancel)).ToLookup(static f => f.AreaId);
        return
        [
            .. areas.Select(area => new SocialStructureRow(
                area.Name,
                area.Id,
                area.Name,
                figures[area.Id].Where(static f => f.Sum is not null).ToDictionary(static f => f.Year, static f => f.Sum!.Value),
                figures[area.Id].Where(static f => !f.IsComplete).Select(static f => f.Year).ToHashSet()
            )),
        ];
    }
}
