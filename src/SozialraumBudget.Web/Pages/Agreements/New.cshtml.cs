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
using static System.FormattableString;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class NewModel(
    AppDbContext db,
    AgreementCreation creation,
    WholeDrafting drafting,
    ChecklistStore checklist,
    SelectedYear selected
) : PageModel
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
        // Who comes from an area has said enough for the proposal; where only one waits, it is meant.
        if (bereich is null && await OnlyWaitingAsync(selected.Value, cancel) is { } only)
            (bereich, Input.AreaId) = (only, only);
        if (await db.Areas.AnyAsync(a => a.Id == bereich, cancel))
            await ProposeAsync(cancel);
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
            var key in ModelState.Keys.Where(static k => NewProposal.Proposed.Any(p => k.StartsWith(p, StringComparison.Ordinal))).ToList()
        )
            ModelState.Remove(key);
        if (ModelState.IsValid)
        {
            await ProposeAsync(cancel);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => CreateAsync(isNegotiated: false, cancel);

    /// <summary>The contract lies before them: what is made is negotiated already.</summary>
    public Task<IActionResult> OnPostNegotiatedAsync(CancellationToken cancel) => CreateAsync(isNegotiated: true, cancel);

    private async Task<IActionResult> CreateAsync(bool isNegotiated, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (!Input.Ready)
        {
            return await OnPostProposeAsync(cancel);
        }

        if (ModelState.IsValid)
        {
            var (agreement, problems) = await drafting.CreateAsync(Input.ToDraft(isNegotiated), cancel);
            if (agreement is not null)
            {
                TempData["Erledigt"] = isNegotiated ? "Die verhandelte Vereinbarung ist angelegt." : "Der Entwurf ist angelegt.";
                return LocalRedirect(Links.Agreement(agreement.Id));
            }

            foreach (var problem in problems)
                ModelState.AddModelError(FieldOf(problem), problem.Refusal.Text);
        }

        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Proofs of a further condition are shown, and where one was refused.</summary>
    public bool IsOpen(int row) =>
        string.IsNullOrWhiteSpace(Input.Conditions.Rows[row].Name)
        || ModelState.GetFieldValidationState($"Input.Conditions.Rows[{row}].Items") == ModelValidationState.Invalid;

    /// <summary>Where a problem is shown.</summary>
    private string FieldOf(WholeProblem problem) =>
        problem switch
        {
            { Condition: { } position } => Invariant(
                $"Input.Conditions.Rows[{Input.Conditions.Rows.Index().Where(static r => r.Item.IsChanged).ElementAt(position).Index}].Name"
            ),
            { Criterion: { } criterion } => Invariant(
                $"Input.Criteria.Rows[{Input.Criteria.Rows.FindIndex(r => r.Criterion == criterion)}].Evidence"
            ),
            { Refusal.Rule: AgreementTransitions.ReasonIsRequired } => "Input.NegotiatedReason",
            _ => "",
        };

    private async Task ProposeAsync(CancellationToken cancel)
    {
        var proposal = await NewProposal.MakeAsync(db, creation, checklist, Input, cancel);
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

    /// <summary>The one area without an agreement for the year; null where there are none or several.</summary>
    private async Task<Guid?> OnlyWaitingAsync(int year, CancellationToken cancel)
    {
        var waiting = await db
            .Areas.Where(a => !db.Agreements.Any(g => g.AreaId == a.Id && g.FirstYear <= year && g.LastYear >= year))
            .Select(a => a.Id)
            .Take(2)
            .ToListAsync(cancel);
        return waiting.Count == 1 ? waiting[0] : null;
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
