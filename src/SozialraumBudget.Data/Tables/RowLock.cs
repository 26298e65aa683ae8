using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>One at a time for changes to one thing and its versions; let go when the running transaction ends.</summary>
internal static class RowLock
{
    public static Task TakeAsync(AppDbContext db, Guid id, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({id.ToString()}, 0))", cancellation);
}
