using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>
/// What accepted returns say of an indicator (rule 4.6 in docs/rules.md). Every case counts once, as the last return has it.
/// </summary>
/// <param name="Value">In the unit of the source; rounded half away from zero to two places.</param>
/// <param name="How">What it was counted from, in German.</param>
public sealed record ComputedIndicator(decimal Value, string How)
{
    private const int PlanMonths = 6;

    /// <summary>Null where the source is no computed one, or no case says anything.</summary>
    /// <param name="returns">The case lists of the year's accepted returns, the oldest first.</param>
    /// <param name="asOf">Last day of the last accepted return.</param>
    public static ComputedIndicator? Of(
        IndicatorSource source,
        IReadOnlyList<IReadOnlyList<ReturnCase>> returns,
        BudgetYear year,
        DateOnly asOf
    )
    {
        ArgumentNullException.ThrowIfNull(returns);
        var cases = CaseCounts.CasesOf(returns, year, asOf);
        var counted = CaseCounts.Of(cases, asOf);
        return source switch
        {
            IndicatorSource.AmbulatoryShare => Share(counted.Ambulatory, counted.Cases, "Fällen ambulant"),
            IndicatorSource.MeanDuration => counted.MeanMonths is { } months
                ? new(Rounded(months), $"{counted.EndedDays} Tage in {Cases(counted.Ended)}, die endeten; ein Monat = 365 ÷ 12 Tage")
                : null,
            IndicatorSource.GoalAttainment => counted.MeanGoal is { } goal
                ? new(Rounded(goal * 100m), $"Mittel aus {Cases(counted.GoalsTold)}, die endeten")
                : null,
            IndicatorSource.HelpPlansInTime => Plans(cases, asOf),
            _ => null,
        };
    }

    private static ComputedIndicator? Plans(IReadOnlyList<ReturnCase> cases, DateOnly asOf)
    {
        var since = asOf.AddMonths(-PlanMonths);
        ReturnCase[] running = [.. cases.Where(c => (c.End is null || c.End > asOf) && c.Begin <= since)];
        return Share(
            running.Count(c => c.PlannedOn >= since),
            running.Length,
            $"laufenden Fällen mit einem Hilfeplan seit {since:dd.MM.yyyy}"
        );
    }

    private static ComputedIndicator? Share(int part, int all, string what) =>
        all == 0 ? null : new(Rounded(part * 100m / all), $"{part} von {all} {what}");

    private static string Cases(int count) => count == 1 ? "1 Fall" : $"{count} Fällen";

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
