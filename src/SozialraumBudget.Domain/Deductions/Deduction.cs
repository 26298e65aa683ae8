using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>An amount that one payout sets off against a claim on the provider (§ 387 BGB), not negative, with its reason.</summary>
public sealed record Deduction
{
    /// <param name="reason">What the claim is for.</param>
    /// <param name="amount">What this payout sets off; the claim may be larger.</param>
    /// <param name="source">Legal basis or clause of the claim, and what of it is set off.</param>
    /// <param name="isBookedClaim">The year's ledger carries the claim already (renegotiation); the set-off settles it there.</param>
    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative amount.</exception>
    public Deduction(string reason, Money amount, string? source = null, bool isBookedClaim = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        (Reason, Amount, Source, IsBookedClaim) = (reason, amount, source, isBookedClaim);
    }

    public string Reason { get; }

    public Money Amount { get; }

    public string? Source { get; }

    public bool IsBookedClaim { get; }
}
