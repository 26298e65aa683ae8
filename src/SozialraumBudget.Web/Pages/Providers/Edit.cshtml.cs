using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

[Authorize(Roles = MasterData.Editors)]
public sealed class EditModel(AppDbContext db, ProviderVersions versions, AsOfDay asOf) : PageModel, IProviderForm
{
    [BindProperty]
    public ProviderInput Input { get; set; } = new();

    public Provider Provider { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Providers.FindAsync([id], cancel) is not { } provider)
            return NotFound();

        Provider = provider;
        Input = ProviderInput.Of(ProviderDetails.Of(provider), asOf.Today, await versions.NewestAsync(id, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Providers.FindAsync([id], cancel) is not { } provider)
            return NotFound();

        Provider = provider;
        if (!ModelState.IsValid)
            return Page();

        if (await versions.ChangeAsync(id, Input.ToDetails(), Input.ValidFrom!.Value, Input.Seen, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == ProviderVersions.NameMustBeFree ? "Input.Name" : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Gespeichert. Die Angaben gelten ab {German.Date(Input.ValidFrom.Value)}.";
        return LocalRedirect(Links.Provider(id));
    }
}
