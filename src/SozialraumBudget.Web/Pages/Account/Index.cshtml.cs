using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Web.Pages.Account;

public sealed class IndexModel(UserManager<AppUser> users, SignInManager<AppUser> signIn, AppDbContext db) : PageModel
{
    public AppUser Account { get; private set; } = null!;

    public string? Provider { get; private set; }

    public string? Area { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        Account = account;
        Provider = await db.Providers.Where(p => p.Id == account.ProviderId).Select(static p => p.Name).SingleOrDefaultAsync(cancel);
        Area = await db.Areas.Where(a => a.Id == account.AreaId).Select(static a => a.Name).SingleOrDefaultAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndSessionsAsync()
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        await users.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        TempData["Erledigt"] = "Alle anderen Sitzungen enden in spätestens einer Minute.";
        return LocalRedirect(Links.Account);
    }
}
