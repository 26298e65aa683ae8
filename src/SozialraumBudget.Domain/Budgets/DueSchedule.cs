using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>When the parts of a budget fall due (rule 4.4 in docs/rules.md).</summary>
public static class DueSchedule
{
    /// <summary>
    /// Equal instalments over the periods of the year; leftover cents go to the earlier ones. An agreement that begins within the year is
    /// paid from the period on in which it begins.
    /// </summary>
    /// <param name="payable">What is paid in instalments.</param>
    /// <param name="periods">In order.</param>
    /// <param name="holdsFrom">As <see cref="BudgetTerms.HoldsFrom"/>.</param>
    /// <param name="dueDays">Days after the first day of a period; 0 is the first day itself.</param>
    public static IReadOnlyList<Due> Equal(Traced payable, IReadOnlyList<Period> periods, int dueDays, DateOnly? holdsFrom = null)
    {
        ArgumentNullException.ThrowIfNull(periods);
        List<Period> paid = [.. periods.Where(p => holdsFrom is not { } begin || p.Last >= begin)];
        var parts = Traced.Split(payable, [.. paid.Select(static p => (p.ToString(), 1m))], i => Title(paid[i]));
        return [.. paid.Select((period, i) => new Due(period, 1, DuePurpose.Instalment, parts[i], DayOf(period, dueDays, holdsFrom)))];
    }

    /// <summary>Counted from the first day of the period, or of the agreement where it begins within the period.</summary>
    public static DateOnly DayOf(Period period, int dueDays, DateOnly? holdsFrom = null) =>
        (holdsFrom is { } begin && period.First < begin ? begin : period.First).AddDays(dueDays);

    /// <summary>"Rate Q1 2026".</summary>
    public static string Title(Period period) => $"Rate {period}";
}
