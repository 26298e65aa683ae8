using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>A selection from the call to the decision; a provider reads the call and, once decided, its own result.</summary>
public sealed class DetailsModel(AppDbContext db, SelectionDesk desk, SelectionActs acts, ICurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty, Display(Name = "Träger")]
    public Guid? ApplicantId { get; set; }

    [BindProperty, Display(Name = "Eingegangen am")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "Jugendhilfeausschuss angehört am")]
    public DateOnly? HeardOn { get; set; }

    [BindProperty, Display(Name = "Ergebnis der Anhörung")]
    public string? HearingResult { get; set; }

    [BindProperty, Display(Name = "Wunsch- und Wahlrecht")]
    public string? Choice { get; set; }

    [BindProperty, Display(Name = "Ausgewählter Träger")]
    public Guid? ChosenId { get; set; }

    [BindProperty, Display(Name = "Begründung der Entscheidung")]
    public string? DecisionReason { get; set; }

    [BindProperty, Display(Name = "Grund der Rückgabe")]
    public string? ReturnReason { get; set; }

    public SelectionDossier Dossier { get; private set; } = null!;

    public IReadOnlyList<RankedProvider> Ranking { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Applicants =>
        [.. Ranking.Select(static r => new SelectListItem($"{r.Place}. {r.Name}", r.ProviderId.ToString()))];

    public SelectionState State => Dossier.Procedure.State;

    /// <summary>Another person than the own provider's coordinator: sees everything.</summary>
    public bool IsOffice => user.Context.Roles.Have(Rights.Office);

    public bool Leads => user.Context.Roles.Have(Rights.Selection);

    public AppliedProvider? Own => Dossier.Of(user.Context.ProviderId);

    public SelectionStep Next => SelectionSteps.Next(State, Dossier.Procedure.Deadline, LocalDay.Today(clock), Ranking, Dossier.Hearing);

    public bool MayScore =>
        Leads && SelectionRules.Scoring(State, Dossier.Procedure.Deadline ?? DateOnly.MaxValue, LocalDay.Today(clock)) is null;

    public bool MayDecide => Leads && SelectionRules.Decide(State, Dossier.Decision?.Proposed?.UserId, user.Context.UserId) is null;

    /// <summary>Why no decision can be proposed yet; null: one can.</summary>
    public Refusal? Pending =>
        SelectionRules.Propose(State, Ranking, Dossier.Hearing, Ranking.Count > 0 ? Ranking[0].ProviderId : null, nameof(DecisionReason));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Seen = Dossier.Procedure.RowVersion;
        (HeardOn, HearingResult, Choice) = Dossier.Hearing;
        return Page();
    }

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => acts.PublishAsync(id, Seen, cancel), "Aufruf veröffentlicht; Kriterien und Frist stehen fest.", cancel);

    public Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken cancel)
    {
        if (ApplicantId is null)
            ModelState.AddModelError(nameof(ApplicantId), "Bitte einen Träger wählen.");
        return ActAsync(
            id,
            () => acts.ApplyAsync(id, Seen, ApplicantId!.Value, ReceivedOn, cancel),
            "Bewerbung eingetragen.",
            cancel,
            (SelectionRules.DayMustFit, nameof(ReceivedOn)),
            (SelectionRules.ApplicantMustBeNew, nameof(ApplicantId))
        );
    }

    public Task<IActionResult> OnPostHearAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.HearAsync(id, Seen, new(HeardOn, HearingResult, Choice), cancel),
            "Anhörung und Wunsch- und Wahlrecht festgehalten.",
            cancel,
            (SelectionRules.DayMustFit, nameof(HeardOn)),
            (SelectionRules.HearingIsRequired, nameof(HearingResult)),
            (SelectionRules.ChoiceIsRequired, nameof(Choice))
        );

    public Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.ProposeAsync(id, Seen, ChosenId, DecisionReason, cancel),
            "Entscheidung vorgeschlagen; eine andere Person bestätigt sie.",
            cancel,
            (SelectionRules.ApplicantMustBeChosen, nameof(ChosenId)),
            (SelectionRules.ReasonIsRequired, nameof(DecisionReason))
        );

    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, () => acts.ConfirmAsync(id, Seen, cancel), "Entschieden. Jeder Träger sieht jetzt sein eigenes Ergebnis.", cancel);

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.ReturnAsync(id, Seen, ReturnReason, cancel),
            "Vorschlag zurückgegeben.",
            cancel,
            (SelectionRules.ReasonIsRequired, nameof(ReturnReason))
        );

    /// <param name="fields">Field of a rule; others stand at the top.</param>
    private async Task<IActionResult> ActAsync(
        Guid id,
        Func<Task<Refusal?>> act,
        string done,
        CancellationToken cancel,
        params (string Rule, string Field)[] fields
    )
    {
        if (!Leads)
            return Forbid();
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (ModelState.IsValid)
        {
            if (await act() is not { } refusal)
            {
                TempData["Erledigt"] = done;
                return Redirect(Links.Selection(id));
            }

            ModelState.AddModelError(fields.FirstOrDefault(f => f.Rule == refusal.Rule).Field ?? "", refusal.Text);
            ModelState.Remove(nameof(Seen));
            Seen = Dossier.Procedure.RowVersion;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        (Dossier, Ranking) = (dossier, dossier.Ranking);
        if (Leads && State == SelectionState.Called)
        {
            var applied = dossier.Applications.Select(static a => a.Application.ProviderId).ToList();
            Providers = await db
                .Providers.Where(p => !applied.Contains(p.Id))
                .OrderBy(p => p.Name)
                .Select(p => new SelectListItem(p.Name, p.Id.ToString()))
                .ToListAsync(cancel);
        }

        return true;
    }
}
