using SozialraumBudget.Domain.Fixing;
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
    /// Books the differences of a renegotiated budget; the difference on released parts goes to released retention, what was paid
    /// beyond the new budget becomes a claim. Null when nothing changes.
    /// </summary>
    public static LedgerTransaction? Renegotiation(Money oldPayable, Money oldRetention, RenegotiationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var payable = plan.Payable - oldPayable;
        var retention = plan.Retention - oldRetention;
        return payable.IsZero && retention.IsZero && plan.ReleasedDifference.IsZero && plan.Reclaimed.IsZero
            ? null
            : new(
                LedgerKind.Renegotiation,
                new(LedgerAccount.Commitment, -(payable + retention)),
                new(LedgerAccount.Instalments, payable + plan.Claim),
                new(LedgerAccount.Retention, retention - plan.ReleasedDifference),
                new(LedgerAccount.ReleasedRetention, plan.ReleasedDifference + plan.RetentionClaim),
                new(LedgerAccount.Claims, -plan.Reclaimed));
    }

    /// <summary>An accepted proof: its part waits for the next payout.</summary>
    public static LedgerTransaction RetentionReleased(Money part) => new(
        LedgerKind.RetentionReleased, new(LedgerAccount.Retention, -part), new(LedgerAccount.ReleasedRetention, part));

    /// <summary>An acceptance that is taken back: its part is retained again.</summary>
    public static LedgerTransaction RetentionTakenBack(Money part) => new(
        LedgerKind.RetentionTakenBack, new(LedgerAccount.Retention, part), new(LedgerAccount.ReleasedRetention, -part));

    /// <summary>A claim of an earlier year that a payout of this year has set off: in its own year it counts as paid back.</summary>
    public static LedgerTransaction ClaimSettled(Money amount) => new(
        LedgerKind.ClaimSettled, new(LedgerAccount.Claims, amount), new(LedgerAccount.Paid, -amount));

    /// <summary>An approved payout; deductions settle the year's own claims or are kept back.</summary>
    public static LedgerTransaction Payout(PayoutAmount payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        var claims = Money.Sum(payout.Deductions.Where(static d => d.IsBookedClaim).Select(static d => d.Amount));
        return new(
            LedgerKind.Payout,
            new(LedgerAccount.Instalments, -payout.Instalment),
            new(LedgerAccount.ReleasedRetention, -payout.Released),
            new(LedgerAccount.Deductions, payout.Deducted - claims),
            new(LedgerAccount.Claims, claims),
            new(LedgerAccount.Paid, payout.Total));
    }

    /// <summary>The same entries with turned signs.</summary>
    public static LedgerTransaction Reversal(LedgerTransaction booked)
    {
        ArgumentNullException.ThrowIfNull(booked);
        return new(LedgerKind.Reversal, booked.Entries.Select(static e => new LedgerEntry(e.Account, -e.Amount)));
    }
}
