using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>
/// Carries out queued runs in the background, oldest first, two at a time. A session lock in the database keeps other processes
/// off a run; it falls with the process, so that after a crash the run is started again by whoever comes next.
/// </summary>
public sealed class ImportWorker(DbDataSource source, ImportQueue queue, ImportJob job, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService
{
    private const int AtATime = 2;
    private static readonly TimeSpan LookAround = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => LoopAsync(stoppingToken)));

    private async Task LoopAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await WorkAsync(stop);
                if (!worked) await queue.WaitAsync(LookAround, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or DbUpdateException)
            {
                log.LogError(e, "Import worker: {Message}", e.Message);
                await Task.Delay(LookAround, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes the oldest run that nobody works on; false if there is none.</summary>
    private async Task<bool> WorkAsync(CancellationToken stop)
    {
        foreach (var id in await WaitingAsync(stop))
        {
            await using var guard = await source.OpenConnectionAsync(stop);
            if (!await LockAsync(guard, id, stop)) continue;
            queue.Wake(); // there may be more than one: the other loop shall look too
            await job.RunAsync(id, stop);
            return true;
        }

        return false;
    }

    private async Task<List<Guid>> WaitingAsync(CancellationToken stop)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        return await db.ImportRuns.Where(r => r.State == ImportState.Queued || r.State == ImportState.Running).OrderBy(r => r.Id)
            .Select(r => r.Id).Take(50).ToListAsync(stop);
    }

    private static async Task<bool> LockAsync(DbConnection connection, Guid id, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select pg_try_advisory_lock(hashtextextended(@run, 1))";
        var run = command.CreateParameter();
        (run.ParameterName, run.Value) = ("run", $"import-run:{id}");
        command.Parameters.Add(run);
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }
}
