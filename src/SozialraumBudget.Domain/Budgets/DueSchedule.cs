using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>When the parts of a budget fall due (rule 4.4 in docs/rules.md).</summary>
public static class DueSchedule
{
    /// <summary>Equal instalments over all periods of the year; leftover cents go to the earlier ones.</summary>
    /// <param name="payable">What is paid in instalments.</param>
    /// <param name="periods">In order.</param>
    /// <param name="dueDays">Days after the first day of a period; 0 is the first day itself.</param>
    public static IReadOnlyList<Due> Equal(Traced payable, IReadOnlyList<Period> periods, int dueDays)
    {
        ArgumentNullException.ThrowIfNull(periods);
        var parts = Traced.Split(payable, [.. periods.Select(static p => (p.ToString(), 1m))], i => Title(periods[i]));
        return [.. periods.Select((period, i) => new Due(period, 1, DuePurpose.Instalment, parts[i], DayOf(period, dueDays)))];
    }

    public static DateOnly DayOf(Period period, int dueDays) => period.First.AddDays(dueDays);

    /// <summary>"Rate Q1 2026".</summary>
    public static string Title(Period period) => $"Rate {period}";
}
