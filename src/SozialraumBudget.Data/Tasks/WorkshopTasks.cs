using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Controlling workshops: minutes that are missing, signatures that are missing, tasks that are not done.</summary>
internal sealed class WorkshopTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>([.. Rights.CaseWork, Role.ProviderCoordinator]);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var open = await new WorkshopDesk(scope.Db).OpenAsync(scope.Today, cancellation);
        return open.SelectMany(w => Facts(scope, w));
    }

    private static IEnumerable<TaskFact> Facts(TaskScope scope, ListedWorkshop one)
    {
        var who = one.Agreement.Actor(scope.User);
        var facts = one.Record.Facts;
        if (who.Leads && facts.LacksMinutesOn(scope.Today))
            yield return Fact(one, TaskKind.WorkshopMinutesMissing) with
            {
                DueOn = one.Record.Day,
                Late = true,
            };
        if (facts.State is WorkshopState.Held or WorkshopState.HalfSigned && who.SignsFor is { } side)
        {
            var other = side == RoundSide.Provider ? one.Record.OfficeSigned : one.Record.ProviderSigned;
            yield return Fact(one, TaskKind.WorkshopToSign) with
            {
                Since = (other ?? one.Record.MinutesWritten)!.At,
                Mine = facts.SignerOf(side) is not null,
            };
        }

        foreach (var given in one.Tasks.Where(static t => t.Record.DoneOn is null))
        {
            yield return Fact(one, TaskKind.WorkshopTaskOpen) with
            {
                Reason = given.Record.Side.Title(),
                DueOn = given.Record.DueOn,
                Since = given.Record.Given.At,
                Mine = !who.Sides.Contains(given.Record.Side),
                Late = given.Task.IsOverdueOn(scope.Today),
            };
        }
    }

    /// <summary>Without the text of a task: the list of tasks goes into mails.</summary>
    private static TaskFact Fact(ListedWorkshop one, TaskKind kind) =>
        new()
        {
            Kind = kind,
            Id = one.Record.Id,
            AgreementId = one.Agreement.Id,
            Subject = one.Agreement.Area,
            Party = one.Agreement.Provider,
            Detail = one.Name,
            Since = LocalDay.Start(one.Record.Day),
        };
}
