using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Users;

/// <summary>The rights a user has now, for work that goes on after the request.</summary>
public static class UserContexts
{
    /// <summary>Null if the account is gone or locked.</summary>
    /// <param name="db">Under the system's context: nobody else reads other accounts.</param>
    public static async Task<UserContext?> LoadAsync(
        AppDbContext db,
        Guid userId,
        DateTimeOffset now,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancellation);
        if (user is null || user.LockoutEnd > now)
            return null;
        var names = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where link.UserId == userId
            select role.Name
        ).ToListAsync(cancellation);
        var roles = names.Where(static n => EnumName.TryRead<Role>(n, out _)).Select(static n => Enum.Parse<Role>(n!)).ToHashSet();
        return new(user.Id, user.DisplayName, roles, user.ProviderId, user.AreaIds);
    }
}
