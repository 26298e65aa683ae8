using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Web.Pages.Public;

/// <summary>The newest version of a report that everybody may read; withdrawn, it says so and shows no figures.</summary>
public sealed class ReportModel(ReportDesk desk) : PageModel
{
    public ReportVersion Version { get; private set; } = null!;

    public ReportContent Frozen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not [var version, ..])
            return NotFound();
        (Version, Frozen) = (version, ReportContent.Read(version.Content));
        return Page();
    }
}
