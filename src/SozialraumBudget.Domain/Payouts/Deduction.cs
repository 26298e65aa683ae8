using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>An amount kept back from a payout, not negative, with its reason.</summary>
public sealed record Deduction
{
    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative amount.</exception>
    public Deduction(string reason, Money amount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        (Reason, Amount) = (reason, amount);
    }

    public string Reason { get; }

    public Money Amount { get; }
}
