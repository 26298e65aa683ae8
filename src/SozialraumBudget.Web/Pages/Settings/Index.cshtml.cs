using MailKit.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Settings;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Settings;

namespace SozialraumBudget.Web.Pages.Settings;

/// <summary>What the city says about itself and how it works; what is left as it was comes from the configuration of the server.</summary>
public sealed class IndexModel(SettingsBook book, SettingsRefresh refresh, CityAccount account, IConfiguration configuration) : PageModel
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public DebtorAccount? Account { get; private set; }

    public static IReadOnlyList<SelectListItem> Securities { get; } =
    [
        new("STARTTLS (üblich, Port 587)", nameof(SecureSocketOptions.StartTls)),
        new("TLS von Anfang an (Port 465)", nameof(SecureSocketOptions.SslOnConnect)),
        new("ohne Verschlüsselung (nur im eigenen Netz)", nameof(SecureSocketOptions.None)),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await book.LoadAsync(cancel);
        Input = SettingsInput.Read(key => stored.GetValueOrDefault(key) ?? StoredSettings.Beneath(configuration, key));
        Input.Seen = SettingsBook.MarkOf(stored);
        Account = (await account.InForceAsync(cancel)).Debtor;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Account = (await account.InForceAsync(cancel)).Debtor;
        if (!ModelState.IsValid)
            return Page();

        if (await book.SaveAsync(Input.Wanted(key => StoredSettings.Beneath(configuration, key)), Input.Seen, cancel) is { } refusal)
        {
            // Saving again is then a decision.
            ModelState.Remove("Input.Seen");
            Input.Seen = SettingsBook.MarkOf(await book.LoadAsync(cancel));
            ModelState.AddModelError("", refusal.Text);
            return Page();
        }

        await refresh.LoadAsync(cancel);
        TempData["Erledigt"] = "Die Einstellungen sind gespeichert.";
        return Redirect(Links.Settings);
    }
}
