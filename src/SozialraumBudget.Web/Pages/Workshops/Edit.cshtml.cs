using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>Kind, day, place and agenda of a workshop.</summary>
public sealed class EditModel(WorkshopDesk desk, WorkshopActs acts, ICurrentUser user) : PlanForm
{
    [BindProperty]
    public uint Seen { get; set; }

    public WorkshopDossier Dossier { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        (Input, Seen) = (PlanInput.Of(Dossier), Dossier.Record.RowVersion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        if (await acts.EditAsync(id, Seen, Input.Plan, cancel) is { } refusal)
        {
            ModelState.AddModelError(PlanInput.FieldOf(refusal), refusal.Text);
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = Dossier.Record.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = "Workshop gespeichert.";
        return Redirect(Links.Workshop(id));
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        Dossier = dossier;
        return WorkshopRules.Lead(dossier.Agreement.Actor(user.Context)) is null ? null : Forbid();
    }
}
