using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Negotiation;

/// <summary>Negotiation of a variant: steps with reason, their history with effect, and the cases.</summary>
public sealed class IndexModel(AppDbContext db, AgreementTermStore terms, VariantStore store) : VariantPage(db, terms)
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

    [BindProperty]
    public StepInput Input { get; set; } = new();

    public DataTable<CaseRow> Table { get; private set; } = null!;

    public IReadOnlyList<NegotiatedStep> History { get; private set; } = [];

    /// <summary>The counter step to <see cref="TakeBack"/>.</summary>
    public NegotiationStep? Counter { get; private set; }

    /// <summary>Effect of what is typed, after "Wirkung prüfen".</summary>
    public NegotiatedStep? Trial { get; private set; }

    public IEnumerable<SelectListItem> CostTypeChoices => Enumerable.Range(0, Loaded.Limits.Count)
        .Select(i => new SelectListItem($"{CostTypeLimits.Name(i)} · {Loaded.Limits.RangeText(i)}", $"{i}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await PrepareAsync(id, cancel)) return NotFound();

        Input.CaseNumber ??= Chosen;
        Input.Seen = Loaded.Adjustments.Count;
        return await this.ListAsync(Table, CaseRow.Of(Budget), cancel) ?? Page();
    }

    /// <summary>Shows what the step would do; stores nothing.</summary>
    public async Task<IActionResult> OnPostTryAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController) return Forbid();
        if (!await PrepareAsync(id, cancel)) return NotFound();

        if (ModelState.IsValid && Objection() is null)
        {
            var step = Step.ToAdjustment(Input.Reason ?? "Probe", "Probe", DateTimeOffset.UnixEpoch);
            Trial = NegotiationHistory.Of(Loaded.Cases, Loaded.Limits, Loaded.Terms, [.. Loaded.Adjustments, step])[^1];
        }

        return await AgainAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController) return Forbid();
        if (!await PrepareAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return await AgainAsync(cancel);

        var before = Budget.Total;
        if (await store.AddAsync(id, Input.Seen, Step, Input.Reason, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule switch
            {
                NegotiationRules.ReasonIsRequired => "Input.Reason",
                NegotiationRules.CaseMustExist => "Input.CaseNumber",
                NegotiationRules.CostTypeMustExist => "Input.CostType",
                NegotiationRules.ValueMustBePlausible => "Input.Value",
                NegotiationRules.IncreasesMustBePlausible => "Input.Increases",
                _ => "",
            }, refusal.Text);
            return await AgainAsync(cancel);
        }

        Db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        TempData["Erledigt"] = Budget.Total == before
            ? $"Schritt {Loaded.Adjustments.Count} festgehalten. Das Gesamtbudget bleibt bei {German.Money(before)}."
            : $"Schritt {Loaded.Adjustments.Count} festgehalten. Gesamtbudget {German.Money(before)} → {German.Money(Budget.Total)} ({German.Signed(Budget.Total - before)}).";
        return Redirect(Links.Negotiation(id));
    }

    private NegotiationStep Step => Counter ?? Input.ToStep();

    private Refusal? Objection()
    {
        var refusal = NegotiationRules.Objection(Step, "Probe", Loaded.Cases, Loaded.Limits);
        if (refusal is not null) ModelState.AddModelError("", refusal.Text);
        return refusal;
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        // The next attempt is made by somebody who has seen the newest step.
        ModelState.Remove("Input.Seen");
        Input.Seen = Loaded.Adjustments.Count;
        await this.ListAsync(Table, CaseRow.Of(Budget), cancel);
        return Page();
    }

    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return false;

        History = NegotiationHistory.Of(Loaded.Cases, Loaded.Limits, Loaded.Terms, Loaded.Adjustments);
        if (TakeBack is { } number && number >= 1 && number <= History.Count && History[number - 1].SupersededBy is null)
        {
            Counter = NegotiationRules.Counter(Loaded.Adjustments, number - 1, Loaded.Cases, Loaded.Limits, Loaded.Terms);
        }

        Mode = Counter is not null ? "zurueck" : Mode is "wert" or "steigerung" ? Mode : "fall";
        Input.Mode = Mode;
        Table = CaseRow.Table(id, Loaded.Limits, CanEdit);
        return true;
    }
}
