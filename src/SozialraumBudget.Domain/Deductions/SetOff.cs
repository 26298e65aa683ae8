using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>Aufrechnung: how much of each open deduction one payout sets off.</summary>
public static class SetOff
{
    /// <summary>
    /// Credits first and whole, then in the given order each claim as far as the payout still bears it; a payout never becomes negative,
    /// what is left stays open.
    /// </summary>
    /// <param name="gross">Instalment and released retention; at or below zero nothing is set off.</param>
    /// <param name="open">Open amounts, the oldest first (as § 366 (2) BGB has it); below zero: a credit of the provider.</param>
    /// <returns>One amount per deduction, zero where nothing is left to set off; below zero for a credit.</returns>
    public static IReadOnlyList<Money> Allocate(Money gross, IReadOnlyList<Money> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var left = gross;
        if (gross > Money.Zero)
            left -= Money.Sum(open.Where(static amount => amount < Money.Zero));
        var amounts = new List<Money>(open.Count);
        foreach (var claim in open)
        {
            if (gross > Money.Zero && claim < Money.Zero)
            {
                amounts.Add(claim);
                continue;
            }

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
