using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Providers;

/// <summary>
/// One at a time for names that files may use for providers, so that nobody stores a name somebody else is just storing; let go when the
/// running transaction ends. What is known is read after the lock is taken.
/// </summary>
internal static class ProviderNameLock
{
    public static Task TakeAsync(AppDbContext db, CancellationToken cancellation) => Turn.TakeAsync(db, "provider names", cancellation);
}
