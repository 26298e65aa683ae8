using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Locked accounts, and invitations that nobody has taken up.</summary>
internal sealed class UserTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Admin };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var rows = await scope
            .Db.Users.AsNoTracking()
            .Where(u => u.LockoutEnd > scope.Now || u.PasswordHash == null)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                u.UserName,
                u.CreatedAt,
                IsLocked = u.LockoutEnd > scope.Now,
            })
            .ToListAsync(cancellation);
        return rows.Select(static u => new TaskFact
        {
            Kind = u.IsLocked ? TaskKind.UserLocked : TaskKind.UserInvited,
            Id = u.Id,
            Subject = u.DisplayName,
            Detail = u.UserName,
            Since = u.CreatedAt,
        });
    }
}
