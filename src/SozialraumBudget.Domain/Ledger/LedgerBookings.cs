using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>How each event of the budget year is booked.</summary>
public static class LedgerBookings
{
    /// <summary>Promises the total: instalments and retention against the commitment.</summary>
    public static LedgerTransaction BudgetFixed(Money payable, Money retention) => new(
        LedgerKind.BudgetFixed,
        new(LedgerAccount.Commitment, -(payable + retention)),
        new(LedgerAccount.Instalments, payable),
        new(LedgerAccount.Retention, retention));

    /// <summary>
    /// Books the differences of a renegotiated budget; the difference on released parts goes to released retention.
    /// Null when nothing changes.
    /// </summary>
    public static LedgerTransaction? Renegotiation(Money oldPayable, Money oldRetention, RenegotiationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var payable = plan.Payable - oldPayable;
        var retention = plan.Retention - oldRetention;
        return payable.IsZero && retention.IsZero && plan.ReleasedDifference.IsZero
            ? null
            : new(
                LedgerKind.Renegotiation,
                new(LedgerAccount.Commitment, -(payable + retention)),
                new(LedgerAccount.Instalments, payable),
                new(LedgerAccount.Retention, retention - plan.ReleasedDifference),
                new(LedgerAccount.ReleasedRetention, plan.ReleasedDifference));
    }

    /// <summary>An accepted proof: its part waits for the next payout.</summary>
    public static LedgerTransaction RetentionReleased(Money part) => new(
        LedgerKind.RetentionReleased, new(LedgerAccount.Retention, -part), new(LedgerAccount.ReleasedRetention, part));

    /// <summary>An approved payout.</summary>
    public static LedgerTransaction Payout(PayoutAmount payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return new(
            LedgerKind.Payout,
            new(LedgerAccount.Instalments, -payout.Instalment),
            new(LedgerAccount.ReleasedRetention, -payout.Released),
            new(LedgerAccount.Deductions, payout.Deducted),
            new(LedgerAccount.Paid, payout.Total));
    }

    /// <summary>The same entries with turned signs.</summary>
    public static LedgerTransaction Reversal(LedgerTransaction booked)
    {
        ArgumentNullException.ThrowIfNull(booked);
        return new(LedgerKind.Reversal, booked.Entries.Select(static e => new LedgerEntry(e.Account, -e.Amount)));
    }
}
