using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>The dues and payouts of all agreements in a year: a projection of their standings.</summary>
public sealed class IndexModel(SelectedYear year, Standings standings, PayoutPreparation preparation) : PageModel
{
    private const int MostAtOnce = 200;

    /// <summary>Check boxes of the list.</summary>
    [BindProperty]
    public List<string> Ids { get; set; } = [];

    public DataTable<PayoutRow> Table { get; } = new DataTable<PayoutRow>("Auszahlungen");

    public IReadOnlyList<PayoutRow> Rows { get; private set; } = [];

    /// <summary>What came of preparing; empty when nothing was tried.</summary>
    public IReadOnlyList<PreparationResult> Results { get; private set; } = [];

    public int Year => year.Value;

    public string Facts =>
        $"Budgetjahr {Year}: Raten{(Figures.Retains ? ", freigegebener Einbehalt" : "")} und Nachzahlungen aller Vereinbarungen";

    public bool MayPrepare => User.IsInRole(nameof(Role.Controller));

    public bool MayApprove => User.IsInRole(nameof(Role.Approver));

    public bool MayExport => User.Have(Rights.CashDesk);

    public StandingFigures Figures { get; private set; } = StandingFigures.None;

    public string DueText =>
        German.Count(Count(PayoutStep.Due, PayoutStep.Overdue), "Auszahlung", "Auszahlungen")
        + $", davon {Count(PayoutStep.Overdue)} überfällig";

    public string PreparedText
    {
        get
        {
            var late = Rows.Count(static r => r is { Step: PayoutStep.Prepared, IsOverdue: true });
            return German.Count(Count(PayoutStep.Prepared), "Auszahlung wartet", "Auszahlungen warten")
                + " auf Freigabe"
                + (late == 0 ? "" : $", davon {late} überfällig");
        }
    }

    public int Count(params PayoutStep[] steps) => Rows.Count(r => steps.Contains(r.Step));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayPrepare)
            return Forbid();

        if (Ids.Count is 0 or > MostAtOnce)
        {
            ModelState.AddModelError(
                "",
                Ids.Count == 0 ? "Bitte mindestens eine Zeile ankreuzen." : $"Bitte höchstens {MostAtOnce} Zeilen auf einmal vorbereiten."
            );
            return await ShowAsync(cancel);
        }

        await LoadAsync(cancel);
        var known = Rows.Where(static r => r.Counts).ToDictionary(static r => r.Selection, StringComparer.Ordinal);
        var (wanted, results) = (new List<PayoutRow>(), new List<PreparationResult>());
        foreach (var id in Ids.Distinct(StringComparer.Ordinal))
        {
            if (known.TryGetValue(id, out var row))
                wanted.Add(row);
            else
                results.Add(new("Unbekannte Zeile", null, null, "Diese Rate gibt es in diesem Budgetjahr nicht."));
        }

        // In the order of the dues, so that each gets the retention and the set-offs that the list shows with it.
        foreach (var row in wanted.OrderBy(static r => r.Area, StringComparer.CurrentCulture).ThenBy(static r => r.Key))
        {
            var (payout, refusal) = await preparation.PrepareAsync(row.AgreementId, Year, new PayoutWish(row.Key), cancel);
            results.Add(new($"{row.Area} · {row.Name}", payout?.Id, payout?.Amount, refusal?.Text, payout?.SetOff));
        }

        Results = results;
        return await ShowAsync(cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var all = await standings.OfYearAsync(Year, cancel);
        Figures = StandingFigures.Sum(all.Select(static a => a.Standing), new(Year));
        Rows = [.. all.SelectMany(PayoutRow.Of)];
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        PayoutTable.Define(Table, Rows, Figures, MayPrepare, MayExport);
        var rows = Rows.OrderBy(static r => r.Step)
            .ThenBy(static r => r.DueOn)
            .ThenBy(static r => r.Area, StringComparer.Ordinal)
            .ThenBy(static r => r.Selection, StringComparer.Ordinal);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }
}
