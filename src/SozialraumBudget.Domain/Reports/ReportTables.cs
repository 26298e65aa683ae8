using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>
/// Makes the tables of a report from what is known of the year; every figure is the one that the pages show. A report is passed on: small
/// cells are left out whoever makes it.
/// </summary>
public static class ReportTables
{
    internal const string Returns = "angenommene Meldungen";

    public static ReportTable Of(ReportBlockKind block, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return block switch
        {
            ReportBlockKind.Standing => Standing(facts),
            ReportBlockKind.Consumption => Consumption(facts),
            ReportBlockKind.KeyFigures => KeyFigureTables.BesideTheCity(facts),
            ReportBlockKind.YearBefore => KeyFigureTables.BesideTheYearBefore(facts),
            ReportBlockKind.Reasons => ReasonTables.Of(facts),
            ReportBlockKind.Warnings => WarningTables.Of(facts),
            ReportBlockKind.Supply => SupplyTables.Of(facts),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
        };
    }

    /// <summary>"Q3 2026" or "Q2 2026 bis Q3 2026".</summary>
    internal static string AsOf(IReadOnlyList<ReportAgreement> agreements)
    {
        Period[] periods = [.. agreements.Select(static a => a.Figures?.AsOf).OfType<Period>().Distinct().OrderBy(static p => p.Last)];
        return periods switch
        {
            [] => "noch keine angenommene Meldung",
            [var only] => $"{only}",
            _ => $"{periods[0]} bis {periods[^1]}",
        };
    }

    private static ReportTable Standing(ReportFacts facts)
    {
        // A column of dashes where no model of the city allocates says nothing.
        var allocates = facts.Shown.Any(static a => a.Standing.Facts.Budget?.Grant.Allocated is not null);
        return Summed(
            ReportBlockKind.Standing,
            "Gesamtbudget: festgesetzt für das Jahr. "
                + (allocates ? "Zugewiesen: was ein Modell zuteilt und nicht auszahlt. " : "")
                + "Freigegeben: von zwei Personen geprüfte Auszahlungen. Bezahlt: nach den Antworten der Kasse. Noch auszuzahlen: offene "
                + "Fälligkeiten und freigegebener Einbehalt.",
            "Budgetkonten",
            $"{facts.Today:dd.MM.yyyy}",
            [
                Column(StandingFigure.Total),
                .. allocates ? Amounts("Zugewiesen, nicht gezahlt") : [],
                Column(StandingFigure.Approved),
                Column(StandingFigure.Paid),
                Column(StandingFigure.Retained),
                Column(StandingFigure.ToPay),
            ],
            facts.Shown.Select(a =>
                (
                    a,
                    (Money?[])
                        [
                            a.Standing.Facts.Budget?.Total,
                            .. allocates ? [a.Standing.Facts.Budget?.Grant.Allocated] : (Money?[])[],
                            a.Standing.Approved,
                            a.Standing.Paid,
                            a.Standing.Retained,
                            a.Standing.ToPay,
                        ]
                )
            )
        );
    }

    private static ReportTable Consumption(ReportFacts facts) =>
        Summed(
            ReportBlockKind.Consumption,
            "Verbrauch: dokumentierte Stunden × Satz, externe und einmalige Kosten des Trägers seit Januar. Prognosen sind keine "
                + "Ergebnisse.",
            Returns,
            AsOf(facts.Shown),
            [
                .. Amounts("Budget", "Verbraucht"),
                new("Prognose Trend", ReportUnit.Money, IsForecast: true),
                new("Prognose Obligo", ReportUnit.Money, IsForecast: true),
                new("Prognose über Budget", ReportUnit.Money, IsForecast: true),
            ],
            facts.Shown.Select(static a =>
            {
                var budget = a.Standing.Facts.Budget?.Grant.Measure;
                return (
                    a,
                    (Money?[])
                        [
                            budget,
                            a.Figures?.Consumed,
                            a.Figures?.Trend,
                            a.Figures?.Commitments,
                            budget is { } whole ? a.Figures?.ExcessOver(whole) : null,
                        ]
                );
            })
        );

    private static IEnumerable<ReportColumn> Amounts(params string[] heads) =>
        heads.Select(static h => new ReportColumn(h, ReportUnit.Money));

    private static ReportColumn Column(StandingFigure figure) => new(figure.Title(), ReportUnit.Money, Figure: figure);

    /// <summary>One row for each agreement and the sum of what is known below, as in the lists.</summary>
    private static ReportTable Summed(
        ReportBlockKind block,
        string definition,
        string source,
        string asOf,
        IReadOnlyList<ReportColumn> columns,
        IEnumerable<(ReportAgreement Agreement, Money?[] Amounts)> rows
    )
    {
        (ReportAgreement Agreement, Money?[] Amounts)[] all = [.. rows];
        return new(
            block,
            definition,
            source,
            asOf,
            [new("Sozialraum", ReportUnit.Text), new("Träger", ReportUnit.Text), .. columns],
            [
                .. all.Select(static r =>
                    (IReadOnlyList<ReportCell>)
                        [
                            new(
                                r.Agreement.Area,
                                Of: FigureSubject.Year(r.Agreement.Standing.Facts.AgreementId, r.Agreement.Standing.Facts.Year)
                            ),
                            new(r.Agreement.Provider),
                            .. r.Amounts.Select(static a => new ReportCell(Value: a?.Amount)),
                        ]
                ),
            ],
            [new("Summe"), new(""), .. columns.Select((_, i) => new ReportCell(Value: all.Sum(r => (r.Amounts[i] ?? Money.Zero).Amount)))]
        );
    }
}
