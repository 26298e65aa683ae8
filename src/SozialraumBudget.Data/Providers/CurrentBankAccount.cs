using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Providers;

/// <summary>The bank account money goes to on a day: the newest approved one that is valid then.</summary>
public static class CurrentBankAccount
{
    public static Task<BankAccount?> FindAsync(AppDbContext db, Guid providerId, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .BankAccounts.Where(b => b.ProviderId == providerId && b.Approved != null && b.ValidFrom <= day)
            .OrderByDescending(b => b.ValidFrom)
            .ThenByDescending(b => b.Approved!.At)
            .FirstOrDefaultAsync(cancellation);
    }
}
