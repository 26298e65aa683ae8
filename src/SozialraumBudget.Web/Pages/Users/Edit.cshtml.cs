using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Users;

public sealed class EditModel(AppDbContext db, UserManager<AppUser> users, AccountLinks links, TimeProvider clock) : PageModel
{
    /// <summary>A lock by the administration has no end that anybody lives to see.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromDays(36_500);

    [BindProperty]
    public UserInput Input { get; set; } = new();

    /// <summary>Concurrency stamp of the account as it was shown.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public AppUser Account { get; private set; } = null!;

    public UserForm Form { get; private set; } = null!;

    public bool IsSelf => UserClaims.IdOf(User) == Account.Id;

    public bool IsLocked => Account.LockoutEnd > clock.GetUtcNow();

    public string StateText =>
        IsLocked ? "gesperrt"
        : Account.PasswordHash is null ? "eingeladen"
        : "aktiv";

    public BadgeKind StateKind =>
        IsLocked ? BadgeKind.Danger
        : Account.PasswordHash is null ? BadgeKind.Info
        : BadgeKind.Success;

    public string LockText =>
        Account.LockoutEnd > clock.GetUtcNow().AddYears(1)
            ? "Das Konto ist von der Administration gesperrt."
            : $"Das Konto ruht nach zu vielen falschen Versuchen bis {German.Moment(Account.LockoutEnd!.Value)}.";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        foreach (var name in await users.GetRolesAsync(Account))
        {
            Input.Roles.Add(Enum.Parse<Role>(name));
        }

        (Input.DisplayName, Input.UserName, Input.Email) = (Account.DisplayName, Account.UserName, Account.Email);
        (Input.ProviderId, Input.AreaId, Stamp) = (Account.ProviderId, Account.AreaId, Account.ConcurrencyStamp);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (IsSelf && !Input.Roles.Contains(Role.Admin))
        {
            ModelState.AddModelError("Input.Roles", "Die eigene Rolle Administration kann nur jemand anderes nehmen.");
        }

        if (Stamp != Account.ConcurrencyStamp)
        {
            ModelState.AddModelError(
                "",
                "Das Konto wurde inzwischen von jemand anderem geändert. Laden Sie die Seite neu, und prüfen Sie den heutigen Stand."
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var unit = await UnitOfWork.BeginAsync(db, cancel);
        Input.WriteTo(Account);
        var result = await users.UpdateAsync(Account);
        if (result.Succeeded)
        {
            result = await UserChoices.SetRolesAsync(users, Account, Input.Roles);
        }

        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.UserName");
            return Page();
        }

        // Sessions carry roles and assignment: they end, so that the change holds at once.
        await users.UpdateSecurityStampAsync(Account);
        await unit.CommitAsync();
        return Done(id, "Gespeichert. Laufende Sitzungen dieses Kontos enden in spätestens einer Minute.");
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        TempData["Link"] = await links.CreateAsync(Account, Request);
        return LocalRedirect(Links.User(id));
    }

    public Task<IActionResult> OnPostLockAsync(Guid id, CancellationToken cancel) =>
        SetLockAsync(id, clock.GetUtcNow() + Forever, "Das Konto ist gesperrt.", cancel);

    public Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancel) =>
        SetLockAsync(id, null, "Das Konto ist entsperrt.", cancel);

    private async Task<IActionResult> SetLockAsync(Guid id, DateTimeOffset? until, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || IsSelf)
        {
            return NotFound();
        }

        await users.SetLockoutEnabledAsync(Account, true);
        await users.SetLockoutEndDateAsync(Account, until);
        await users.ResetAccessFailedCountAsync(Account);
        await users.UpdateSecurityStampAsync(Account);
        return Done(id, done);
    }

    private LocalRedirectResult Done(Guid id, string text)
    {
        TempData["Erledigt"] = text;
        return LocalRedirect(Links.User(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
        {
            return false;
        }

        Account = account;
        Form = new UserForm(Input, await UserChoices.LoadAsync(db, cancel));
        return true;
    }
}
