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

    public bool MayPrepare => User.IsInRole(nameof(Role.Controller));

    public bool MayExport => User.IsInRole(nameof(Role.Controller)) || User.IsInRole(nameof(Role.Approver));

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
        Figures = StandingFigures.Sum(all.Select(static a => a.Standing), FigureSubject.All(Year));
        Rows = [.. all.SelectMany(PayoutRow.Of)];
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Define();
        var rows = Rows.OrderBy(static r => r.Step)
            .ThenBy(static r => r.DueOn)
            .ThenBy(static r => r.Area, StringComparer.Ordinal)
            .ThenBy(static r => r.Selection, StringComparer.Ordinal);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private void Define()
    {
        Table
            .Text(
                "bereich",
                "Sozialraum",
                r => r.Area,
                href: r =>
                    r switch
                    {
                        { PayoutId: { } id } => Links.Payout(id),
                        { CanBePrepared: true } when MayPrepare => r.PrepareHref,
                        _ => Links.Ledger(r.AgreementId),
                    }
            )
            .Text("traeger", "Träger", r => r.Provider)
            .Text("zeitraum", "Zeitraum", r => r.Key, static r => r.Name)
            .Badge("stand", "Stand", r => (int)r.Step, static r => r.State, static r => r.Step.Kind())
            .Figure(
                "betrag",
                PayoutFigure.Amount,
                r => r.Counts ? r.Amount : null,
                static r => r.Subject,
                static r => r.Why(PayoutFigure.Amount, r.Amount)
            )
            .Date("faellig", "Fällig am", r => r.DueOn)
            .Figure(
                "rate",
                PayoutFigure.Due,
                r => r.Counts ? r.Due : null,
                static r => r.Subject,
                static r => r.Why(PayoutFigure.Due, r.Due)
            )
            .Figure(
                "einbehalt",
                PayoutFigure.Released,
                r => r.Counts ? r.Released : null,
                static r => r.Subject,
                static r => r.Why(PayoutFigure.Released, r.Released)
            )
            .Figure(
                "abzuege",
                PayoutFigure.SetOff,
                r => r.Counts ? -r.SetOff : null,
                static r => r.Subject,
                static r => r.Why(PayoutFigure.SetOff, r.SetOff)
            )
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .Filter(
                "stand",
                "Stand",
                [new("offen", "zu erledigen"), .. Steps()],
                static (rows, value) =>
                    value == "offen"
                        ? rows.Where(static r => r.Step <= PayoutStep.Prepared || r.Step == PayoutStep.Approved)
                        : rows.Where(r => r.Step.ToString() == value)
            )
            .Filter("zeitraum", "Zeitraum", Periods(), static (rows, value) => rows.Where(r => r.Key.Period.Code == value))
            .Actions(Actions)
            .Counting("Zeile", "Zeilen")
            .Empty(
                "Für dieses Jahr ist noch kein Budget festgesetzt.",
                "Raten entstehen, wenn ein Budget festgesetzt wird.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );
        if (MayPrepare)
            Table.Select("Ids", "vorbereiten", static r => r.CanBePrepared ? r.Selection : null);
    }

    private IEnumerable<RowAction> Actions(PayoutRow row)
    {
        if (row.CanBePrepared && MayPrepare)
        {
            yield return new(row.Purpose == DuePurpose.Retention ? "Einbehalt vorbereiten" : "Vorbereiten", row.PrepareHref);
        }
        else if (row.Step == PayoutStep.Approved && MayExport)
        {
            yield return new("An die Kasse", Links.CashOffice);
        }
    }

    private static IEnumerable<FilterOption> Steps() =>
        Enum.GetValues<PayoutStep>().Select(static s => new FilterOption(s.ToString(), s.Title()));

    private IEnumerable<FilterOption> Periods() =>
        Rows.Select(static r => r.Key.Period).Distinct().Order().Select(static p => new FilterOption(p.Code, p.Name));
}

/// <summary>One line of the result: what was to be prepared, and the payout or the reason why there is none.</summary>
public sealed record PreparationResult(string What, Guid? PayoutId, Money? Amount, string? Reason, Money? SetOff = null);
