using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// What happens wholly or not at all: a transaction of its own, or, where one is running already, a part of it that can be taken back. So a
/// caller can bind several of them, and its own rows, into one transaction. Disposed without a commit, nothing of it stays.
/// </summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private static long count;

    private readonly IDbContextTransaction transaction;
    private readonly string? savepoint;
    private bool committed;

    private UnitOfWork(IDbContextTransaction transaction, string? savepoint) =>
        (this.transaction, this.savepoint) = (transaction, savepoint);

    public static async Task<UnitOfWork> BeginAsync(AppDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is not { } running)
            return new(await db.Database.BeginTransactionAsync(cancellation), null);

        var savepoint = FormattableString.Invariant($"unit_{Interlocked.Increment(ref count)}");
        await running.CreateSavepointAsync(savepoint, cancellation);
        return new(running, savepoint);
    }

    /// <summary>
    /// Once the work is done nobody's impatience takes it back: whether a commit that was given up took place would be anyone's guess.
    /// </summary>
    public async Task CommitAsync()
    {
        if (savepoint is null)
            await transaction.CommitAsync(CancellationToken.None);
        else
            await transaction.ReleaseSavepointAsync(savepoint, CancellationToken.None);
        committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (savepoint is null)
            await transaction.DisposeAsync();
        else if (!committed)
            await TakeBackAsync(savepoint);
    }

    /// <summary>A transaction that cannot go back is broken, and whoever began it finds so; the cause is on its way already.</summary>
    private async Task TakeBackAsync(string name)
    {
        try
        {
            await transaction.RollbackToSavepointAsync(name, CancellationToken.None);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or ObjectDisposedException) { }
    }
}
