using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>
/// Carries out one run with the rights its user has now, and brings it to an end whatever happens; only where the database was away or the
/// application stops, it is started again. The name of the job is the run's id.
/// </summary>
[DisallowConcurrentExecution]
public sealed class ImportJob(
    ImportExecution execution,
    RequestUser current,
    DbDataSource source,
    HeavyGate gate,
    TimeProvider clock,
    ILogger<ImportJob> log
) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var runId = ImportQueue.RunOf(context.JobDetail.Key);
        if (await UserOfAsync(runId, cancellationToken) is not { } user)
        {
            await EndAsync(
                runId,
                "Das Konto, das diesen Import gestartet hat, darf ihn nicht mehr ausführen. Es wurde nichts gespeichert."
            );
            return;
        }

        current.ActAs(user);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var progress = new ProgressWriter(source, clock, user, runId, cancel, log);
        try
        {
            using var place = await gate.WaitAsync(cancel.Token);
            await execution.RunAsync(runId, progress.Report, cancel.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not DbException { IsTransient: true })
        {
            log.LogError(e, "Import {Run} failed", runId);
            await EndAsync(
                runId,
                "Beim Einlesen ist ein unerwarteter Fehler aufgetreten. Es wurde nichts gespeichert. "
                    + $"Kennung für die Administration: {runId}"
            );
        }
    }

    /// <summary>Null if the account may not see the run (any more): row security decides.</summary>
    private async Task<UserContext?> UserOfAsync(Guid runId, CancellationToken stop)
    {
        await using var system = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        var userId = await system.ImportRuns.Where(r => r.Id == runId).Select(r => r.Started.UserId).SingleAsync(stop);
        if (await UserContexts.LoadAsync(system, userId, clock.GetUtcNow(), stop) is not { } user)
            return null;
        await using var own = DataServices.CreateContext(source, user, clock);
        return await own.ImportRuns.AnyAsync(r => r.Id == runId, stop) ? user : null;
    }

    private async Task EndAsync(Guid runId, string message)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId);
        if (run.State is not (ImportState.Queued or ImportState.Running))
            return;
        (run.State, run.Message, run.FinishedAt) = (ImportState.Refused, message, clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
