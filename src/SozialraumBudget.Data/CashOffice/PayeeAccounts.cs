using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.CashOffice;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>Whose account has changed since a payout was approved.</summary>
public static class PayeeAccounts
{
    /// <summary>Ids of payouts that would go to an account which is not the approved one today or on the day of execution.</summary>
    public static async Task<IReadOnlySet<Guid>> ChangedAsync(
        AppDbContext db,
        IReadOnlyCollection<Payout> payouts,
        DateOnly today,
        DateOnly executeOn,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(payouts);
        var changed = new HashSet<Guid>();
        foreach (var provider in payouts.GroupBy(static p => p.ProviderId))
        {
            var accounts = new List<PayeeAccount?>();
            foreach (var day in new[] { today, executeOn }.Distinct())
            {
                var account = await CurrentBankAccount.FindAsync(db, provider.Key, day, cancellation);
                accounts.Add(account is null ? null : new(account.Iban, account.AccountHolder));
            }

            changed.UnionWith(
                provider.Where(p => !CashSelection.IsCurrent(new(p.Iban, p.AccountHolder), accounts)).Select(static p => p.Id)
            );
        }

        return changed;
    }
}
