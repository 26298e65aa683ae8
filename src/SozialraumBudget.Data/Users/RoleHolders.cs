using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>Who holds a role: those whom a mail to a role reaches.</summary>
public static class RoleHolders
{
    /// <summary>Accounts that hold one of the roles, each once.</summary>
    public static IQueryable<AppUser> Holding(this AppDbContext db, params IReadOnlyCollection<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = roles.Select(static r => r.ToString()).ToList();
        return from user in db.Users
            where
                (
                    from link in db.UserRoles
                    join role in db.Roles on link.RoleId equals role.Id
                    where link.UserId == user.Id && names.Contains(role.Name!)
                    select link
                ).Any()
            select user;
    }
}
