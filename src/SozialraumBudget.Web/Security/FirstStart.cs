using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>Makes the roles, and where there is no account the first administrator, whose invitation stands in the log.</summary>
public static class FirstStart
{
    private const string Administrator = "admin";

    public static async Task MakeRolesAsync(IServiceProvider application)
    {
        await using var scope = Scope(application);
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDbContext>();
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        var known = await db.Roles.Select(static role => role.Name).ToListAsync();
        foreach (var role in Enum.GetNames<Role>().Except(known))
        {
            await roles.CreateAsync(new IdentityRole<Guid>(role!));
        }
    }

    /// <summary>Nobody could sign in otherwise: a new product, or one in Development without the demo city.</summary>
    public static async Task InviteAdministratorAsync(IServiceProvider application)
    {
        await using var scope = Scope(application);
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<AppDbContext>().Users.AnyAsync())
        {
            return;
        }

        var users = services.GetRequiredService<UserManager<AppUser>>();
        var user = new AppUser
        {
            UserName = Administrator,
            DisplayName = "Administration",
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        };
        await users.CreateAsync(user);
        await users.AddToRoleAsync(user, nameof(Role.Admin));
        services
            .GetRequiredService<ILogger<AppUser>>()
            .LogWarning(
                "Erstes Konto „{Name}“ angelegt. Passwort setzen unter {Path} (gültig {Days} Tage).",
                Administrator,
                services.GetRequiredService<SiteAddress>().Configured + await services.GetRequiredService<AccountLinks>().PathAsync(user),
                Accounts.LinkDays
            );
    }

    private static AsyncServiceScope Scope(IServiceProvider application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var scope = application.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.System("Einrichtung"));
        return scope;
    }
}
