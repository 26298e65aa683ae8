using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>The acts on somebody's access: link, lock, second factor, and what waits for a second administrator.</summary>
public sealed partial class EditModel
{
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
        SetLockAsync(id, true, "Das Konto ist gesperrt; seine Sitzungen sind beendet.", cancel);

    public Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancel) =>
        SetLockAsync(id, false, "Das Konto ist entsperrt.", cancel);

    /// <summary>For a lost phone without recovery codes.</summary>
    public async Task<IActionResult> OnPostFactorAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || IsSelf || !Account.TwoFactorEnabled)
        {
            return NotFound();
        }

        return Done(
            id,
            await desk.ResetFactorAsync(Account, cancel)
                ? "Vorgeschlagen. Der zweite Faktor wird zurückgesetzt, sobald eine zweite Person der Administration das bestätigt."
                : "Der zweite Faktor ist zurückgesetzt. Zur Anmeldung genügt das Passwort, bis die Person einen neuen einrichtet."
        );
    }

    public Task<IActionResult> OnPostConfirmAsync(Guid id, Guid proposal, CancellationToken cancel) =>
        DecideAsync(id, proposal, desk.ConfirmAsync, "Bestätigt. Es gilt ab sofort.", cancel);

    public Task<IActionResult> OnPostRejectAsync(Guid id, Guid proposal, CancellationToken cancel) =>
        DecideAsync(id, proposal, desk.RejectAsync, "Der Vorschlag ist vom Tisch.", cancel);

    private async Task<IActionResult> DecideAsync(
        Guid id,
        Guid proposal,
        Func<Guid, CancellationToken, Task<Refusal?>> decide,
        string done,
        CancellationToken cancel
    )
    {
        if (!await db.AccessProposals.AnyAsync(p => p.Id == proposal && p.UserId == id, cancel))
        {
            return NotFound();
        }

        if (await decide(proposal, cancel) is not { } refusal)
        {
            return Done(id, done);
        }

        ModelState.Clear();
        var page = await OnGetAsync(id, cancel);
        ModelState.AddModelError("", refusal.Text);
        return page;
    }

    private async Task<IActionResult> SetLockAsync(Guid id, bool isLocked, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || IsSelf)
        {
            return NotFound();
        }

        await desk.SetLockAsync(Account, isLocked, cancel);
        return Done(id, done);
    }
}
