using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.WhatIf;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.WhatIf;
using SozialraumBudget.Ui.Charts;

namespace SozialraumBudget.Web.Pages.WhatIf;

/// <summary>A fixed budget under other assumptions, beside today, with what moves it most. Nothing is stored.</summary>
public sealed class IndexModel(AppDbContext db, WhatIfLoader loader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public WhatIfInput Input { get; set; } = new();

    public FixedBudget Budget { get; private set; } = null!;

    public WhatIfBase Base { get; private set; } = null!;

    public BudgetHead Head { get; private set; } = null!;

    public IReadOnlyList<WhatIfRow> Rows { get; private set; } = [];

    /// <summary>Null where no lever moves the figure.</summary>
    public ChartView? Tornado { get; private set; }

    public IReadOnlyList<SelectListItem> Figures { get; } =
    [.. Enum.GetValues<WhatIfFigure>().Select(static f => new SelectListItem(f.Title(), f.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (
            await loader.OfAsync(id, cancel) is not var (budget, known)
            || await BudgetHead.FindAsync(db, budget.AgreementId, budget.BudgetYear, cancel) is not { } head
        )
            return NotFound();
        (Budget, Base, Head) = (budget, known, head);
        Input.Cases.AddRange(Enumerable.Repeat<int?>(null, Math.Max(known.Types.Count - Input.Cases.Count, 0)));
        var change = ModelState.IsValid ? Input.Change() : WhatIfChange.None;
        var (then, refusal) = WhatIfYear.Of(known, change);
        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal.Text);
            (then, change) = (WhatIfYear.Of(known, WhatIfChange.None).Year, WhatIfChange.None);
        }

        Rows = WhatIfRow.Of(WhatIfYear.Of(known, WhatIfChange.None).Year!, then!);
        Tornado = TornadoChart.Of(Sensitivity.Of(known, change, Input.Figure), Input.Figure);
        return Page();
    }
}

/// <summary>Assumptions as typed; they travel in the address.</summary>
public sealed class WhatIfInput
{
    public List<int?> Cases { get; set; } = [];

    [Display(Name = "Tarif"), Range(-99, 1000)]
    public decimal? Tariff { get; set; }

    [Display(Name = "Stundensatz")]
    public Money? Rate { get; set; }

    [Display(Name = "Stunden im Jahr"), Range(0, 10_000_000)]
    public decimal? Hours { get; set; }

    [Display(Name = "Korridor"), Range(-100_000, 100_000)]
    public int? Corridor { get; set; }

    [Display(Name = "Zeitversatz"), Range(-20, 20)]
    public int? Lag { get; set; }

    [Display(Name = "Empfindlichkeit von")]
    public WhatIfFigure Figure { get; set; } = WhatIfFigure.Extra;

    public WhatIfChange Change() =>
        new()
        {
            Cases = [.. Cases.Take(100).Select(static c => Math.Clamp(c ?? 0, -1_000_000, 1_000_000))],
            Tariff = (Tariff ?? 0) / 100m,
            Rate = Rate ?? Money.Zero,
            Hours = Hours,
            Corridor = Corridor ?? 0,
            Lag = Lag ?? 0,
        };
}

/// <summary>A figure today and under the assumptions.</summary>
public sealed record WhatIfRow(string Title, AmountChange Change, Traced Why)
{
    public static IReadOnlyList<WhatIfRow> Of(WhatIfYear now, WhatIfYear then)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        return
        [
            Row("Teilbudget A", now.A, then.A),
            Row("Teilbudget B", now.B, then.B),
            Row("Gesamtbudget, neu gebildet", now.Total, then.Total),
            Row("Auszuzahlen in Raten", now.Payable, then.Payable),
            Row("Einbehalt", now.Retention, then.Retention),
            Row("Mehrkosten des Jahres, wenn das Budget bleibt", now.Extra, then.Extra),
            Row("davon: Zuschlag aus der Sozialstruktur", now.Supplement, then.Supplement),
            Row("davon: Übernahme durch die Stadt", now.Takeover, then.Takeover),
            Row("davon: bleibt beim Träger", now.Borne, then.Borne),
        ];
    }

    private static WhatIfRow Row(string title, Traced now, Traced then) => new(title, new(title, now.Amount, then.Amount), then);
}
