using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>The empty import file with the known areas, providers and allowed words.</summary>
internal static class BaseYearTemplate
{
    public static async Task<ImportTemplate> MakeAsync(AppDbContext db, CancellationToken cancellation) =>
        new(BaseYearFormat.Format, [], await KnownAsync(db, cancellation));

    private static async Task<Dictionary<string, IReadOnlyList<string>>> KnownAsync(AppDbContext db, CancellationToken cancellation) =>
        new()
        {
            ["Bereich"] = await db.Areas.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellation),
            ["Träger"] = await db.Providers.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellation),
            ["Hilfeart"] = [.. HelpTypes.All.Select(static t => t.Code())],
            ["Setting"] = [.. HelpSettings.All.Select(static s => s.Title())],
            ["Einheit"] = [.. ServiceUnits.All.Select(static u => u.Title())],
        };
}
