using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>
/// For which periods an agreement's year has a return (rule 4.5 in docs/rules.md): those its model reports by. What was begun by other
/// periods, before the model asked for these, stays and stands in their place: no day is reported twice.
/// </summary>
public static class ReturnPeriods
{
    /// <summary>
    /// A year is looked at by periods that are over, on the agreement's last day at the latest: a draft of the present one would make it
    /// look complete.
    /// </summary>
    /// <param name="lastDay">Last day of the year on which the agreement holds.</param>
    public static bool IsOver(Period period, DateOnly lastDay, DateOnly today) => today > (period.Last < lastDay ? period.Last : lastDay);

    /// <param name="reportedPer">What the model asks for.</param>
    /// <param name="begun">Periods of the agreement that have a return, of any year and kind; none overlaps another.</param>
    /// <returns>In order, without overlap, each with its days in the year.</returns>
    public static IReadOnlyList<Period> Of(BudgetYear year, PeriodKind reportedPer, IEnumerable<Period> begun)
    {
        ArgumentNullException.ThrowIfNull(begun);
        Period[] others = [.. begun.Where(p => p.Year == year.Year && p.Kind != reportedPer)];
        return
        [
            .. Period
                .Of(year, reportedPer)
                .Where(p => Array.TrueForAll(others, o => o.Days.Overlap(p.Days) is null))
                .Concat(others)
                .Order(),
        ];
    }

    /// <summary>All periods of a year that any return can be for, whatever its model.</summary>
    public static IReadOnlyList<Period> Any(BudgetYear year) => [.. Enum.GetValues<PeriodKind>().SelectMany(kind => Period.Of(year, kind))];

    /// <summary>Whether the agreement has a return for exactly this period.</summary>
    public static bool Holds(Period period, PeriodKind reportedPer, IEnumerable<Period> begun) =>
        Of(new BudgetYear(period.Year), reportedPer, begun).Contains(period);
}
