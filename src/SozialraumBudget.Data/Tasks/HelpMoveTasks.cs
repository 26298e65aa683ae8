using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Moves for stationary helps that a side has not signed.</summary>
internal sealed class HelpMoveTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.SignMoves);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var waiting = await new HelpMoveDesk(scope.Db).WaitingAsync(cancellation);
        return waiting.SelectMany(m => Facts(scope, m));
    }

    /// <summary>Without case number and reason: the list of tasks goes into mails.</summary>
    private static IEnumerable<TaskFact> Facts(TaskScope scope, HelpMoveDossier move)
    {
        if (move.Agreement.Actor(scope.User).Side is not { } side)
            yield break;
        yield return new()
        {
            Kind = TaskKind.HelpMoveToSign,
            Id = move.Record.Id,
            AgreementId = move.Agreement.Id,
            Subject = move.Agreement.Area,
            Party = move.Agreement.Provider,
            Detail = $"{move.Name}, {move.Record.Kind.Title()}",
            Since = (move.Record.ProviderSigned ?? move.Record.OfficeSigned ?? move.Record.Proposed).At,
            Mine = move.Facts.SignerOf(side) is not null,
        };
    }
}
