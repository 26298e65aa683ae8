using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A promise, to be changed or ended.</summary>
public sealed class PromiseModel(SupplyDesk desk, SupplyPromiseBook book, ICurrentUser user) : PromiseForm
{
    [BindProperty]
    public uint Seen { get; set; }

    public PromisedSupply Promise { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        (Input, Seen) = (PromiseInput.Of(Promise.Record.AsPromise), Promise.Record.RowVersion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        if (await book.ChangeAsync(id, Seen, Input.AsPromise(Promise.Record.ProviderId), cancel) is { } refusal)
        {
            ModelState.AddModelError(PromiseInput.FieldOf(refusal), refusal.Text);
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = Promise.Record.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = "Zusage gespeichert.";
        return Redirect(Links.SupplyOf(Promise.Record.AreaId));
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.CaseWork))
            return Forbid();
        if ((await desk.PromisesAsync(null, cancel)).FirstOrDefault(p => p.Record.Id == id) is not { } found)
            return NotFound();
        Promise = found;
        return SupplyRules.Record(user.Context.Roles, user.Context.Manages(found.Record.AreaId)) is null ? null : Forbid();
    }
}
