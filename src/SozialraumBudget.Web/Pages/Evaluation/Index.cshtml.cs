using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Evaluation;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Evaluation;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Evaluation;

/// <summary>Financial effects of a reform against chosen comparison areas, with cases and access beside them.</summary>
public sealed class IndexModel(AppDbContext db, ICurrentUser user, EvaluationDesk desk, SelectedYear year) : PageModel
{
    [BindProperty, Display(Name = "Vergleichsräume")]
    public List<Guid> AreaIds { get; set; } = [];

    [BindProperty, Display(Name = "Warum gerade diese")]
    public string? Reason { get; set; }

    public EvaluationDossier Dossier { get; private set; } = null!;

    internal EvaluationSheet Sheet { get; private set; } = null!;

    public ReformEvaluation Evaluation => Sheet.Evaluation;

    public ChartView? Chart { get; private set; }

    public bool MayChoose => user.Context.Is(Role.Controller);

    /// <summary>The chosen year, or the one of the agreement next to it.</summary>
    public int RelatedYear => Math.Clamp(year.Value, Dossier.Agreement.FirstYear, Dossier.Agreement.LastYear);

    /// <summary>What the page says in one sentence.</summary>
    public string Answer =>
        Dossier.Chosen.Count == 0 ? "Es sind noch keine Vergleichsräume gewählt."
        : Evaluation.Base is not { } before
            ? $"Vor {Dossier.Start} ist kein Jahr bekannt, dessen Meldungen hier und in allen Vergleichsräumen ganz angenommen sind: "
                + "Es lässt sich noch nichts vergleichen."
        : Evaluation.Judged is not [.., var last] ? $"Seit {Dossier.Start} ist noch kein Jahr auf beiden Seiten ganz."
        : Sentence(Evaluation.Effect(last)!, before.Year, last.Year);

    private static string Sentence(CostEffect effect, int before, int year) =>
        $"Ohne die Reform wären {year} bei gleicher Entwicklung wie in den Vergleichsräumen seit {before} "
        + German.Money(effect.Expected.Amount)
        + $" zu erwarten gewesen; es waren {German.Money(effect.Actual.Amount)}"
        + (
            effect.Difference.Amount.IsZero ? ", genauso viel."
            : effect.Difference.Amount.IsNegative ? $", {German.Money(-effect.Difference.Amount)} weniger."
            : $", {German.Money(effect.Difference.Amount)} mehr."
        )
        + " Das ist keine Einsparung: Fälle und Zugang stehen daneben.";

    public async Task<IActionResult> OnGetAsync(Guid agreementId, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, cancel))
            return NotFound();
        (AreaIds, Reason) = ([.. Dossier.Choice?.AreaIds ?? []], Dossier.Choice?.Reason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, CancellationToken cancel)
    {
        if (!MayChoose)
            return Forbid();
        if (!await LoadAsync(agreementId, cancel))
            return NotFound();
        if (await desk.ChooseAsync(agreementId, year.Value, AreaIds, Reason, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == ComparisonRules.ReasonIsRequired ? nameof(Reason) : nameof(AreaIds), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Vergleichsräume gespeichert.";
        return Redirect(year.Keep(Links.Evaluation(agreementId)));
    }

    private async Task<bool> LoadAsync(Guid agreementId, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year.Value, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        Sheet = EvaluationSheet.Of(dossier, await CaseReader.LoadAsync(db, user.Context, cancel));
        Chart = IndexChart.Of(Evaluation);
        return true;
    }
}
