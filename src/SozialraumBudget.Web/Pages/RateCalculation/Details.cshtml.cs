using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RateCalculation;

namespace SozialraumBudget.Web.Pages.RateCalculation;

/// <summary>One kept calculation with its Rechenweg; it never changes, a newer one follows.</summary>
public sealed class DetailsModel(HourRateDesk desk) : PageModel
{
    public HourRateDossier Dossier { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HourRateRecord> Versions { get; private set; } = [];

    public bool IsNewest => Versions[0].Id == Dossier.Record.Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        Dossier = dossier;
        Versions = await desk.VersionsAsync(dossier.Record, cancel);
        return Page();
    }
}
