using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Everything that is due for the current user: the list of the home page and the counts of the navigation are the same list.
/// </summary>
public sealed class TaskDesk(
    AppDbContext db,
    Standings standings,
    ReturnDesk returns,
    RoundDesk rounds,
    ICurrentUser user,
    AccessPractice practice,
    TimeProvider clock
)
{
    private static readonly ITaskSource[] Sources =
    [
        new ImportTasks(),
        new BudgetTasks(),
        new PayoutTasks(),
        new CashTasks(),
        new RetentionTasks(),
        new ReturnTasks(),
        new BonusTasks(),
        new AccountsTasks(),
        new SettlementTasks(),
        new RenegotiationTasks(),
        new ArbitrationTasks(),
        new EarmarkTasks(),
        new ReportTasks(),
        new ChecklistTasks(),
        new SelectionTasks(),
        new SupplyTasks(),
        new WorkshopTasks(),
        new HelpMoveTasks(),
        new BankAccountTasks(),
        new CashAccountTasks(),
        new UserTasks(),
        new AccessTasks(),
        new OwnAccessTasks(),
        new ApprovalTasks(),
    ];

    private IReadOnlyList<TaskFact>? facts;

    /// <summary>What was read in this request; null while nothing was.</summary>
    public IReadOnlyList<TaskFact>? Known => facts;

    /// <summary>Newest reason first; read once per request.</summary>
    public async Task<IReadOnlyList<TaskFact>> ListAsync(CancellationToken cancellation = default)
    {
        if (facts is not null)
            return facts;

        var own = Sources.Where(source => source.Roles.Overlaps(user.Context.Roles)).ToList();
        if (own.Count == 0)
            return facts = [];

        var scope = new TaskScope(
            db,
            returns,
            rounds,
            await standings.RunningAsync(cancellation),
            LocalDay.Today(clock),
            clock.GetUtcNow(),
            user.Context.UserId ?? Guid.Empty,
            user.Context.ProviderId,
            practice.FreshDays,
            RoundRules.SideOf(user.Context.Roles) == RoundSide.Office,
            user.Context.Roles,
            user.Context
        );
        var found = new List<TaskFact>();
        foreach (var source in own)
            found.AddRange(await source.FindAsync(scope, cancellation));
        return facts = [.. found.OrderByDescending(static f => f.Since).ThenBy(static f => f.Id)];
    }
}
