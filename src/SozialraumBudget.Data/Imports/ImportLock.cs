using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Imports;

/// <summary>Locks that keep imports apart; they end with the running transaction.</summary>
internal static class ImportLock
{
    /// <summary>One at a time for what an import fills: two files for the same base year are stored one after the other.</summary>
    public static Task TakeTargetAsync(AppDbContext db, ImportRun run, CancellationToken cancellation) =>
        Turn.TakeAsync(db, $"import:{run.Format}:{run.Target}", cancellation);

    /// <summary>Its state does not change any more until the transaction ends: whoever ends or cancels a run takes this first.</summary>
    public static Task TakeRunAsync(AppDbContext db, Guid runId, CancellationToken cancellation) => Turn.TakeAsync(db, runId, cancellation);

    /// <summary>Holds the run's row and tells whether somebody asked to cancel: from here on the answer is final.</summary>
    public static async Task<bool> IsCancelledAsync(AppDbContext db, Guid runId, CancellationToken cancellation)
    {
        await TakeRunAsync(db, runId, cancellation);
        return await db.ImportRuns.AnyAsync(r => r.Id == runId && r.CancelRequested, cancellation);
    }
}
