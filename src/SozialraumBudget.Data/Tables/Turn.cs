using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One at a time: whoever changes something that hangs together takes its turn first, then reads. A turn ends with the running transaction.
/// Beside it only row versions keep people apart, where somebody decides on what was seen before (ADR 0054).
/// </summary>
public static class Turn
{
    /// <summary>Waits for the turn of one thing: an agreement for all that moves its money, an area, a provider, a payout.</summary>
    public static Task TakeAsync(AppDbContext db, Guid id, CancellationToken cancellation) => TakeAsync(db, id.ToString(), cancellation);

    /// <summary>Waits for the turn of what no single row stands for.</summary>
    public static Task TakeAsync(AppDbContext db, string of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({of}, 0))", cancellation);
    }

    /// <summary>Waits for several, in one order for everybody: nobody waits for somebody who waits for him.</summary>
    public static async Task TakeAsync(AppDbContext db, IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        foreach (var id in ids.Distinct().Order())
            await TakeAsync(db, id, cancellation);
    }

    /// <summary>The turn if it is free; false at once where somebody has it.</summary>
    public static Task<bool> TryTakeAsync(AppDbContext db, string of, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({of}, 0)) as \"Value\"")
            .SingleAsync(cancellation);
    }
}
