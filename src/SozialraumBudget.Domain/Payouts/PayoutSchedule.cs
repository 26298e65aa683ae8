using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>The four instalments of a budget year (rule 4.4 in docs/rules.md).</summary>
public static class PayoutSchedule
{
    /// <summary>Payable split equally over Q1 to Q4; leftover cents go to the earlier quarters.</summary>
    public static IReadOnlyList<Money> Instalments(Money payable) => Split.Equally(payable, 4);

    /// <summary>The instalments with their due dates.</summary>
    /// <param name="dueDays">Days after the first day of the quarter; 0 is the first day itself.</param>
    public static IReadOnlyList<ScheduledInstalment> Of(Money payable, BudgetYear year, int dueDays) =>
        [.. Instalments(payable).Zip(year.Quarters, (amount, quarter) => new ScheduledInstalment(quarter, quarter.First.AddDays(dueDays), amount))];
}
