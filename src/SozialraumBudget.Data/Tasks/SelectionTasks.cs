using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Proposed decisions on lead providers that wait for a second person.</summary>
internal sealed class SelectionTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.Selection);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var waiting = await (
            from p in scope.Db.SelectionProcedures
            join area in scope.Db.Areas on p.AreaId equals area.Id
            join d in scope.Db.SelectionDecisions on p.Id equals d.ProcedureId
            where p.State == SelectionState.Proposed
            select new
            {
                Procedure = p,
                Area = area.Name,
                d.Proposed,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return waiting.Select(w => new TaskFact
        {
            Kind = TaskKind.SelectionToDecide,
            Id = w.Procedure.Id,
            Subject = w.Area,
            Detail = w.Procedure.Title,
            Reason = w.Proposed!.Name,
            Since = w.Proposed.At,
            Mine = w.Proposed.UserId == scope.UserId,
        });
    }
}
