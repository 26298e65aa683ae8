using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

/// <summary>Proposes a bank account; it counts only when another person approves it.</summary>
[Authorize(Roles = MasterData.Editors)]
public sealed class AccountModel(AppDbContext db, BankAccountChange change, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Provider Provider { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Providers.FindAsync([id], cancel) is not { } provider)
            return NotFound();

        Provider = provider;
        Input = new InputModel
        {
            AccountHolder = provider.Name.Length <= Domain.Providers.AccountHolder.MaximumLength ? provider.Name : null,
            ValidFrom = asOf.Today,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Providers.FindAsync([id], cancel) is not { } provider)
            return NotFound();

        Provider = provider;
        if (!ModelState.IsValid)
            return Page();

        foreach (var refusal in await change.ProposeAsync(id, Input.Iban, Input.AccountHolder, Input.ValidFrom!.Value, cancel))
        {
            ModelState.AddModelError("", refusal.Text);
        }

        if (!ModelState.IsValid)
            return Page();

        TempData["Erledigt"] = "Die Änderung ist vorgeschlagen. Sie gilt erst, wenn eine andere Person sie freigibt.";
        return LocalRedirect($"{Links.Provider(id)}#konto");
    }

    public sealed class InputModel
    {
        [Display(Name = "IBAN"), Required, StringLength(60)]
        public string? Iban { get; set; }

        [Display(Name = "Kontoinhaber"), Required, StringLength(140)]
        public string? AccountHolder { get; set; }

        [Display(Name = "Gültig ab"), Required]
        public DateOnly? ValidFrom { get; set; }
    }
}
