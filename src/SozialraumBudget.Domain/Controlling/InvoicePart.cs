using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>The part of an invoice that falls on days: amount × days ÷ all its days (rule 4.5 in docs/rules.md).</summary>
/// <param name="Cost">The invoice.</param>
/// <param name="Days">Those of its days that count.</param>
/// <param name="Borne">The same days, cut where the bearer changes.</param>
public sealed record InvoicePart(ExternalCost Cost, DateRange Days, IReadOnlyList<BorneDays> Borne)
{
    private const string DayUnit = "Tage";

    /// <summary>Whoever bears it; not rounded.</summary>
    public Traced Whole => Of("w", Traced.Count("Tage im Zeitraum", Days.Days!.Value, DayUnit, Days.ToString()));

    /// <summary>What of the invoice lies inside the period; null where nothing does.</summary>
    public static InvoicePart? Inside(ExternalCost cost, DateRange period, CostBearing bearing)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(bearing);
        return cost.Days.Overlap(period) is { } days ? new(cost, days, bearing.Of(cost.CaseNumber, days)) : null;
    }

    /// <summary>The whole invoice.</summary>
    public static InvoicePart All(ExternalCost cost, CostBearing bearing)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(bearing);
        return new(cost, cost.Days, bearing.Of(cost.CaseNumber, cost.Days));
    }

    /// <summary>What one of them bears, not rounded; null where that is nothing.</summary>
    public Traced? BorneBy(CostBearer bearer)
    {
        Traced[] days =
        [
            .. Borne
                .Where(b => b.PartOf(bearer) != 0)
                .Select(b =>
                {
                    var count = Traced.Count("Tage", b.Count, DayUnit, b.Days.ToString());
                    return b.PartOf(bearer) == 1
                        ? count
                        : Traced
                            .Product("Tage im Konflikt", "Tage × Anteil", count, Traced.Input("Anteil", new Share(b.PartOf(bearer))))
                            .As(DayUnit);
                }),
        ];
        return days.Length == 0
            ? null
            : Of(bearer.ToString(), days.Length == 1 ? days[0] : Traced.Sum("Tage im Zeitraum", "Summe der Tage", days).As(DayUnit));
    }

    private Traced Of(string part, Traced days)
    {
        var all = Traced.Count("Tage der Rechnung", Cost.DayCount, DayUnit, Cost.Days.ToString());
        var amount = Traced.Input("Rechnungsbetrag", Cost.Amount, $"Zeile {Cost.RowNumber}");
        return Traced
            .Product(
                $"Rechnung {Cost.InvoiceNumber}, {Cost.Provider}, Fall {Cost.CaseNumber}",
                "Betrag × Tage ÷ alle Tage der Rechnung",
                amount,
                Traced.Quotient("Anteil der Tage", "Tage ÷ alle Tage", days, all)
            )
            .Named($"r{Cost.RowNumber}|{Cost.InvoiceNumber}|{part}|{Days.First:yyyyMMdd}{Days.Last:yyyyMMdd}");
    }
}
