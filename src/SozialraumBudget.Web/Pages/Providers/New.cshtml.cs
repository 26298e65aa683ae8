using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

[Authorize(Roles = MasterData.Editors)]
public sealed class NewModel(ProviderVersions versions, BankAccountChange accounts, AsOfDay asOf) : PageModel, IProviderForm
{
    [BindProperty]
    public ProviderInput Input { get; set; } = new();

    [BindProperty]
    public AccountInput Account { get; set; } = new();

    public void OnGet() => Input.ValidFrom = asOf.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var holder = string.IsNullOrWhiteSpace(Account.AccountHolder) ? Input.Name : Account.AccountHolder;
        if (Account.IsGiven)
        {
            foreach (var objection in BankAccountRules.Read(Account.Iban, holder).Refusals)
                ModelState.AddModelError("Account.Iban", objection.Text);
        }

        if (!ModelState.IsValid)
            return Page();

        var (provider, refusal) = await versions.CreateAsync(Input.ToDetails(), Input.ValidFrom!.Value, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("Input.Name", refusal.Text);
            return Page();
        }

        var refusals = Account.IsGiven
            ? await accounts.ProposeAsync(provider!.Id, Account.Iban, holder, asOf.Today, cancel)
            : [new("", "Als Nächstes fehlt die Bankverbindung.")];
        TempData["Erledigt"] =
            $"{provider!.Name} ist angelegt. "
            + (refusals.Count > 0 ? refusals[0].Text : "Die Bankverbindung gilt, sobald eine andere Person sie freigibt.");
        return LocalRedirect(Links.Provider(provider.Id));
    }

    public sealed class AccountInput
    {
        [Display(Name = "IBAN"), StringLength(60)]
        public string? Iban { get; set; }

        [Display(Name = "Kontoinhaber"), StringLength(140)]
        public string? AccountHolder { get; set; }

        public bool IsGiven => !string.IsNullOrWhiteSpace(Iban) || !string.IsNullOrWhiteSpace(AccountHolder);
    }
}
