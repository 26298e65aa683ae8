using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Ledger;

/// <summary>Balances as the database keeps them, added up once more.</summary>
internal static class LedgerBalances
{
    /// <summary>Balance of every account; accounts without entries are zero.</summary>
    public static IReadOnlyDictionary<LedgerAccount, Money> Of(IEnumerable<LedgerEntry> entries)
    {
        var balances = Enum.GetValues<LedgerAccount>().ToDictionary(static a => a, static _ => Money.Zero);
        foreach (var (account, amount) in entries)
        {
            balances[account] += amount;
        }

        return balances;
    }
}
