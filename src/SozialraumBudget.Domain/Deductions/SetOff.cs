using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>Aufrechnung: how much of each open deduction one payout sets off.</summary>
public static class SetOff
{
    /// <summary>
    /// In the given order each deduction as far as the payout still bears it; a payout never becomes negative, what is left stays open.
    /// </summary>
    /// <param name="gross">Instalment and released retention; at or below zero nothing is set off.</param>
    /// <param name="open">Open amounts, the oldest first (as § 366 (2) BGB has it).</param>
    /// <returns>One amount per deduction, zero where nothing is left to set off.</returns>
    public static IReadOnlyList<Money> Allocate(Money gross, IReadOnlyList<Money> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var left = gross;
        var amounts = new List<Money>(open.Count);
        foreach (var claim in open)
        {
            var amount =
                left <= Money.Zero || claim <= Money.Zero ? Money.Zero
                : claim < left ? claim
                : left;
            amounts.Add(amount);
            left -= amount;
        }

        return amounts;
    }

    /// <summary>
    /// What is left of a payout when it bears as much as it can of what is open in all; never below zero unless the gross is.
    /// </summary>
    public static Money Net(Money gross, Money open) => gross - Allocate(gross, [open])[0];
}
