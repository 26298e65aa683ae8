using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Carries out one run with the rights its user has now, and brings it to an end whatever happens.</summary>
public sealed class ImportJob(IServiceScopeFactory scopes, DbDataSource source, TimeProvider clock, ILogger<ImportJob> log)
{
    public async Task RunAsync(Guid runId, CancellationToken stop)
    {
        if (await UserOfAsync(runId, stop) is not { } user)
        {
            await EndAsync(runId,
                "Das Konto, das diesen Import gestartet hat, darf ihn nicht mehr ausführen. Es wurde nichts gespeichert.");
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(user);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var progress = new ProgressWriter(source, clock, user, runId, cancel, log);
        try
        {
            await scope.ServiceProvider.GetRequiredService<ImportExecution>().RunAsync(runId, progress.Report, cancel.Token);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is not DbException { IsTransient: true })
        {
            log.LogError(e, "Import {Run} failed", runId);
            await EndAsync(runId, $"Beim Einlesen ist ein unerwarteter Fehler aufgetreten. Es wurde nichts gespeichert. Kennung für die Administration: {runId}");
        }
    }

    /// <summary>Null if the account may not see the run (any more): row security decides.</summary>
    private async Task<UserContext?> UserOfAsync(Guid runId, CancellationToken stop)
    {
        await using var system = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        var userId = await system.ImportRuns.Where(r => r.Id == runId).Select(r => r.Started.UserId).SingleAsync(stop);
        if (await UserContexts.LoadAsync(system, userId, clock.GetUtcNow(), stop) is not { } user) return null;
        await using var own = DataServices.CreateContext(source, user, clock);
        return await own.ImportRuns.AnyAsync(r => r.Id == runId, stop) ? user : null;
    }

    private async Task EndAsync(Guid runId, string message)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId);
        if (run.State is not (ImportState.Queued or ImportState.Running)) return;
        (run.State, run.Message, run.FinishedAt) = (ImportState.Refused, message, clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
