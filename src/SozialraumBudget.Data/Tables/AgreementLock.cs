using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>One at a time for everything that moves money of an agreement: fixing, preparing, releasing.</summary>
public static class AgreementLock
{
    /// <summary>Waits until nobody else holds the agreement's lock; it is let go when the running transaction ends.</summary>
    public static Task TakeAsync(AppDbContext db, Guid agreementId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({agreementId.ToString()}, 0))", cancellation);
    }
}
