using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>How each event of the budget year is booked. Amounts are EUR and positive where nothing else is said.</summary>
public static class LedgerBookings
{
    /// <summary>Promises the total: instalments and retention against the commitment.</summary>
    public static LedgerTransaction BudgetFixed(Money payable, Money retention) =>
        new(
            LedgerKind.BudgetFixed,
            new(LedgerAccount.Commitment, -(payable + retention)),
            new(LedgerAccount.Instalments, payable),
            new(LedgerAccount.Retention, retention)
        );

    /// <summary>
    /// Books the differences of a renegotiated budget; the difference on released parts goes to released retention, what was paid
    /// beyond the new budget becomes a claim. Null when nothing changes.
    /// </summary>
    public static LedgerTransaction? Renegotiation(RenegotiatedAmounts change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (payable, retention, released, claim, retentionClaim) = change;
        return payable.IsZero && retention.IsZero && released.IsZero && claim.IsZero && retentionClaim.IsZero
            ? null
            : new(
                LedgerKind.Renegotiation,
                new(LedgerAccount.Commitment, -(payable + retention)),
                new(LedgerAccount.Instalments, payable + claim),
                new(LedgerAccount.Retention, retention - released),
                new(LedgerAccount.ReleasedRetention, released + retentionClaim),
                new(LedgerAccount.Claims, -(claim + retentionClaim))
            );
    }

    /// <summary>A due beyond the budget: promised, to be paid like an instalment.</summary>
    public static LedgerTransaction AdditionalDue(Money amount) =>
        new(LedgerKind.AdditionalDue, new(LedgerAccount.Commitment, -amount), new(LedgerAccount.Instalments, amount));

    /// <summary>An accepted proof: its part waits for the next payout.</summary>
    public static LedgerTransaction RetentionReleased(Money part) =>
        new(LedgerKind.RetentionReleased, new(LedgerAccount.Retention, -part), new(LedgerAccount.ReleasedRetention, part));

    /// <summary>An acceptance that is taken back: its part is retained again.</summary>
    public static LedgerTransaction RetentionTakenBack(Money part) =>
        new(LedgerKind.RetentionTakenBack, new(LedgerAccount.Retention, part), new(LedgerAccount.ReleasedRetention, -part));

    /// <summary>A claim of an earlier year that a payout of this year has set off: in its own year it counts as paid back.</summary>
    public static LedgerTransaction ClaimSettled(Money amount) =>
        new(LedgerKind.ClaimSettled, new(LedgerAccount.Claims, amount), new(LedgerAccount.Repaid, -amount));

    /// <summary>
    /// Money that the provider paid back on a claim: it counts as paid back in the claim's own year, against the claim that the ledger
    /// carries, or as a deduction that is dealt with.
    /// </summary>
    /// <param name="isBooked">The year's ledger carries the claim: it came of a renegotiation.</param>
    public static LedgerTransaction Repayment(Money amount, bool isBooked) =>
        new(
            LedgerKind.Repayment,
            new(isBooked ? LedgerAccount.Claims : LedgerAccount.Deductions, amount),
            new(LedgerAccount.Repaid, -amount)
        );

    /// <summary>An approved payout; what is set off settles the year's own claims or is kept back.</summary>
    /// <param name="due">What falls due of the budget.</param>
    /// <param name="released">Released retention in it.</param>
    /// <param name="claims">Set off against claims that this year's ledger carries.</param>
    /// <param name="deductions">Set off against anything else.</param>
    public static LedgerTransaction Payout(Money due, Money released, Money claims, Money deductions) =>
        new(
            LedgerKind.Payout,
            new(LedgerAccount.Instalments, -due),
            new(LedgerAccount.ReleasedRetention, -released),
            new(LedgerAccount.Deductions, deductions),
            new(LedgerAccount.Claims, claims),
            new(LedgerAccount.Paid, due + released - claims - deductions)
        );

    /// <summary>The same entries with turned signs.</summary>
    public static LedgerTransaction Reversal(LedgerTransaction booked)
    {
        ArgumentNullException.ThrowIfNull(booked);
        return new(LedgerKind.Reversal, booked.Entries.Select(static e => new LedgerEntry(e.Account, -e.Amount)));
    }
}

/// <summary>What a renegotiation changes; differences are new minus old and may be negative.</summary>
/// <param name="Payable">Difference of what is paid in instalments.</param>
/// <param name="Retention">Difference of the retention.</param>
/// <param name="Released">Difference on parts already released.</param>
/// <param name="Claim">Instalments paid beyond the new budget; zero or more.</param>
/// <param name="RetentionClaim">Retention paid beyond its new amount; zero or more.</param>
public sealed record RenegotiatedAmounts(Money Payable, Money Retention, Money Released, Money Claim, Money RetentionClaim);
