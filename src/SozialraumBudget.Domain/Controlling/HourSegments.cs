using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// Months cut where a rate begins: all days of a segment have the same rate, so that hours can be summed by it before anybody knows which
/// rate that is (rule 4.5 in docs/rules.md).
/// </summary>
public static class HourSegments
{
    /// <summary>First day of the segment that a day lies in.</summary>
    public static DateOnly Of(DateOnly day, HourRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var month = new DateOnly(day.Year, day.Month, 1);
        return rates.On(day) is { } rate && rate.From > month ? rate.From : month;
    }

    /// <summary>
    /// Whether sums of one upload by these segments can be valued at these rates: no rate begins inside of one. Where one was agreed
    /// afterwards, the rows are to be summed anew.
    /// </summary>
    public static bool Hold(IReadOnlySet<DateOnly> segments, HourRates rates)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(rates);
        return rates.All.All(rate =>
            segments.Contains(rate.From) || !segments.Any(s => s < rate.From && s.Year == rate.From.Year && s.Month == rate.From.Month)
        );
    }
}
