using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Imports that wait for a mapping or a confirmation, and refused ones of two weeks that nobody has tried again.</summary>
internal sealed class ImportTasks : ITaskSource
{
    private const int DaysBack = 14;

    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.AreaManager, Role.ProviderCoordinator };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var lately = scope.Now.AddDays(-DaysBack);
        var rows = await (
            from r in scope.Db.ImportRuns
            join f in scope.Db.Files on r.FileId equals f.Id
            where
                r.State == ImportState.NeedsConfirmation
                || r.State == ImportState.NeedsMapping
                || (
                    r.State == ImportState.Refused
                    && r.Started.At > lately
                    && !scope.Db.ImportRuns.Any(n =>
                        n.Format == r.Format && n.Target == r.Target && n.Started.At > r.Started.At && n.State != ImportState.Cancelled
                    )
                )
            select new
            {
                r.Id,
                f.Name,
                r.Format,
                r.Target,
                r.Message,
                r.State,
                r.FinishedAt,
                StartedAt = r.Started.At,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.Select(static r => new TaskFact
        {
            Kind = r.State == ImportState.Refused ? TaskKind.ImportRefused : TaskKind.ImportToConfirm,
            Id = r.Id,
            Subject = r.Name,
            Detail = $"{DataServices.ImportFormats.Of(r.Format).Title} {r.Target}",
            Reason = r.Message,
            Since = r.FinishedAt ?? r.StartedAt,
        });
    }
}
