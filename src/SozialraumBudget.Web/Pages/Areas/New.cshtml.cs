using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

[Authorize(Roles = MasterData.Editors)]
public sealed class NewModel(AreaVersions versions, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public NewAreaInput Input { get; set; } = new();

    public void OnGet() => Input.ValidFrom = asOf.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var (area, refusal) = await versions.CreateAsync(Input.Code!, Input.Name!, Input.ValidFrom!.Value, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(refusal.Rule == AreaVersions.CodeMustBeFree ? "Input.Code" : "Input.Name", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Der Sozialraum {area!.Name} ist angelegt. Ordnen Sie ihm jetzt Stadtteile zu.";
        return LocalRedirect(Links.Area(area.Id));
    }
}
