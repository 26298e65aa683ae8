using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Which approved payouts a file for the cash office proposes.</summary>
public static class CashSelection
{
    /// <summary>Before the first file: what was due longer ago was presumably transferred some other way.</summary>
    public const int DaysBeforeTheFirstFile = 31;

    /// <summary>What is due by the day of execution. As long as nothing was ever handed over, only what came to be due lately.</summary>
    /// <param name="due">Day the payout is due.</param>
    /// <param name="executeOn">Day on which the bank is to transfer.</param>
    /// <param name="isFirst">No file was ever made.</param>
    public static bool Proposes(DateOnly due, DateOnly executeOn, bool isFirst) =>
        due <= executeOn && (!isFirst || due >= executeOn.AddDays(-DaysBeforeTheFirstFile));

    /// <summary>What a file with these transfers comes to.</summary>
    public static Money Sum(IEnumerable<Money> transfers) => Money.Sum(transfers);
}
