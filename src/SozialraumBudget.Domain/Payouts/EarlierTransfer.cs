using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>A transfer that an earlier payout of the same due had: whoever decides on the next one has to know it.</summary>
public sealed record EarlierTransfer(PayoutFact Payout, TransferFact Transfer)
{
    /// <summary>The money is on its way or has arrived although its payout is reversed: paid again it would be paid twice.</summary>
    public bool IsOut => Transfer.Holds;

    /// <summary>"bezahlt am 03.05.2026; Auszahlung storniert: falsches Quartal".</summary>
    public string Told =>
        $"{Transfer.Told}; Auszahlung {Payout.State.Title()}{(string.IsNullOrWhiteSpace(Payout.EndReason) ? "" : $": {Payout.EndReason}")}";

    /// <summary>
    /// Transfers of the payouts before this one for the same due, the oldest first. Retention alone is paid under another key each time:
    /// all earlier payouts of it count.
    /// </summary>
    /// <param name="payouts">All payouts of the year, in the order they were prepared.</param>
    public static IReadOnlyList<EarlierTransfer> Before(Guid payout, IReadOnlyList<PayoutFact> payouts)
    {
        ArgumentNullException.ThrowIfNull(payouts);
        var own = payouts.FirstOrDefault(p => p.Id == payout);
        return own is null ? [] : Of(own.Key, own.Purpose, payouts.TakeWhile(p => p.Id != payout));
    }

    /// <summary>What somebody who prepares the due has to know.</summary>
    public static IReadOnlyList<EarlierTransfer> Of(DueKey key, DuePurpose purpose, IEnumerable<PayoutFact> payouts) =>
        [
            .. from p in payouts
            where !p.IsActive && (p.Key == key || (purpose == DuePurpose.Retention && p.Purpose == DuePurpose.Retention))
            from t in p.Transfers
            select new EarlierTransfer(p, t),
        ];
}
