using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Reports of spending that wait, and earmarked money whose deadline is near or past.</summary>
internal sealed class EarmarkTasks : ITaskSource
{
    private const int DaysAhead = 90;

    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.ProviderCoordinator };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var all = await EarmarkDesk.LoadAsync(scope.Db, scope.Db.EarmarkAccounts, scope.Today, cancellation);
        return
        [
            .. from e in all
            from r in e.Reports
            where r.State == SpendingState.Submitted
            select Fact(TaskKind.SpendingToCheck, e, r.Reported.At) with
            {
                Detail = $"{e.Name}: {r.Text}",
                Amount = r.Amount,
            },
            .. from e in all
            where e.Standing is { Stage: not EarmarkStage.Closed, Waiting.IsZero: true }
            let soon = e.Account.Deadline.AddDays(-DaysAhead)
            where scope.Today >= soon
            select Fact(TaskKind.EarmarkEnding, e, LocalDay.Start(soon)) with
            {
                DueOn = e.Account.Deadline,
                Amount = e.Standing.Left,
                Late = e.Standing.Stage == EarmarkStage.Overdue,
            },
        ];
    }

    private static TaskFact Fact(TaskKind kind, EarmarkDossier one, DateTimeOffset since) =>
        new()
        {
            Kind = kind,
            Id = one.Account.Id,
            AgreementId = one.Account.AgreementId,
            Year = one.Account.BudgetYear,
            Subject = one.Area,
            Party = one.Provider,
            Detail = $"Zweckbindung {one.Name}",
            Since = since,
        };
}
