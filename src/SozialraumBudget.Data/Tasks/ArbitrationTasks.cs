using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Arbitrations that wait for a day or an award, and awards that a side has to answer.</summary>
internal sealed class ArbitrationTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.ProviderCoordinator };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var side = RenegotiationRules.SideOf(scope.UserRoles) ?? RoundSide.Office;
        var running = scope.Db.Arbitrations.Where(static a => a.State == ArbitrationState.Open);
        return (await ArbitrationDesk.OfAsync(scope.Db, running, scope.Running, cancellation)).Select(one => Fact(one, side, scope.Today));
    }

    private static TaskFact Fact(ArbitrationDossier one, RoundSide side, DateOnly today)
    {
        var facts = one.Facts;
        return new()
        {
            Kind = facts.Stage == ArbitrationStage.AwardToAnswer ? TaskKind.AwardToAnswer : TaskKind.ArbitrationToRecord,
            Id = one.Record.Id,
            AgreementId = one.Record.AgreementId,
            Year = one.Record.BudgetYear,
            Subject = one.Standing.Area,
            Party = one.Standing.Provider,
            Detail = $"{one.Name}, Budgetjahr {one.Record.BudgetYear}, {facts.Stage.Title()}",
            Amount = facts.Award?.Total,
            DueOn = facts.NextDay,
            Late = facts.IsLate(today),
            Mine = facts.Stage switch
            {
                ArbitrationStage.AwardToAnswer => !facts.Owes(side),
                ArbitrationStage.AwaitsAward => facts.NextDay > today,
                _ => false,
            },
            Since = one.Steps[^1].Made.At,
        };
    }
}
