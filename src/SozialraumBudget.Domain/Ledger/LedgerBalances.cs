using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>Balances that follow from entries in booking order.</summary>
public static class LedgerBalances
{
    /// <summary>Balance of every account; accounts without entries are zero.</summary>
    public static IReadOnlyDictionary<LedgerAccount, Money> Of(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var balances = Enum.GetValues<LedgerAccount>().ToDictionary(static a => a, static _ => Money.Zero);
        foreach (var (account, amount) in entries)
        {
            balances[account] += amount;
        }

        return balances;
    }

    /// <summary>For each entry, in order, the balance of its account after it.</summary>
    public static IReadOnlyList<Money> Running(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var balances = new Dictionary<LedgerAccount, Money>();
        return [.. entries.Select(e => balances[e.Account] = balances.GetValueOrDefault(e.Account) + e.Amount)];
    }
}
