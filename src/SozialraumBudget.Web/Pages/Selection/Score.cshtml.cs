using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>Points and reasons of one application by all criteria.</summary>
public sealed class ScoreModel(SelectionDesk desk, SelectionActs acts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty, MaxLength(40)]
    public List<ScoreInput> Rows { get; set; } = [];

    public SelectionDossier Dossier { get; private set; } = null!;

    public AppliedProvider Applied { get; private set; } = null!;

    /// <summary>Why nobody scores now; null: one may.</summary>
    public Refusal? Objection =>
        SelectionRules.Scoring(Dossier.Procedure.State, Dossier.Procedure.Deadline ?? DateOnly.MaxValue, LocalDay.Today(clock));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid applicationId, CancellationToken cancel)
    {
        if (await LoadAsync(id, applicationId, cancel) is { } refused)
            return refused;
        Seen = Dossier.Procedure.RowVersion;
        Rows =
        [
            .. Dossier.Criteria.Select(
                (_, i) =>
                {
                    var known = Applied.Scores.GetValueOrDefault(i);
                    return new ScoreInput { Points = known?.Points, Reason = known?.Reason };
                }
            ),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid applicationId, CancellationToken cancel)
    {
        if (await LoadAsync(id, applicationId, cancel) is { } refused)
            return refused;
        if (Rows.Count != Dossier.Criteria.Count)
            return BadRequest();
        foreach (var (i, row) in Rows.Index())
        {
            if (SelectionRules.Score(row.Points, row.Reason) is { } wrong)
            {
                var field = wrong.Rule == SelectionRules.PointsMustFit ? nameof(ScoreInput.Points) : nameof(ScoreInput.Reason);
                if (ModelState[$"Rows[{i}].{field}"] is not { Errors.Count: > 0 })
                    ModelState.AddModelError($"Rows[{i}].{field}", wrong.Text);
            }
        }

        if (!ModelState.IsValid)
            return Page();
        if (await acts.ScoreAsync(id, Seen, applicationId, [.. Rows.Select(static r => (r.Points, r.Reason))], cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Text);
            // Saving again is a decision.
            ModelState.Remove(nameof(Seen));
            Seen = Dossier.Procedure.RowVersion;
            return Page();
        }

        TempData["Erledigt"] = $"Bewertung von {Applied.Name} gespeichert.";
        return Redirect(Links.Selection(id));
    }

    private async Task<IActionResult?> LoadAsync(Guid id, Guid applicationId, CancellationToken cancel)
    {
        if (!User.Have(Rights.Selection))
            return Forbid();
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        if (dossier.Applications.FirstOrDefault(a => a.Application.Id == applicationId) is not { } applied)
            return NotFound();
        (Dossier, Applied) = (dossier, applied);
        return null;
    }
}

/// <summary>Points by one criterion.</summary>
public sealed class ScoreInput
{
    [Display(Name = "Punkte")]
    public int? Points { get; set; }

    [Display(Name = "Begründung")]
    public string? Reason { get; set; }
}
