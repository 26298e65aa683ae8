using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>
/// Starts queued runs that the scheduler does not know of: the node died between storing the file and handing it over, or the database was
/// away while the run was carried out.
/// </summary>
[DisallowConcurrentExecution]
public sealed class ForgottenImports(DbDataSource source, ImportQueue queue, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Importe"), clock);
        var open = await db
            .ImportRuns.Where(r => r.State == ImportState.Queued || r.State == ImportState.Running)
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in open)
        {
            if (!await queue.KnowsAsync(id, cancellationToken))
                await queue.StartAsync(id, cancellationToken);
        }
    }
}
