using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Web.Infrastructure.Files;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

[Authorize(Roles = MasterData.Editors)]
public sealed class TermModel(AppDbContext db, ProviderTerms terms, FileStore files, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public TermInput Input { get; set; } = new();

    public Area Area { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [.. Enum.GetValues<ProviderRole>().Select(static role => new SelectListItem(role.Title(), role.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        (Input.Role, Input.From) = (ProviderRole.LeadProvider, new DateOnly(asOf.Today.Year + 1, 1, 1));
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (ModelState.IsValid && !Providers.Any(p => p.Value == Input.ProviderId.ToString()))
            ModelState.AddModelError("Input.ProviderId", "Diesen Träger gibt es nicht mehr.");
        if (!ModelState.IsValid)
            return Page();

        var stored = await files.AddAllAsync(Input.File is { } file ? [file] : [], null, ModelState, "Input.File", cancel);
        if (!ModelState.IsValid)
            return Page();

        var selection = new SelectionRecord(
            Input.Procedure!,
            Input.Decision!,
            Input.DecidedOn!.Value,
            Input.Evidence,
            stored.Count > 0 ? stored[0].Id : null
        );
        var refusal = await terms.BeginAsync(
            id,
            Input.ProviderId!.Value,
            Input.Role!.Value,
            Input.From!.Value,
            Input.To,
            selection,
            cancel
        );
        if (refusal is not null)
        {
            ModelState.AddModelError(
                refusal.Rule == ProviderTermRules.RoleMustNotOverlap ? "Input.ProviderId" : "Input.From",
                refusal.Text
            );
            return Page();
        }

        TempData["Erledigt"] = "Die Trägerschaft ist eingetragen.";
        return LocalRedirect(Links.Area(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return false;

        Area = area;
        Providers = await db
            .Providers.OrderBy(static p => p.Name)
            .Select(static p => new SelectListItem(p.Name, p.Id.ToString()))
            .ToListAsync(cancel);
        return true;
    }
}
