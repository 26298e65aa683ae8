using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>How a figure of the crowding-out monitor came about.</summary>
public sealed class CrowdingRechenwegModel(CrowdingSheetLoader loader, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Facts { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? zahl, Guid bereich, CancellationToken cancel)
    {
        var row = (await loader.LoadAsync(year.Value, cancel)).Rows.FirstOrDefault(r => r.AreaId == bereich);
        var value = zahl == CrowdingKeys.Used ? row?.Found.UsedForCases : row?.Found.Left;
        if (row is null || value is null)
            return NotFound();
        (Derivation, Facts) = (value.Explain(), $"{row.Area} {year.Value}, Stand {row.AsOf}");
        return Page();
    }
}
