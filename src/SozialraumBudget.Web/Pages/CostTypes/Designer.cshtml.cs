using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>Designer of the cost types: limits by proposal, typing or dragging, with their effect before anything is saved.</summary>
[Reads(ReadKind.Histogram)]
public sealed class DesignerModel(AppDbContext db, AgreementTermStore terms, VariantStore store, ITableExport export, ReadNote reads)
    : VariantPage(db, terms)
{
    public override VariantTab? Tab => VariantTab.CostTypes;

    /// <summary>Lower limits as typed; an empty or faulty one is null.</summary>
    public List<Money?> Limits { get; private set; } = [];

    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public EffectView Effect { get; private set; } = null!;

    public bool IsPreview { get; private set; }

    public IReadOnlyList<NaturalBreakProposal> Proposals { get; private set; } = [];

    /// <summary>How much of the differences between cases the shown limits explain.</summary>
    public decimal? Explained { get; private set; }

    public ChartView Chart { get; private set; } = null!;

    /// <summary>Agreed values or moves hold for classes of the limits.</summary>
    public bool NamesClasses =>
        Budget.Cases!.CostTypes.Any(static t => t.Agreed is not null) || Budget.Cases.Cases.Any(static c => c.IsMoved);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await PrepareAsync(id, cancel))
            return Page();

        // Where the model has no cost types, a variant is what its record says.
        return Loaded is null ? NotFound() : Redirect(Links.Facts(id));
    }

    /// <summary>The live preview: the same partial that the page shows.</summary>
    public async Task<IActionResult> OnGetEffectAsync(Guid id, CancellationToken cancel)
    {
        if (!await PrepareAsync(id, cancel))
            return NotFound();

        return ModelState.IsValid
            ? Partial("_Effect", Effect)
            : new JsonResult(
                ModelState
                    .Where(static e => e.Value!.Errors.Count > 0)
                    .ToDictionary(static e => e.Key, static e => string.Join(" ", e.Value!.Errors.Select(static x => x.ErrorMessage)))
            )
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
    }

    public async Task<IActionResult> OnGetHistogramAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Budget.Cases is not { } cases)
            return NotFound();

        var rows = HistogramChart.Bins(cases).Select(static b => new object?[] { b.From, b.To, b.Count });
        var stream = new MemoryStream();
        await export.WriteAsync(
            stream,
            "csv",
            [new("von", ColumnKind.Money), new("bis unter", ColumnKind.Money), new("Fälle", ColumnKind.Number)],
            rows,
            cancel
        );
        stream.Position = 0;
        reads.Of(Told, cases.Cases.Count, Variant.AgreementId);
        return File(stream, export.ContentType("csv"), "Falljahreskosten.csv");
    }

    /// <summary>Without scripts: shows the effect, saves nothing.</summary>
    public async Task<IActionResult> OnPostEffectAsync(Guid id, CancellationToken cancel)
    {
        if (!await PrepareAsync(id, cancel))
            return NotFound();

        return ModelState.IsValid ? Redirect($"{Links.Variant(id)}?{EffectView.Query(Effect.Limits)}") : Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancel) => SaveAsync(id, Links.Variant(id), cancel);

    /// <summary>On to the fixing of what is shown: typed limits are saved on the way, never dropped.</summary>
    public Task<IActionResult> OnPostFixAsync(Guid id, CancellationToken cancel) => SaveAsync(id, Links.Fixing(id), cancel);

    private async Task<IActionResult> SaveAsync(Guid id, string next, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (!IsPreview && next != Links.Variant(id))
            return Redirect(next);

        if (await store.ChangeLimitsAsync(id, Seen, Effect.Limits.From, cancel) is { } refusal)
            return Refused("", refusal);

        Db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        TempData["Erledigt"] =
            OpenSteps.Count == 0
                ? "Grenzen gespeichert."
                : $"Grenzen gespeichert. {GermanWords.Count(OpenSteps.Count, "Schritt wartet", "Schritte warten")} auf eine Entscheidung.";
        return Redirect(next);
    }

    public async Task<IActionResult> OnPostSaveAsAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        var (copy, refusal) = await store.CopyAsync(id, Name, Effect.Limits.From, cancel);
        if (refusal is not null)
            return Refused(nameof(Name), refusal);

        TempData["Erledigt"] = $"Variante „{copy!.Name}“ angelegt.";
        return Redirect(Links.Variant(copy.Id));
    }

    private PageResult Refused(string field, Refusal refusal)
    {
        ModelState.AddModelError(field, refusal.Text);
        return Page();
    }

    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Budget.Cases is not { } cases)
            return false;

        Proposals = NaturalBreaks.ProposeAll(HistogramChart.Costs(cases));
        Limits = TypedLimits.Read(Request, ModelState);
        var limits = Loaded.Limits;
        if (Limits.Count > 0 && ModelState.IsValid)
        {
            TypedLimits.Check(Limits, ModelState);
            if (ModelState.IsValid)
                limits = new CostTypeLimits([.. Limits.OfType<Money>()]);
        }

        IsPreview = !limits.From.SequenceEqual(Loaded.Limits.From);
        if (Limits.Count == 0)
            Limits = [.. limits.From.Select(static l => (Money?)l)];
        if (Limits.Count < CostTypeLimits.MaximumCount && Limits[^1] is not null)
            Limits.Add(null);
        if (Seen == 0)
            Seen = Variant.RowVersion;
        Show(IsPreview ? Loaded.FormWith(limits, Loaded.Adjustments) : Budget, limits);
        return true;
    }

    private void Show(Budget shown, CostTypeLimits limits)
    {
        Effect = new EffectView(shown, limits, Variant.Id)
        {
            IsPreview = IsPreview,
            Reference = IsPreview ? Budget.Total.Amount : null,
            ReferenceName = "dem gespeicherten Stand",
        };
        Explained = NaturalBreaks.ExplainedVariance(HistogramChart.Costs(shown.Cases!), limits);
        Chart = HistogramChart.Of(shown.Cases!, limits, $"{Links.Variant(Variant.Id)}?handler=Histogram");
    }
}
