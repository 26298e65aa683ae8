using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Renegotiations in which a side is next, and agreed ones whose budget is not fixed.</summary>
internal sealed class RenegotiationTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.ProviderCoordinator };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var side = RenegotiationRules.SideOf(scope.UserRoles);
        var running = scope.Db.Renegotiations.Where(static r => r.State != RenegotiationState.Ended);
        return
        [
            .. from one in await RenegotiationDesk.OfAsync(scope.Db, running, scope.Running, cancellation)
            where one.Stage.IsRunning()
            select Fact(one) with
            {
                Mine = one.Stage == (side == RoundSide.Office ? RenegotiationStage.ProviderAnswers : RenegotiationStage.OfficeAnswers),
            },
        ];
    }

    private static TaskFact Fact(RenegotiationDossier one) =>
        new()
        {
            Kind = one.Stage == RenegotiationStage.ToFix ? TaskKind.RenegotiationToFix : TaskKind.RenegotiationToAnswer,
            Id = one.Record.Id,
            AgreementId = one.Record.AgreementId,
            Year = one.Record.BudgetYear,
            Subject = one.Standing.Area,
            Party = one.Standing.Provider,
            Detail = $"{one.Name} {one.Record.BudgetYear}",
            Amount = one.Last?.Total,
            Since = one.Record.Closed?.At ?? one.Last?.Made.At ?? one.Record.Opened.At,
        };
}
