using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>
/// Writes a run's progress a few times a second on a short connection of its own, and passes on the wish to cancel: the run's own
/// transaction is not seen by others before it ends.
/// </summary>
internal sealed class ProgressWriter : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource done = new();
    private readonly Task loop;
    private volatile ImportProgressBox latest = new(default);

    public ProgressWriter(
        DbDataSource source,
        TimeProvider clock,
        UserContext user,
        Guid runId,
        CancellationTokenSource cancel,
        ILogger log
    ) => loop = LoopAsync(source, clock, user, runId, cancel, log);

    public void Report(ImportProgress progress) => latest = new(progress);

    public async ValueTask DisposeAsync()
    {
        await done.CancelAsync();
        await loop;
        done.Dispose();
    }

    private async Task LoopAsync(
        DbDataSource source,
        TimeProvider clock,
        UserContext user,
        Guid runId,
        CancellationTokenSource cancel,
        ILogger log
    )
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Interval, clock, done.Token);
                await using var db = DataServices.CreateContext(source, user, clock);
                if (latest.Progress is { Step: not null } now)
                {
                    await db
                        .ImportRuns.Where(r => r.Id == runId && r.State == ImportState.Running)
                        .ExecuteUpdateAsync(
                            s =>
                                s.SetProperty(r => r.DoneRows, now.Done)
                                    .SetProperty(r => r.TotalRows, now.Total)
                                    .SetProperty(r => r.Message, now.Step),
                            done.Token
                        );
                }

                if (await db.ImportRuns.AnyAsync(r => r.Id == runId && r.CancelRequested, done.Token))
                    await cancel.CancelAsync();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (DbException e)
            {
                log.LogWarning(e, "Progress of import {Run} could not be written", runId);
            }
        }
    }

    private sealed record ImportProgressBox(ImportProgress Progress);
}
