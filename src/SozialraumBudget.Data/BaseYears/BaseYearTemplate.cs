using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Sheets;
using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>The empty import file with the known areas, providers and allowed words on a second sheet.</summary>
public static class BaseYearTemplate
{
    public const string FileName = "Vorlage Basisjahr.xlsx";

    /// <returns>An XLSX file, at its beginning.</returns>
    public static async Task<Stream> WriteAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Bereich"] = await db.Areas.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellation),
            ["Träger"] = await db.Providers.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellation),
            ["Hilfeart"] = [.. HelpTypes.All.Select(static t => t.Code())],
            ["Setting"] = [.. HelpSettings.All.Select(static s => s.Title())],
            ["Einheit"] = [.. ServiceUnits.All.Select(static u => u.Title())],
        };
        var stream = new MemoryStream();
        await SheetTemplate.WriteAsync(stream, BaseYearFormat.Format, [], known, cancellation);
        stream.Position = 0;
        return stream;
    }
}
