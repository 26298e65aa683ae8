using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>
/// The hours a week that cases had in earlier returns: time of a period by the weeks of it in which the case ran (rule 4.5 in
/// docs/rules.md). Periods in which a case did not run say nothing about it.
/// </summary>
public sealed class UsualHoursOfCases
{
    private const int DaysOfAWeek = 7;
    private readonly Dictionary<string, UsualHours> usual = new(StringComparer.Ordinal);

    private UsualHoursOfCases() { }

    /// <param name="returns">Accepted ones: their cases and the time documented for each.</param>
    public static UsualHoursOfCases Of(
        IEnumerable<(Period Period, IReadOnlyList<ReturnCase> Cases, IReadOnlyDictionary<string, WorkTime> Time)> returns
    )
    {
        ArgumentNullException.ThrowIfNull(returns);
        var all = new UsualHoursOfCases();
        foreach (var (period, cases, time) in returns)
        {
            foreach (var one in cases.GroupBy(static c => c.CaseNumber, StringComparer.Ordinal))
                all.Add(one.Key, Weeks(period, one), time.GetValueOrDefault(one.Key));
        }

        return all;
    }

    /// <summary>Null for a case of which no earlier return is known.</summary>
    public UsualHours? Of(string caseNumber) => usual.TryGetValue(caseNumber, out var range) ? range : null;

    /// <summary>Weeks of the period in which a case runs; with a fraction, a case may stand in several rows.</summary>
    internal static decimal Weeks(Period period, IEnumerable<ReturnCase> cases) =>
        cases.Select(c => period.Days.Overlap(c.Days)?.Days ?? 0).Sum() / (decimal)DaysOfAWeek;

    private void Add(string number, decimal weeks, WorkTime time)
    {
        if (weeks <= 0)
            return;
        var perWeek = new WorkTime(time.Seconds / weeks);
        usual[number] = usual.TryGetValue(number, out var before)
            ? new(
                perWeek.Seconds < before.Lowest.Seconds ? perWeek : before.Lowest,
                perWeek.Seconds > before.Highest.Seconds ? perWeek : before.Highest
            )
            : new(perWeek, perWeek);
    }
}
