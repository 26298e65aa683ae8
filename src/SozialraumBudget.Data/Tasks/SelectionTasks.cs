using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Selections of lead providers: applications to score and decisions to propose after the deadline, proposals to decide.</summary>
internal sealed class SelectionTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.Selection);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation) =>
        (await new SelectionDesk(scope.Db).AllAsync(cancellation)).Select(d => Of(d, scope)).OfType<TaskFact>();

    private static TaskFact? Of(SelectionDossier dossier, TaskScope scope)
    {
        var (procedure, fact) = (
            dossier.Procedure,
            new TaskFact
            {
                Kind = TaskKind.SelectionToPropose,
                Id = dossier.Procedure.Id,
                Subject = dossier.Area,
                Detail = dossier.Procedure.Title,
                Since = dossier.Procedure.Changed.At,
            }
        );
        return SelectionSteps.Next(procedure.State, procedure.Deadline, scope.Today, dossier.Ranking, dossier.Hearing) switch
        {
            SelectionStep.Score => fact with
            {
                Kind = TaskKind.SelectionToScore,
                Since = LocalDay.Start(procedure.Deadline!.Value.AddDays(1)),
            },
            SelectionStep.Hear => fact with { Reason = "die Anhörung ist noch festzuhalten" },
            SelectionStep.Propose => fact,
            SelectionStep.Decide when dossier.Decision?.Proposed is { } proposed => fact with
            {
                Kind = TaskKind.SelectionToDecide,
                Reason = proposed.Name,
                Since = proposed.At,
                Mine = proposed.UserId == scope.UserId,
            },
            _ => null,
        };
    }
}
