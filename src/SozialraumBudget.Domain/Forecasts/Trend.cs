using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Forecasts;

/// <summary>
/// Trend: complete months + remaining months × mean of the last (up to) three complete months (rule 4.5 in docs/rules.md). What a month
/// that has only begun has consumed does not count.
/// </summary>
internal static class Trend
{
    private const int MostMonths = 3;

    /// <summary>Null before the first complete month.</summary>
    public static Traced? Of(ForecastBasis basis)
    {
        var complete = basis.CompleteMonths;
        if (complete == 0)
            return null;
        Traced[] months = [.. basis.Months.Take(complete).Select(static (m, i) => m.Named($"monat{i + 1}"))];
        var remaining = basis.Year.Months.Count(m => m.Last > basis.AsOf && m.First <= basis.Horizon);
        var last = months[^Math.Min(MostMonths, complete)..];
        var mean = Traced
            .Quotient(
                $"Mittel von {GermanWords.Count(last.Length, "Monat", "Monaten")}",
                "Summe ÷ Anzahl",
                Traced.Sum("Letzte abgeschlossene Monate", "Summe der Monate", last),
                Traced.Count("Anzahl", last.Length, "Monate")
            )
            .As(Derivation.Euro);
        return Traced.RoundedSum(
            "Prognose nach Trend",
            "gerundet(abgeschlossene Monate + übrige Monate × Mittel der letzten bis zu drei abgeschlossenen Monate)",
            [.. months, Traced.Product("Übrige Monate", "übrige Monate × Mittel", Traced.Count("Übrige Monate", remaining, "Monate"), mean)]
        );
    }
}
