using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>Participants, and what was decided on each point.</summary>
public sealed class MinutesModel(WorkshopDesk desk, WorkshopActs acts, ICurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MinutesInput Input { get; set; } = new();

    [BindProperty]
    public uint Seen { get; set; }

    public WorkshopDossier Dossier { get; private set; } = null!;

    /// <summary>Why no minutes can be written, whatever they say; null: they can.</summary>
    public Refusal? Objection =>
        WorkshopRules.Changes(Dossier.Facts) ?? WorkshopRules.Begin(Dossier.Facts, Dossier.Items.Count, LocalDay.Today(clock));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        (Input, Seen) = (MinutesInput.Of(Dossier), Dossier.Record.RowVersion);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        if (await acts.WriteAsync(id, Seen, Input.Minutes, cancel) is { } refusal)
        {
            ModelState.AddModelError(
                refusal.Rule switch
                {
                    WorkshopRules.ParticipantsAreRequired => "Input.Participants[0].Function",
                    WorkshopRules.DecisionIsRequired => "Input.Decisions[0].Text",
                    _ => "",
                },
                refusal.Text
            );
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = Dossier.Record.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = "Protokoll gespeichert. Beide Seiten können es unterschreiben.";
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
