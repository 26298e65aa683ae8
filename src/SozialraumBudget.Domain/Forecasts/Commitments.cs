using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Forecasts;

/// <summary>
/// Obligo: what is booked + open cases × agreed hours a week × weeks left × rate + running external help at its last daily cost, to the
/// planned end or the year's (rule 4.5 in docs/rules.md). Rates that change in the rest of the year count from their day on,
/// and of external help the days that the provider bears.
/// </summary>
internal static class Commitments
{
    private const int DaysOfAWeek = 7;

    public static Traced Of(ForecastBasis basis) =>
        Traced.RoundedSum(
            "Prognose nach Obligo",
            "gerundet(gebucht + offene Fälle × Stunden je Woche × Wochen × Satz + laufende externe Hilfen × Tageskosten)",
            [
                Traced.Sum("Gebucht", "Summe der Monate", [.. basis.Months.Select(static (m, i) => m.Named($"monat{i + 1}"))]),
                Traced.Sum("Offene Fälle", "Stunden je Woche × Wochen × Satz", [.. basis.Cases.SelectMany(c => Hours(c, basis))]),
                Traced.Sum(
                    "Laufende externe Hilfen",
                    "Tageskosten × Tage",
                    [.. Running(basis).SelectMany(c => External(c.Number, c.End, basis))]
                ),
            ]
        );

    private static IEnumerable<Traced> Hours(ReturnCase one, ForecastBasis basis)
    {
        if (one.PerWeek is not { } perWeek || !basis.Lead.Mean(one.Provider) || basis.DaysLeft?.Overlap(one.Days) is not { } days)
            yield break;
        foreach (var (rate, part) in basis.Rates.Over(days))
        {
            yield return Traced.Product(
                $"Fall {one.CaseNumber}, {part}",
                "Stunden je Woche × Wochen × Satz",
                Traced.OfTime("Stunden je Woche", perWeek, $"Zeile {one.RowNumber}"),
                Traced
                    .Quotient(
                        "Wochen",
                        "Tage ÷ 7",
                        Traced.Count("Tage", part.Days!.Value, "Tage", part.ToString()),
                        Traced.Count("Tage einer Woche", DaysOfAWeek, "Tage")
                    )
                    .As("Wochen"),
                Traced.Number("Satz", rate.Rate, Derivation.Euro, rate.Text)
            );
        }
    }

    /// <summary>External cases that run beyond the day, each once, with the last of their planned ends.</summary>
    private static IEnumerable<(string Number, DateOnly End)> Running(ForecastBasis basis) =>
        basis
            .Cases.Where(c => !basis.Lead.Mean(c.Provider) && (c.End is null || c.End > basis.AsOf))
            .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
            .Select(g => (g.Key, Earlier(g.Max(c => c.End ?? basis.Horizon), basis.Horizon)));

    private static IEnumerable<Traced> External(string number, DateOnly end, ForecastBasis basis)
    {
        ExternalCost[] known =
        [
            .. basis.Costs.Where(c => c.CaseNumber == number && c.Kind == ExternalCostKind.External && c.From <= basis.AsOf),
        ];
        if (known.Length == 0)
            yield break;
        var invoiced = Earlier(known.Max(static c => c.To), basis.AsOf);
        if (invoiced >= end)
            yield break;
        foreach (var borne in basis.Bearing.Of(number, new(invoiced.AddDays(1), end)).Where(static b => b.PartOf(CostBearer.Provider) > 0))
        {
            foreach (var invoice in known.Where(c => c.Days.Contains(invoiced)))
                yield return AtDailyCost(number, invoice, borne);
        }
    }

    private static Traced AtDailyCost(string number, ExternalCost invoice, BorneDays borne) =>
        Traced.Product(
            $"Fall {number}, {borne.Days}",
            "Tageskosten der letzten Rechnung × Tage",
            Traced
                .Quotient(
                    $"Tageskosten der Rechnung {invoice.InvoiceNumber}",
                    "Betrag ÷ Tage",
                    Traced.Input("Rechnungsbetrag", invoice.Amount, $"Zeile {invoice.RowNumber}"),
                    Traced.Count("Tage der Rechnung", invoice.DayCount, "Tage", invoice.Days.ToString())
                )
                .As(Derivation.Euro),
            Traced.Count("Tage", borne.Count, "Tage", borne.Days.ToString()),
            Traced.Input("Anteil des Trägers", new Share(borne.PartOf(CostBearer.Provider)))
        );

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
