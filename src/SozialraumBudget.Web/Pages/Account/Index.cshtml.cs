using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class IndexModel(UserManager<AppUser> users, SessionBook sessions, AppDbContext db, IOptionsMonitor<MailOptions> mail)
    : PageModel
{
    public AppUser Account { get; private set; } = null!;

    public string? Provider { get; private set; }

    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>What this person is reminded of by mail, or why of nothing.</summary>
    public string Reminders =>
        mail.CurrentValue is not { IsConfigured: true, Reminders: true } ? "Die Stadt verschickt keine Erinnerungen"
        : Account.Email is not { } address ? "keine: An Ihrem Konto steht keine E-Mail-Adresse"
        : !Account.WantsReminders ? "keine: Sie haben sie abgeschaltet"
        : $"montags an {address}, wenn für Sie etwas überfällig oder in den nächsten {TaskReminder.DaysAhead} Tagen fällig ist";

    /// <summary>The choice means something: there is an address to write to.</summary>
    public bool MayChooseReminders => Account.Email is not null;

    /// <summary>The latest ones.</summary>
    public IReadOnlyList<AccessChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        Account = account;
        Provider = await db.Providers.Where(p => p.Id == account.ProviderId).Select(static p => p.Name).SingleOrDefaultAsync(cancel);
        Areas = await db.Areas.Where(a => account.AreaIds.Contains(a.Id)).Select(static a => a.Name).Order().ToListAsync(cancel);
        Changes = await db
            .AccessChanges.AsNoTracking()
            .Where(c => c.UserId == account.Id)
            .OrderByDescending(c => c.At)
            .Take(10)
            .ToListAsync(cancel);
        return Page();
    }

    /// <summary>The own choice, within what the city sends.</summary>
    public async Task<IActionResult> OnPostRemindersAsync(bool wanted)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        account.WantsReminders = wanted;
        var result = await users.UpdateAsync(account);
        TempData["Erledigt"] =
            !result.Succeeded ? "Das Konto wurde gerade geändert. Bitte noch einmal wählen."
            : wanted ? "Sie bekommen wieder Erinnerungen per E-Mail."
            : "Sie bekommen keine Erinnerungen mehr per E-Mail; Ihre Aufgaben stehen weiter unter „Aufgaben“.";
        return LocalRedirect(Links.Account);
    }

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        await sessions.EndOthersAsync(account.Id, UserClaims.SessionOf(User), HttpContext.RequestAborted);
        TempData["Erledigt"] = "Alle anderen Sitzungen sind beendet.";
        return LocalRedirect(Links.Account);
    }
}
