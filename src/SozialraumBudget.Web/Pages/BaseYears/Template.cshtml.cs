using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Sheets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>The empty import file with the known areas, providers and allowed words on a second sheet.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class TemplateModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var known = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Bereich"] = await db.Areas.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancel),
            ["Träger"] = await db.Providers.OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancel),
            ["Hilfeart"] = [.. HelpTypes.All.Select(static t => t.Code())],
            ["Setting"] = [.. HelpSettings.All.Select(static s => s.Title())],
            ["Einheit"] = [.. ServiceUnits.All.Select(static u => u.Title())],
        };
        var stream = new MemoryStream();
        await SheetTemplate.WriteAsync(stream, BaseYearFormat.Format, [], known, cancel);
        stream.Position = 0;
        return File(stream, SheetWriter.XlsxContentType, "Vorlage Basisjahr.xlsx");
    }
}
