using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>One transaction that the approval of a payout books.</summary>
/// <param name="Year">Budget year whose ledger it goes into.</param>
/// <param name="Explained">The Rechenweg; gives exactly the amount that is paid or settled.</param>
public sealed record PayoutBooking(int Year, LedgerTransaction Transaction, string Text, Derivation Explained)
{
    /// <summary>
    /// The payout itself; and, where it sets off claims that other years' ledgers carry, one transaction in each of those years, in which
    /// the claim counts as paid back.
    /// </summary>
    /// <param name="explained">The payout's frozen Rechenweg.</param>
    public static IReadOnlyList<PayoutBooking> Of(
        PayoutFact payout,
        IReadOnlyList<(ClaimFact Claim, Money Amount)> setOffs,
        Derivation explained
    )
    {
        ArgumentNullException.ThrowIfNull(payout);
        ArgumentNullException.ThrowIfNull(setOffs);
        var (year, title) = (payout.Key.Period.Year, DueNames.Payout(payout.Key, payout.Purpose));
        var own = Money.Sum(setOffs.Where(s => s.Claim.IsBooked && s.Claim.Year == year).Select(static s => s.Amount));
        return
        [
            new(year, LedgerBookings.Payout(payout.Due, payout.Released, own, payout.SetOff - own), title, explained),
            .. setOffs
                .Where(s => s.Claim.IsBooked && s.Claim.Year != year)
                .GroupBy(static s => s.Claim.Year)
                .Select(other =>
                {
                    var settled = Traced.Sum(
                        $"Verrechnete Rückforderungen {other.Key}",
                        "Summe der Verrechnungen",
                        [.. other.Select(s => Traced.Input(s.Claim.Reason, s.Amount, $"verrechnet mit {title}"))]
                    );
                    return new PayoutBooking(
                        other.Key,
                        LedgerBookings.ClaimSettled(settled),
                        $"Rückforderung {other.Key} verrechnet mit {title}",
                        settled.Explain()
                    );
                }),
        ];
    }
}
