using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>A balanced set of entries: it sums to zero. Never changed; corrected only by its reversal.</summary>
public sealed class LedgerTransaction
{
    /// <exception cref="ArgumentException">The entries do not sum to zero, or none is different from zero.</exception>
    public LedgerTransaction(LedgerKind kind, params IEnumerable<LedgerEntry> entries)
    {
        Kind = kind;
        Entries = [.. entries.Where(static e => !e.Amount.IsZero)];
        if (Entries.Count == 0)
        {
            throw new ArgumentException("A transaction moves money; all entries are zero.", nameof(entries));
        }

        if (Money.Sum(Entries.Select(static e => e.Amount)) is { IsZero: false } rest)
        {
            throw new ArgumentException($"The entries of a transaction must sum to zero, not {rest}.", nameof(entries));
        }
    }

    public LedgerKind Kind { get; }

    /// <summary>Entries different from zero.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>What this transaction adds to one account.</summary>
    public Money On(LedgerAccount account) => Money.Sum(Entries.Where(e => e.Account == account).Select(static e => e.Amount));

    /// <summary>Zusätzlich bewilligt: what it promises beyond the budget.</summary>
    public Money Additional => Kind == LedgerKind.AdditionalDue ? -On(LedgerAccount.Commitment) : Money.Zero;

    /// <summary>Verrechnet: what an approved payout sets off, against whatever claim; its reversal takes that back.</summary>
    public Money SetOff =>
        Kind is LedgerKind.Payout or LedgerKind.Reversal
            ? On(LedgerAccount.Deductions) + On(LedgerAccount.Claims) + On(LedgerAccount.Repaid)
            : Money.Zero;

    /// <summary>Rückforderung that a renegotiation makes.</summary>
    public Money Claimed => Kind == LedgerKind.Renegotiation ? -On(LedgerAccount.Claims) : Money.Zero;
}
