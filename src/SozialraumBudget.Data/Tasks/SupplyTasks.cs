using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Requests of the supply guarantee: an asked provider owes an answer; an answer is overdue; or the public side is next, because somebody
/// takes it, all have declined, or something was asked back.
/// </summary>
internal sealed class SupplyTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>([.. Rights.CaseWork, Role.ProviderCoordinator]);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var open = await new SupplyDesk(scope.Db).OpenAsync(cancellation);
        return open.SelectMany(d => Facts(scope, d));
    }

    private static IEnumerable<TaskFact> Facts(TaskScope scope, OpenSupply one)
    {
        if (one.Request.Asks.FirstOrDefault(a => a.ProviderId == scope.ProviderId) is { Answer: null, IsQuestionOpen: false } own)
        {
            yield return Fact(one) with
            {
                Kind = TaskKind.SupplyToAnswer,
                DueOn = own.DueOn,
                Late = own.StandingOn(scope.Today) == AskStanding.Overdue,
            };
        }

        if (!scope.UserRoles.Have(Rights.CaseWork))
            yield break;
        var stage = one.Request.StageOn(scope.Today);
        if (stage is SupplyStage.Overdue)
        {
            var due = one.Request.Asks.Where(a => a.StandingOn(scope.Today) == AskStanding.Overdue).Min(static a => a.DueOn);
            yield return Fact(one) with
            {
                Kind = TaskKind.SupplyOverdue,
                DueOn = due,
                Late = true,
            };
        }
        else if (stage is SupplyStage.Taken or SupplyStage.AskedBack or SupplyStage.AllDeclined)
        {
            yield return Fact(one) with
            {
                Kind = TaskKind.SupplyToClose,
                Reason = stage.Title(),
                DueOn = one.NeededBy,
                Late = one.NeededBy < scope.Today,
            };
        }
    }

    /// <summary>Without the case: the list of tasks goes into mails.</summary>
    private static TaskFact Fact(OpenSupply one) =>
        new()
        {
            Kind = TaskKind.SupplyToAnswer,
            Id = one.Request.Id,
            Subject = one.Area,
            Detail = $"{one.HelpType.Title()}, {one.Setting.Title()}, Anfrage vom {one.Request.AskedOn:dd.MM.yyyy}",
            Since = LocalDay.Start(one.Request.AskedOn),
        };
}
