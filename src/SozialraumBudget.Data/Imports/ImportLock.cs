using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Imports;

/// <summary>Locks that keep imports apart; they end with the running transaction.</summary>
internal static class ImportLock
{
    /// <summary>One at a time for what an import fills: two files for the same base year are stored one after the other.</summary>
    public static Task TakeTargetAsync(AppDbContext db, ImportRun run, CancellationToken cancellation) =>
        Turn.TakeAsync(db, $"import:{run.Format}:{run.Target}", cancellation);

    /// <summary>
    /// Holds the run's row: its state does not change any more until the transaction ends. Not its key: rows that a running import stores
    /// refer to it, and who cancels must not wait for them.
    /// </summary>
    public static Task TakeRunAsync(AppDbContext db, Guid runId, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"select from import_runs where id = {runId} for no key update", cancellation);

    /// <summary>Holds the run's row and tells whether somebody asked to cancel: from here on the answer is final.</summary>
    public static async Task<bool> IsCancelledAsync(AppDbContext db, Guid runId, CancellationToken cancellation)
    {
        await TakeRunAsync(db, runId, cancellation);
        return await db.ImportRuns.AnyAsync(r => r.Id == runId && r.CancelRequested, cancellation);
    }
}
