using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

[Authorize(Roles = MasterData.Editors)]
public sealed class NewModel(ProviderVersions versions, AsOfDay asOf) : PageModel, IProviderForm
{
    [BindProperty]
    public ProviderInput Input { get; set; } = new();

    public void OnGet() => Input.ValidFrom = asOf.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var (provider, refusal) = await versions.CreateAsync(Input.ToDetails(), Input.ValidFrom!.Value, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("Input.Name", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"{provider!.Name} ist angelegt. Als Nächstes fehlt die Bankverbindung.";
        return LocalRedirect(Links.Provider(provider.Id));
    }
}
