using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

[Authorize(Roles = MasterData.Editors)]
public sealed class EditModel(AppDbContext db, AreaVersions versions, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public AreaInput Input { get; set; } = new();

    public Area Area { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return NotFound();

        Area = area;
        Input = new AreaInput
        {
            Name = area.Name,
            ValidFrom = asOf.Today,
            Seen = await versions.NewestAsync(id, cancel),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return NotFound();

        Area = area;
        if (!ModelState.IsValid)
            return Page();

        if (await versions.RenameAsync(id, Input.Name!, Input.ValidFrom!.Value, Input.Seen, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == AreaVersions.NameMustBeFree ? "Input.Name" : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Der Sozialraum heißt ab {German.Date(Input.ValidFrom.Value)} {Input.Name!.Trim()}.";
        return LocalRedirect(Links.Area(id));
    }
}
