using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Forecasts;

/// <summary>
/// How far both forecasts were off, seen from today: what they said at the end of a past period for a day that is over now (the year's
/// end, in a running year the end of the last complete month), against what was consumed until then (rule 4.5 in docs/rules.md).
/// </summary>
/// <param name="Period">At whose end the forecasts are made.</param>
/// <param name="Until">Last day they are made for.</param>
/// <param name="Then">The forecasts.</param>
/// <param name="Actual">What was consumed until that day.</param>
public sealed record Hindsight(Period Period, DateOnly Until, Forecast Then, Traced Actual)
{
    /// <summary>Forecast minus actual; above zero: it was too high. Null without a complete month.</summary>
    public Money? TrendOff => Then.ByTrend is { } trend ? trend.Amount - Actual.Amount : null;

    public Money CommitmentsOff => Then.ByCommitments.Amount - Actual.Amount;

    /// <summary>As a factor of the actual: 0.05 for five percent too high; null where nothing was consumed.</summary>
    public decimal? TrendOffRatio => TrendOff is { } off ? Ratio.Of(off, Actual.Amount) : null;

    /// <param name="today">What is known today.</param>
    /// <param name="casesAt">The list of cases as it stood at a period's end; null: today's.</param>
    public static IReadOnlyList<Hindsight> Of(ForecastBasis today, Func<Period, IReadOnlyList<ReturnCase>>? casesAt = null)
    {
        ArgumentNullException.ThrowIfNull(today);
        var complete = today.CompleteMonths;
        if (complete == 0)
            return [];
        var until = today.Year.Months[complete - 1].Last;
        return
        [
            .. Period
                .Of(today.Year, today.ReportedPer)
                .Where(p => p.Last < until)
                .Select(period =>
                {
                    var known = today with
                    {
                        AsOf = period.Last,
                        Until = until,
                        Months = [.. today.Months.Take(period.Last.Month)],
                        Cases = casesAt?.Invoke(period) ?? today.Cases,
                    };
                    return new Hindsight(
                        period,
                        until,
                        Forecast.Of(known),
                        Traced.RoundedSum("Tatsächlich verbraucht", "gerundet(Summe der Monate)", [.. today.Months.Take(complete)])
                    );
                }),
        ];
    }
}
