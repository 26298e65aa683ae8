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
        mail.CurrentValue is { IsConfigured: true, Reminders: true }
            ? Account.Email is { } address
                ? $"montags an {address}, wenn für Sie etwas überfällig oder in den nächsten {TaskReminder.DaysAhead} Tagen fällig ist"
                : "keine: An Ihrem Konto steht keine E-Mail-Adresse"
            : "Die Stadt verschickt keine Erinnerungen";

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
