using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Imports;

/// <summary>Locks that keep imports apart; they end with the running transaction.</summary>
internal static class ImportLock
{
    /// <summary>One at a time for what an import fills: two files for the same base year are stored one after the other.</summary>
    public static Task TakeTargetAsync(AppDbContext db, ImportRun run, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"select pg_advisory_xact_lock(hashtextextended({$"import:{run.Format}:{run.Target}"}, 0))", cancellation);

    /// <summary>Holds the run's row and tells whether somebody asked to cancel: from here on the answer does not change any more.</summary>
    public static async Task<bool> IsCancelledAsync(AppDbContext db, Guid runId, CancellationToken cancellation) =>
        (await db.Database.SqlQuery<bool>($"select cancel_requested from import_runs where id = {runId} for update").ToListAsync(cancellation))[0];
}
