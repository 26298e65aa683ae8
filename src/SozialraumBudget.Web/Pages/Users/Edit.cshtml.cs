using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Users;

public sealed partial class EditModel(
    AppDbContext db,
    UserManager<AppUser> users,
    AccessDesk desk,
    AccessBook book,
    AccountLinks links,
    SessionSignIn signIn,
    TimeProvider clock
) : PageModel
{
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

    /// <summary>What waits for a second administrator, with the reason why the visitor cannot confirm it; null: can.</summary>
    public IReadOnlyList<(AccessProposal Proposal, Refusal? Objection)> Proposals { get; private set; } = [];

    /// <summary>What was done to the account's access, latest first.</summary>
    public IReadOnlyList<AccessChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        foreach (var role in await desk.RolesAsync(Account))
        {
            Input.Roles.Add(role);
        }

        (Input.DisplayName, Input.UserName, Input.Email) = (Account.DisplayName, Account.UserName, Account.Email);
        (Input.ProviderId, Stamp) = (Account.ProviderId, Account.ConcurrencyStamp);
        Input.TakeAreas(Account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (RoleChange.MayChange(IsSelf, await desk.RolesAsync(Account), Input.Roles.ToHashSet()) is { } refusal)
        {
            ModelState.AddModelError("Input.Roles", refusal.Text);
        }

        if (IsSelf)
        {
            Input.ProviderId = Account.ProviderId;
            Input.TakeAreas(Account);
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
        var assigned = Assignment();
        Input.WriteTo(Account);
        if (assigned != Assignment())
        {
            book.Note(Account, AccessChangeKind.AssignmentChanged, assigned, Assignment());
        }

        var result = await users.UpdateAsync(Account);
        if (!result.Succeeded)
        {
            ModelState.AddErrors(result, "Input.UserName");
            return Page();
        }

        var held = await desk.RolesAsync(Account);
        var waiting = await desk.SetRolesAsync(Account, Input.Roles, cancel);
        // Sessions carry roles and assignment: they end where one changed, so that it holds at once. A proposal alone changes nothing.
        var ends = assigned != Assignment() || !held.ToHashSet().SetEquals(await desk.RolesAsync(Account));
        if (ends)
            await users.UpdateSecurityStampAsync(Account);
        await unit.CommitAsync();
        await book.TellAsync(cancel);
        if (IsSelf)
        {
            await signIn.RefreshSignInAsync(Account);
        }

        TempData["Wartet"] = WaitingText.Of(waiting);
        return Done(id, IsSelf || !ends ? "Gespeichert." : "Gespeichert. Die Sitzungen dieses Kontos sind beendet.");
    }

    private string Assignment() => Form.Choices.Assignment(Account);

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
        Form = new UserForm(Input, await UserChoices.LoadAsync(db, cancel), IsSelf);
        var open = await db
            .AccessProposals.AsNoTracking()
            .Where(p => p.UserId == id && p.Confirmed == null && p.Rejected == null)
            .ToListAsync(cancel);
        List<(AccessProposal, Refusal?)> proposals = [];
        foreach (var proposal in open)
        {
            proposals.Add((proposal, SecondAdministrator.Confirm(await desk.FactsAsync(proposal, cancel))));
        }

        Proposals = proposals;
        Changes = await db
            .AccessChanges.AsNoTracking()
            .Where(c => c.UserId == id)
            .OrderByDescending(c => c.At)
            .Take(10)
            .ToListAsync(cancel);
        return true;
    }
}
