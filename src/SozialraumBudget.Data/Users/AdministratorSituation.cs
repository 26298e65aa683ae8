using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>Who could be a second administrator, and whether there is money to guard.</summary>
/// <param name="Administrators">With a password and not locked.</param>
/// <param name="HasPayouts">Something was prepared to be paid.</param>
internal sealed record AdministratorSituation(IReadOnlyList<Guid> Administrators, bool HasPayouts)
{
    /// <summary>The product is still being set up: roles count at once.</summary>
    public bool IsSetUp => Administrators.Count < 2 && !HasPayouts;

    /// <summary>Administration sees no payouts: the system looks.</summary>
    public static async Task<AdministratorSituation> LoadAsync(DbDataSource source, TimeProvider clock, CancellationToken cancellation)
    {
        await using var system = DataServices.CreateContext(source, UserContext.System("Zugänge"), clock);
        var now = clock.GetUtcNow();
        var administrators = await (
            from u in system.Users
            join link in system.UserRoles on u.Id equals link.UserId
            join role in system.Roles on link.RoleId equals role.Id
            where role.Name == nameof(Role.Admin) && u.PasswordHash != null && (u.LockoutEnd == null || u.LockoutEnd < now)
            select u.Id
        ).ToListAsync(cancellation);
        return new(administrators, await system.Payouts.AnyAsync(cancellation));
    }
}
