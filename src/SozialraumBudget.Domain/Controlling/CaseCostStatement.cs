using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>An hour row or an invoice with where it comes from.</summary>
/// <param name="Row">The row.</param>
/// <param name="Source">"Meldung Q1 2026, Stunden".</param>
public readonly record struct Sourced<T>(T Row, string Source);

/// <summary>One line of a case's statement.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">"Stunden", "pauschal abgegolten", "externe Kosten", "einmalige Kosten", "Rundung".</param>
/// <param name="What">Team and activity, or provider and invoice.</param>
/// <param name="Source">Return, table and row.</param>
/// <param name="Hours">Null for costs.</param>
/// <param name="Amount">EUR, rounded for itself; zero for flat activities.</param>
public sealed record CaseCostLine(DateOnly From, DateOnly To, string Kind, string What, string Source, decimal? Hours, Money Amount);

/// <summary>
/// Kostenaufstellung of one case for any period, for cost reimbursement and contributions, down to hour row and invoice: documented hours
/// at the rate of their day, external costs whole, whoever bears them, by days (rule 4.5 in docs/rules.md). Each line is rounded for
/// itself; what they then lack of the total is the line "Rundung".
/// </summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Days">Closed.</param>
/// <param name="Lines">By day.</param>
/// <param name="Total">The exact sum, rounded once: the same as in the quarter's table.</param>
public sealed record CaseCostStatement(string CaseNumber, DateRange Days, IReadOnlyList<CaseCostLine> Lines, Money Total)
{
    /// <param name="caseNumber">The case.</param>
    /// <param name="terms">Period, rates, flat activities.</param>
    /// <param name="hours">Rows of the case.</param>
    /// <param name="costs">Invoices of the case.</param>
    public static CaseCostStatement Of(
        string caseNumber,
        ConsumptionTerms terms,
        IReadOnlyList<Sourced<HourRow>> hours,
        IReadOnlyList<Sourced<ExternalCost>> costs
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var sums = new HourSums(terms);
        var lines = new List<CaseCostLine>();
        foreach (var (row, source) in hours)
        {
            var place = sums.Add(row);
            if (place is HourPlace.Documentable or HourPlace.Flat)
                lines.Add(Line(row, source, terms, place == HourPlace.Flat));
        }

        lines.AddRange(costs.Select(c => Line(c, terms)).OfType<CaseCostLine>());
        var consumption = Consumption.Of(sums, [.. costs.Select(static c => c.Row)]);
        var total = consumption.Cases.FirstOrDefault(c => c.CaseNumber == caseNumber)?.Total.Amount ?? Money.Zero;
        var ordered = lines
            .OrderBy(static l => l.From)
            .ThenBy(static l => l.To)
            .ThenBy(static l => l.Source, StringComparer.Ordinal)
            .ToList();
        var rest = total - Money.Sum(ordered.Select(static l => l.Amount));
        if (!rest.IsZero)
            ordered.Add(new(terms.Period.First, terms.Period.Last!.Value, "Rundung", "", "", null, rest));
        return new(caseNumber, terms.Period, ordered, total);
    }

    private static CaseCostLine Line(HourRow row, string source, ConsumptionTerms terms, bool isFlat)
    {
        var rate = isFlat ? null : terms.Rates.On(row.Day);
        var cell = new HourCell(Period.Containing(row.Day, PeriodKind.Month), row.Team, row.Kind, row.CaseNumber, rate);
        return new(
            row.Day,
            row.Day,
            isFlat ? "pauschal abgegolten" : "Stunden",
            row.Activity is null ? row.Team : $"{row.Team}, {row.Activity}",
            $"{source}, Zeile {row.RowNumber}",
            row.Time.RoundedHours,
            HourTotals.Value("Wert", [HourFigure.Of(cell, row.Time, null)]).Amount
        );
    }

    private static CaseCostLine? Line(Sourced<ExternalCost> cost, ConsumptionTerms terms) =>
        InvoicePart.Inside(cost.Row, terms.Period, terms.Bearing) is { } part
            ? new(
                part.Days.First,
                part.Days.Last!.Value,
                cost.Row.Kind == ExternalCostKind.OneOff ? "einmalige Kosten" : "externe Kosten",
                $"{cost.Row.Provider}, Rechnung {cost.Row.InvoiceNumber}",
                $"{cost.Source}, Zeile {cost.Row.RowNumber}",
                null,
                Money.Round(part.Whole.Value)
            )
            : null;
}
