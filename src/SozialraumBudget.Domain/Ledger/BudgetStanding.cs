using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>
/// Where a budget year stands, read off the ledger: what was promised and what became of it. The parts always add up to the
/// promise: Promised = Instalments + Retained + Released + Paid + Deducted - Claimed.
/// </summary>
public sealed record BudgetStanding
{
    public static BudgetStanding Empty { get; } = Of([]);

    private BudgetStanding(IReadOnlyDictionary<LedgerAccount, Money> balances) => Balances = balances;

    /// <summary>Balance of every account.</summary>
    public IReadOnlyDictionary<LedgerAccount, Money> Balances { get; }

    /// <summary>Budget: everything promised for the year.</summary>
    public Money Promised => -Balances[LedgerAccount.Commitment];

    /// <summary>Instalments promised and not yet paid.</summary>
    public Money Instalments => Balances[LedgerAccount.Instalments];

    /// <summary>Retention whose counter-performance is not accepted yet.</summary>
    public Money Retained => Balances[LedgerAccount.Retention];

    /// <summary>Released retention that waits for the next payout.</summary>
    public Money Released => Balances[LedgerAccount.ReleasedRetention];

    public Money Paid => Balances[LedgerAccount.Paid];

    /// <summary>Set off against claims on the provider.</summary>
    public Money Deducted => Balances[LedgerAccount.Deductions];

    /// <summary>Rückforderungen of renegotiations that no payout has set off yet.</summary>
    public Money Claimed => -Balances[LedgerAccount.Claims];

    public bool IsEmpty => Balances.Values.All(static balance => balance.IsZero);

    /// <summary>From balances of one or many agreements; accounts may occur several times.</summary>
    public static BudgetStanding Of(IEnumerable<LedgerEntry> balances) => new(LedgerBalances.Of(balances));

    /// <summary>The standings of several agreements as one.</summary>
    public static BudgetStanding Sum(IEnumerable<BudgetStanding> standings)
    {
        ArgumentNullException.ThrowIfNull(standings);
        return Of(standings.SelectMany(static s => s.Balances).Select(static b => new LedgerEntry(b.Key, b.Value)));
    }
}
