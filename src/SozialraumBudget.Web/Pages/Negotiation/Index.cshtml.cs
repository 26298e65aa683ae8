using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>Negotiation of a variant: steps with reason, their history with effect, and the cases.</summary>
[Reads(ReadKind.Cases)]
public sealed partial class IndexModel(AppDbContext db, AgreementTermStore terms, VariantSteps negotiation, ReadNote reads)
    : VariantPage(db, terms)
{
    public override VariantTab? Tab => VariantTab.Negotiation;

    /// <summary>Which form stands open: "fall", "wert", "steigerung".</summary>
    [BindProperty(SupportsGet = true, Name = "art")]
    public string? Mode { get; set; }

    /// <summary>Case chosen in the list.</summary>
    [BindProperty(SupportsGet = true, Name = "fall")]
    public string? Chosen { get; set; }

    /// <summary>Number of the step that is to be taken back.</summary>
    [BindProperty(SupportsGet = true, Name = "zurueck")]
    public int? TakeBack { get; set; }

    /// <summary>Cases ticked in the list.</summary>
    [BindProperty(Name = "Faelle")]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>Null where the model has no cost types and so nothing to negotiate here.</summary>
    public CaseBudget? Cases => Budget.Cases;

    public DataTable<CaseRow> Table { get; private set; } = null!;

    public IReadOnlyList<NegotiatedStep> History { get; private set; } = [];

    /// <summary>What takes <see cref="TakeBack"/> back; null without.</summary>
    public IReadOnlyList<NegotiationStep>? Counter { get; private set; }

    /// <summary>Effect of what is typed, after "Wirkung prüfen".</summary>
    public NegotiatedStep? Trial { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await PrepareAsync(id, cancel))
            return Loaded is null ? NotFound() : Page();

        Input.CaseNumber ??= Chosen;
        Input.Seen = Loaded.Adjustments.Count;
        return await this.ListAsync(Table, CaseRow.Of(Budget.Cases!), cancel) ?? Page();
    }

    /// <summary>Shows what the step would do; stores nothing.</summary>
    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();

        if (ModelState.IsValid && Objection() is null)
        {
            var steps = CaseSteps.Trial(Step, Input.Reason ?? "Probe");
            Trial = NegotiationHistory.Of(Form, [.. Loaded.Adjustments, .. steps])[^1];
        }

        return await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return await AgainAsync(cancel);

        var before = Budget.Total.Amount;
        if (await negotiation.AddTogetherAsync(id, Input.Seen, Step, Input.Reason, cancel) is { } refusal)
        {
            ModelState.AddModelError(
                refusal.Rule switch
                {
                    NegotiationRules.ReasonIsRequired => "Input.Reason",
                    NegotiationRules.CaseMustExist or CaseSteps.CasesMustBeNamed or CaseSteps.TooManyCases => "Input.CaseNumber",
                    NegotiationRules.CostTypeMustExist => "Input.CostType",
                    NegotiationRules.ValueMustBePlausible => "Input.Value",
                    NegotiationRules.IncreasesMustBePlausible => "Input.Increases",
                    _ => "",
                },
                refusal.Text
            );
            return await AgainAsync(cancel);
        }

        return await DoneAsync(id, before, cancel);
    }

    private async Task<IActionResult> DoneAsync(Guid id, Money before, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        var last = NegotiationHistory.Of(Form, Loaded.Adjustments)[^1];
        TempData["Erledigt"] = $"Schritt {last.Numbers} festgehalten. {StepWords.Effect(Budget, before)}";
        return Redirect(Chosen is { Length: > 0 } ? $"{Here()}#{CaseRow.Anchor(Chosen)}" : Here());
    }

    /// <summary>This page with its list as it is filtered and sorted, and with the form that is named.</summary>
    public string Here(string? mode = null, string? chosen = null, int? takeBack = null) =>
        new TableAddress(Request, "").With(("art", mode), ("fall", chosen), ("zurueck", takeBack is { } step ? $"{step}" : null));

    private IReadOnlyList<NegotiationStep> Step => Counter ?? Input.ToSteps(Loaded.Limits, Ticked);

    private Budget Form(IReadOnlyList<BudgetAdjustment> steps) => Loaded.FormWith(Loaded.Limits, steps);

    private Refusal? Objection()
    {
        var refusal = CaseSteps.Objection(Step, "Probe", Loaded.Cases, Loaded.Limits, Loaded.Adjustments);
        if (refusal is not null)
            ModelState.AddModelError("", refusal.Text);
        return refusal;
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        // What was ticked stays chosen, on whatever page of the list it was.
        if (Ticked.Count > 0)
        {
            Input.CaseNumber = string.Join(", ", CaseSteps.Numbers(Input.CaseNumber, Ticked));
            ModelState.SetModelValue("Input.CaseNumber", Input.CaseNumber, Input.CaseNumber);
        }

        // The next attempt is made by somebody who has seen the newest step.
        ModelState.Remove("Input.Seen");
        Input.Seen = Loaded.Adjustments.Count;
        await this.ListAsync(Table, CaseRow.Of(Budget.Cases!), cancel);
        return Page();
    }

    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Budget.Cases is null)
            return false;

        History = NegotiationHistory.Of(Form, Loaded.Adjustments);
        if (TakeBack is { } number && History.At(number) is { SupersededBy: null } step)
            Counter = CaseSteps.Counter(Loaded.Adjustments, step.Holding, Loaded.Cases, Loaded.Limits, Loaded.Terms.Increases);

        Mode =
            Counter is not null ? "zurueck"
            : Mode is "wert" or "steigerung" ? Mode
            : "fall";
        Input.Mode = Mode;
        ViewData["Settle"] = Settle;
        Table = CaseRow.Table(id, Loaded.Limits, CanEdit ? number => $"{Here(chosen: number)}#schritt" : null).AskPurpose(ReadLog.Purposes);
        if (CanEdit && Mode == "fall")
            Table.Select("Faelle", "schritt-fall", static r => r.Number);
        reads.Of(Told, agreementId: Variant.AgreementId);
        return true;
    }
}
