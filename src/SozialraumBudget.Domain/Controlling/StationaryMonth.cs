using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// Residential help of some days, which stays on daily rates beside the budget: how many cases and days there were and how it reacted (rule
/// 6 in docs/rules.md). Its cost is what invoices say, whoever bears it, by days.
/// </summary>
/// <param name="Cases">That ran on one of the days.</param>
/// <param name="Days">Of these cases, first and last day included.</param>
/// <param name="Begun">Cases whose first day is one of them.</param>
/// <param name="Ended">Cases whose last day is one of them.</param>
/// <param name="Cost">EUR, rounded once.</param>
public sealed record StationaryMonth(DateRange Range, int Cases, int Days, int Begun, int Ended, Traced Cost)
{
    /// <summary>Whether a case is help on daily rates.</summary>
    public static bool Is(ReturnCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Setting == HelpSetting.Residential;
    }

    /// <summary>
    /// Invoices of several returns, each once: one that runs over a period's end stands in both returns. What stands twice within one
    /// return is two invoices, as there.
    /// </summary>
    public static IReadOnlyList<ExternalCost> Once(IEnumerable<IReadOnlyList<ExternalCost>> returns) =>
        [
            .. returns
                .SelectMany(static costs => costs.GroupBy(static c => c with { RowNumber = 0 }))
                .GroupBy(static same => same.Key)
                .SelectMany(static same => same.MaxBy(static one => one.Count())!),
        ];

    /// <param name="days">With a last day.</param>
    /// <param name="cases">Each once, of any setting.</param>
    /// <param name="costs">Invoices and one-off costs of any days and cases.</param>
    public static StationaryMonth Of(DateRange days, IReadOnlyList<ReturnCase> cases, IReadOnlyList<ExternalCost> costs)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(costs);
        ReturnCase[] stationary = [.. cases.Where(Is)];
        var numbers = stationary.Select(static c => c.CaseNumber).ToHashSet(StringComparer.Ordinal);
        var overlaps = stationary.Select(c => c.Days.Overlap(days)?.Days ?? 0).Where(static d => d > 0).ToList();
        return new(
            days,
            overlaps.Count,
            overlaps.Sum(),
            stationary.Count(c => days.Contains(c.Begin)),
            stationary.Count(c => c.End is { } end && days.Contains(end)),
            Traced.RoundedSum(
                "Rechnungen stationärer Hilfen",
                "gerundet(Summe der Tagesanteile)",
                [
                    .. costs
                        .Where(c => c.Kind == ExternalCostKind.External && numbers.Contains(c.CaseNumber))
                        .Select(c => InvoicePart.Inside(c, days, CostBearing.Plain)?.Whole)
                        .OfType<Traced>(),
                ]
            )
        );
    }
}
