using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class NewModel(AppDbContext db, AgreementCreation creation, SelectedYear selected) : PageModel
{
    private const int OtherRows = 3;

    [BindProperty]
    public NewInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public string? LeadHint { get; private set; }

    public static IReadOnlyList<SelectListItem> Origins { get; } =
    [
        new("übliche Werte des Budgetmodells", NewInput.Catalogue),
        new("Werte der vorigen Vereinbarung des Sozialraums", NewInput.Previous),
        new("keine", NewInput.Nothing),
    ];

    public static IReadOnlyList<SelectListItem> Models { get; } =
    [.. BudgetModels.All.Select(static m => new SelectListItem(m.Title, m.Key))];

    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        .. Enum.GetValues<ProviderRole>()
            .Where(static r => r != ProviderRole.LeadProvider)
            .Select(static r => new SelectListItem(r.Title(), r.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(Guid? bereich, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        (Input.AreaId, Input.FirstYear, Input.LastYear) = (bereich, selected.Value, selected.Value);
        Input.Model = BudgetModels.All[0].Key;
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Fills the second half from area and years; nothing is stored.</summary>
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        foreach (
            var key in ModelState
                .Keys.Where(static k =>
                    k.StartsWith("Input.Terms", StringComparison.Ordinal) || k.StartsWith("Input.Others", StringComparison.Ordinal)
                )
                .ToList()
        )
        {
            ModelState.Remove(key);
        }

        CheckYears();
        if (ModelState.IsValid)
        {
            await ProposeAsync(cancel);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (!Input.Ready)
        {
            return await OnPostProposeAsync(cancel);
        }

        CheckYears();
        if (Input.LeadProviderId is null)
            ModelState.AddModelError("Input.LeadProviderId", "Bitte den Schwerpunktträger wählen.");
        if (string.IsNullOrWhiteSpace(Input.Title))
            ModelState.AddModelError("Input.Title", "Bitte eine Bezeichnung angeben.");
        for (var i = 0; i < Input.Terms.Count; i++)
        {
            var term = Input.Terms[i];
            if (!term.Take)
                continue;
            if (TermValue.Problem(term.Key, term.Value) is { } problem)
                ModelState.AddModelError($"Input.Terms[{i}].Value", problem);
            if (string.IsNullOrWhiteSpace(term.Source))
                ModelState.AddModelError($"Input.Terms[{i}].Source", $"{TermCatalogue.Of(term.Key).Title}: Bitte die Quelle angeben.");
        }

        if (ModelState.IsValid)
        {
            var (agreement, refusal) = await creation.CreateAsync(Input.ToAgreement(), cancel);
            if (agreement is not null)
            {
                TempData["Erledigt"] = "Der Entwurf ist angelegt.";
                return LocalRedirect(Links.Agreement(agreement.Id));
            }

            ModelState.AddModelError("", refusal!.Text);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private void CheckYears()
    {
        if (BudgetModels.Find(Input.Model) is null)
            ModelState.AddModelError("Input.Model", "Bitte ein Budgetmodell wählen.");
        if (Input.FirstYear is not { } first)
            return;
        if (
            Input.LastYear is { } last
            && AgreementPeriod.YearsProblem(first, last) is { } years
            && ModelState.GetFieldValidationState("Input.LastYear") != ModelValidationState.Invalid
        )
        {
            ModelState.AddModelError("Input.LastYear", years.Text);
        }

        if (AgreementPeriod.BeginProblem(first, Input.BeginsOn) is { } day)
            ModelState.AddModelError("Input.BeginsOn", day.Text);
    }

    private async Task ProposeAsync(CancellationToken cancel)
    {
        foreach (var key in NewProposal.Proposed)
        {
            ModelState.Remove(key);
        }

        var proposal = await NewProposal.MakeAsync(db, creation, Input, cancel);
        if (Input.Origin == NewInput.Previous && proposal.Previous is null)
        {
            Input.Origin = NewInput.Catalogue;
            ModelState.AddModelError(
                "Input.Origin",
                "Der Sozialraum hat keine frühere Vereinbarung; vorgeschlagen sind die üblichen Werte."
            );
        }

        proposal.Fill(Input);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Areas = await db.Areas.OrderBy(a => a.Name).Select(a => new SelectListItem(a.Name, a.Id.ToString())).ToListAsync(cancel);
        Providers = await db.Providers.OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancel);
        LeadHint = Input.LeadProviderId is null
            ? "Für das Jahr ist kein Schwerpunktträger eingetragen."
            : "vorgeschlagen nach der Trägerschaft im ersten Budgetjahr";
        while (Input.Ready && Input.Others.Count < OtherRows)
            Input.Others.Add(new OtherProvider());
    }
}
