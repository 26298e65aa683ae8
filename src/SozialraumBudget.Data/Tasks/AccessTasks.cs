using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>What others did to the user's own access in the last days.</summary>
internal sealed class OwnAccessTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = Enum.GetValues<Role>().ToHashSet();

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var (since, announced) = (scope.Now.AddDays(-scope.FreshDays), AccessChanges.Announced.ToArray());
        var changes = await scope
            .Db.AccessChanges.AsNoTracking()
            .Where(c => c.UserId == scope.UserId && c.ByUserId != scope.UserId && c.At > since && announced.Contains(c.Kind))
            .ToListAsync(cancellation);
        return changes.Select(static c => new TaskFact
        {
            Kind = TaskKind.OwnAccessChanged,
            Id = c.UserId,
            Subject = c.Kind.Title(),
            Detail = AccessTasks.Words(c),
            Reason = c.ByName,
            Since = c.At,
        });
    }
}

/// <summary>What other administrators propose, and what happened to anybody's access in the last days.</summary>
internal sealed class AccessTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Admin };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var (since, announced) = (scope.Now.AddDays(-scope.FreshDays), AccessChanges.Announced.ToArray());
        var changes = await (
            from c in scope.Db.AccessChanges
            join u in scope.Db.Users on c.UserId equals u.Id
            where c.At > since && c.UserId != scope.UserId && c.ByUserId != scope.UserId && announced.Contains(c.Kind)
            select new { Change = c, u.DisplayName }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var proposals = await (
            from p in scope.Db.AccessProposals
            join u in scope.Db.Users on p.UserId equals u.Id
            where p.Confirmed == null && p.Rejected == null
            select new { Proposal = p, u.DisplayName }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return proposals
            .Select(p => new TaskFact
            {
                Kind = TaskKind.AccessToConfirm,
                Id = p.Proposal.UserId,
                Subject = p.DisplayName,
                Detail = p.Proposal.Role is { } role ? $"Rolle {role.Title()}" : "Zweiten Faktor zurücksetzen",
                Reason = p.Proposal.Proposed.Name,
                Since = p.Proposal.Proposed.At,
                Mine = p.Proposal.Proposed.UserId == scope.UserId || p.Proposal.UserId == scope.UserId,
            })
            .Concat(
                changes
                    .Where(static c => c.Change.Kind is not (AccessChangeKind.RoleProposed or AccessChangeKind.FactorResetProposed))
                    .Select(static c => new TaskFact
                    {
                        Kind = TaskKind.AccessChanged,
                        Id = c.Change.UserId,
                        Subject = c.DisplayName,
                        Detail = $"{c.Change.Kind.Title()}{(Words(c.Change) is { } words ? $": {words}" : "")}",
                        Reason = c.Change.ByName,
                        Since = c.Change.At,
                    })
            );
    }

    /// <summary>"Leitung → Leitung, Zahlungsfreigabe"; null where it has no values.</summary>
    internal static string? Words(AccessChange change) =>
        (change.Before, change.After) switch
        {
            (null, null) => null,
            (null, var after) => after,
            var (before, after) => $"{before} → {after ?? "–"}",
        };
}
