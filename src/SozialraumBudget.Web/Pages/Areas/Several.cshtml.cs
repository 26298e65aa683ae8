using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.Setup;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Several areas with their lead providers and accounts, in one form.</summary>
[Authorize(Roles = MasterData.Editors)]
public sealed class SeveralModel(AreaSetup setup, SelectedYear year) : PageModel
{
    private const int EmptyRows = 5;

    [BindProperty]
    public SeveralInput Input { get; set; } = new();

    public void OnGet()
    {
        Input.From = new DateOnly(year.Value, 1, 1);
        FillUp();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        FillUp();
        var rows = Input.Rows.Index().Where(static r => r.Item.IsGiven).ToList();
        if (rows.Count == 0)
            ModelState.AddModelError("Input.Rows[0].Name", "Bitte mindestens einen Sozialraum angeben.");
        if (!ModelState.IsValid)
            return Page();

        var selection = Input.NamesProviders
            ? new SelectionRecord(Input.Procedure!, Input.Decision!, Input.DecidedOn!.Value, Input.Evidence)
            : null;
        var (areas, problems) = await setup.CreateAsync([.. rows.Select(static r => r.Item.ToRow())], Input.From!.Value, selection, cancel);
        foreach (var problem in problems)
            ModelState.AddModelError($"Input.Rows[{rows[problem.Row].Index}].{problem.Field}", problem.Refusal.Text);
        if (problems.Count > 0)
            return Page();

        TempData["Erledigt"] =
            $"{German.Count(areas.Count, "Sozialraum ist", "Sozialräume sind")} angelegt."
            + (rows.Exists(static r => r.Item.Iban is not null) ? " Bankverbindungen gelten, sobald eine andere Person sie freigibt." : "");
        return LocalRedirect(areas.Count == 1 ? Links.Area(areas[0].Id) : Links.Areas);
    }

    private void FillUp()
    {
        while (Input.Rows.Count < EmptyRows)
            Input.Rows.Add(new());
    }
}
