using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>Call and criteria of a draft.</summary>
public sealed class EditModel(SelectionDesk desk, SelectionActs acts) : CallForm
{
    [BindProperty]
    public uint Seen { get; set; }

    public SelectionDossier Dossier { get; private set; } = null!;

    public bool IsLocked => Dossier.Procedure.State != SelectionState.Draft;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Selection))
            return Forbid();
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        (Dossier, Seen, Input) = (dossier, dossier.Procedure.RowVersion, CallInput.Of(dossier.Procedure.AsCall));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Selection))
            return Forbid();
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        Dossier = dossier;
        if (!ModelState.IsValid)
            return Page();
        if (await acts.WriteAsync(id, Seen, Input.Call, cancel) is { } refusal)
        {
            ModelState.AddModelError(CallInput.FieldOf(refusal), refusal.Text);
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = dossier.Procedure.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = "Entwurf gespeichert.";
        return Redirect(Links.Selection(id));
    }
}
