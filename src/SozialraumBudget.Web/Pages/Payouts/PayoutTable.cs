using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>The list of dues and payouts: columns, filters, and what can be done with a row.</summary>
internal static class PayoutTable
{
    /// <param name="figures">Of all rows: which columns they need.</param>
    /// <param name="mayPrepare">The reader may prepare payouts.</param>
    /// <param name="mayExport">The reader may hand over payouts to the cash office.</param>
    public static void Define(
        DataTable<PayoutRow> table,
        IReadOnlyList<PayoutRow> rows,
        StandingFigures figures,
        bool mayPrepare,
        bool mayExport
    )
    {
        table
            .Text(
                "bereich",
                "Sozialraum",
                r => r.Area,
                href: r =>
                    r switch
                    {
                        { PayoutId: { } id } => Links.Payout(id),
                        { CanBePrepared: true } when mayPrepare => r.PrepareHref,
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
            );
        if (figures.Shows(PayoutFigure.FromRetention))
        {
            table.Figure(
                "einbehalt",
                PayoutFigure.FromRetention,
                r => r.Counts ? r.Released : null,
                static r => r.Subject,
                static r => r.Why(PayoutFigure.FromRetention, r.Released)
            );
        }

        table
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
                static (found, value) =>
                    value == "offen"
                        ? found.Where(static r => r.Step <= PayoutStep.Prepared || r.Step == PayoutStep.Approved)
                        : found.Where(r => r.Step.ToString() == value)
            )
            .Filter("zeitraum", "Zeitraum", Periods(rows), static (found, value) => found.Where(r => r.Key.Period.Code == value))
            .Actions(r => Actions(r, mayPrepare, mayExport))
            .Counting("Zeile", "Zeilen")
            .Empty(
                "Für dieses Jahr ist noch kein Budget festgesetzt.",
                "Raten entstehen, wenn ein Budget festgesetzt wird.",
                Links.Agreements,
                "Zu den Vereinbarungen"
            );
        if (mayPrepare)
            table.Select("Ids", "vorbereiten", static r => r.CanBePrepared ? r.Selection : null);
    }

    private static IEnumerable<RowAction> Actions(PayoutRow row, bool mayPrepare, bool mayExport)
    {
        if (row.CanBePrepared && mayPrepare)
        {
            yield return new(row.Purpose == DuePurpose.Retention ? "Einbehalt vorbereiten" : "Vorbereiten", row.PrepareHref);
        }
        else if (row.Step == PayoutStep.Approved && mayExport)
        {
            yield return new("An die Kasse", Links.CashOffice);
        }
    }

    private static IEnumerable<FilterOption> Steps() =>
        Enum.GetValues<PayoutStep>().Select(static s => new FilterOption(s.ToString(), s.Title()));

    private static IEnumerable<FilterOption> Periods(IReadOnlyList<PayoutRow> rows) =>
        rows.Select(static r => r.Key.Period).Distinct().Order().Select(static p => new FilterOption(p.Code, p.Name));
}
