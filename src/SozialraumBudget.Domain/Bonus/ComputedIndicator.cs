using SozialraumBudget.Domain.BaseYears;
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
        List<ReturnCase> cases =
        [
            .. returns
                .SelectMany(static r => r)
                .GroupBy(static c => c.CaseNumber, StringComparer.Ordinal)
                .Select(static g => g.Last())
                .Where(c => c.Begin <= asOf && (c.End is null || c.End >= year.First)),
        ];
        return source switch
        {
            IndicatorSource.AmbulatoryShare => Share(
                cases.Count(static c => c.Setting == HelpSetting.Ambulatory),
                cases.Count,
                "Fällen ambulant"
            ),
            IndicatorSource.MeanDuration => Duration(Ended(cases, asOf)),
            IndicatorSource.GoalAttainment => Goals(Ended(cases, asOf)),
            IndicatorSource.HelpPlansInTime => Plans(cases, asOf),
            _ => null,
        };
    }

    private static List<ReturnCase> Ended(List<ReturnCase> cases, DateOnly asOf) => cases.FindAll(c => c.End <= asOf);

    private static ComputedIndicator? Duration(List<ReturnCase> ended)
    {
        if (ended.Count == 0)
            return null;
        var days = ended.Sum(static c => c.End!.Value.DayNumber - c.Begin.DayNumber + 1);
        return new(
            Rounded(days * 12m / 365m / ended.Count),
            $"{days} Tage in {Cases(ended.Count)}, die endeten; ein Monat = 365 ÷ 12 Tage"
        );
    }

    private static ComputedIndicator? Goals(List<ReturnCase> ended)
    {
        List<decimal> told = [.. ended.Select(static c => c.GoalAttainment).OfType<decimal>()];
        return told.Count == 0 ? null : new(Rounded(told.Average() * 100m), $"Mittel aus {Cases(told.Count)}, die endeten");
    }

    private static ComputedIndicator? Plans(List<ReturnCase> cases, DateOnly asOf)
    {
        var since = asOf.AddMonths(-PlanMonths);
        var running = cases.FindAll(c => (c.End is null || c.End > asOf) && c.Begin <= since);
        return Share(
            running.Count(c => c.PlannedOn >= since),
            running.Count,
            $"laufenden Fällen mit einem Hilfeplan seit {since:dd.MM.yyyy}"
        );
    }

    private static ComputedIndicator? Share(int part, int all, string what) =>
        all == 0 ? null : new(Rounded(part * 100m / all), $"{part} von {all} {what}");

    private static string Cases(int count) => count == 1 ? "1 Fall" : $"{count} Fällen";

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
