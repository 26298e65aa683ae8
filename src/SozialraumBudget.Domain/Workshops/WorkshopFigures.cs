using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>A figure as it stood on a day: never computed anew.</summary>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Source">What it rests on, in German.</param>
public sealed record WorkshopFigure(string Label, decimal Value, WorkshopUnit Unit, string Source);

/// <summary>
/// What of an agreement's year a workshop looks at (section 7 in docs/rules.md): budget and payments, consumption and forecast of the
/// accepted returns, plan and actual, what moved between parts. Amounts of the agreement as a whole: no cases and no numbers of them.
/// </summary>
public static class WorkshopFigures
{
    /// <summary>The budget year whose figures belong to a workshop of the day: afterwards one looks back on the last year.</summary>
    public static int YearOf(DateOnly day, int first, int last) => Math.Clamp(day.Year, first, last);

    /// <param name="year">Null before the first return of the year is accepted.</param>
    /// <param name="closing">Null where the model does not close by plan and actual.</param>
    /// <param name="moved">What moved from the stationary to the flexible part; null where the model moves nothing.</param>
    public static IReadOnlyList<WorkshopFigure> Of(Standing standing, YearFigures? year, AnnualClosing? closing, Money? moved)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return
        [
            .. Budget(standing),
            .. moved is { } amount && standing.Facts.Budget is { } budget
                ? [Euro("Vom stationären in den flexiblen Teil verschoben", amount, $"Angaben zu Fassung {budget.Version}")]
                : Array.Empty<WorkshopFigure>(),
            .. year is null ? [] : Year(year),
            .. closing is null ? [] : Compared(closing),
        ];
    }

    private static IEnumerable<WorkshopFigure> Budget(Standing standing)
    {
        if (standing.Facts.Budget is not { } budget)
            yield break;
        var version = $"Budget {standing.Facts.Year}, Fassung {budget.Version}";
        if (!budget.Grant.OnlyAllocates)
            yield return Euro(StandingFigure.Total.Title(), standing.Total, version);
        if (budget.Allocated is { } allocated)
            yield return Euro("Zugewiesen, nicht gezahlt", allocated, version);
        if (budget.Grant is { OnlyAllocates: false, Target: { } target })
            yield return Euro("Zielsumme", target, $"{version}: ein Ziel, keine Sperre");
        if (budget.Grant.OnlyAllocates)
            yield break;
        foreach (var figure in new[] { StandingFigure.Approved, StandingFigure.Paid, StandingFigure.ToPay })
            yield return Euro(figure.Title(), standing[figure], "Auszahlungen");
        if (standing.Retains)
            yield return Euro(StandingFigure.Retained.Title(), standing.Retained, "Einbehalt");
    }

    private static IEnumerable<WorkshopFigure> Year(YearFigures year)
    {
        var source = $"angenommene Meldungen bis {year.AsOf}";
        yield return new("Monate mit Meldungen", year.Months, WorkshopUnit.Months, source);
        yield return Euro("Verbraucht", year.Consumed, source);
        yield return Euro("davon externe Kosten", year.External, source);
        yield return Euro("davon fallunspezifische Arbeit", year.CaseIndependent, source);
        if (year.Trend is { } trend)
            yield return Euro("Prognose nach Trend", trend, source);
        if (year.Commitments is { } commitments)
            yield return Euro("Prognose nach Obligo", commitments, source);
    }

    private static IEnumerable<WorkshopFigure> Compared(AnnualClosing closing)
    {
        const string source = "Plan und Ist";
        foreach (var part in closing.Parts)
        {
            yield return Euro($"Plan {part.Title}", part.Plan.Amount, source);
            if (part.Compared is { } compared)
                yield return Euro($"Ist {part.Title}", compared.Actual.Amount, source);
        }
    }

    private static WorkshopFigure Euro(string label, Money amount, string source) => new(label, amount.Amount, WorkshopUnit.Euro, source);
}
