using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>The items of a payout as its frozen Rechenweg has them.</summary>
public sealed record PayoutItems
{
    private PayoutItems(Derivation payout)
    {
        var hasDeductions = payout.Operation == Operation.Difference;
        Gross = hasDeductions ? payout.Children[0].Children : payout.Children;
        Deductions = hasDeductions ? [.. payout.Children.Skip(1)] : [];
    }

    /// <summary>The instalment first, then each released part of the retention.</summary>
    public IReadOnlyList<Derivation> Gross { get; }

    /// <summary>Each deduction with the amount set off, above zero.</summary>
    public IReadOnlyList<Derivation> Deductions { get; }

    public static PayoutItems Of(Derivation payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return new(payout);
    }
}
