using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>
/// What one transaction changes, as the budget account shows it. Promised, paid and deducted are amounts of this transaction;
/// <see cref="Outstanding"/> is the running sum still to be paid, before set-offs: instalments and released retention.
/// </summary>
public sealed record LedgerLine(
    Money Promised, Money Instalments, Money Retention, Money Released, Money Paid, Money Deducted, Money Claimed, Money Outstanding);

/// <summary>The budget account of one agreement and year.</summary>
public static class LedgerStatement
{
    /// <summary>One line per transaction, in booking order.</summary>
    public static IReadOnlyList<LedgerLine> Of(IEnumerable<IReadOnlyCollection<LedgerEntry>> transactions)
    {
        ArgumentNullException.ThrowIfNull(transactions);
        var outstanding = Money.Zero;
        var lines = new List<LedgerLine>();
        foreach (var entries in transactions)
        {
            Money On(LedgerAccount account) => Money.Sum(entries.Where(e => e.Account == account).Select(static e => e.Amount));
            outstanding += On(LedgerAccount.Instalments) + On(LedgerAccount.ReleasedRetention);
            lines.Add(new LedgerLine(
                -On(LedgerAccount.Commitment), On(LedgerAccount.Instalments), On(LedgerAccount.Retention), On(LedgerAccount.ReleasedRetention),
                On(LedgerAccount.Paid), On(LedgerAccount.Deductions), -(On(LedgerAccount.Claims) + On(LedgerAccount.Repaid)), outstanding));
        }

        return lines;
    }
}
