using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>Makes the roles, and outside Development the first administrator, whose invitation stands in the log.</summary>
public static class FirstStart
{
    private const string Administrator = "admin";

    public static async Task PrepareAccountsAsync(IServiceProvider application)
    {
        ArgumentNullException.ThrowIfNull(application);
        await using var scope = application.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<RequestUser>().ActAs(UserContext.System("Einrichtung"));
        var db = services.GetRequiredService<AppDbContext>();
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        var known = await db.Roles.Select(static role => role.Name).ToListAsync();
        foreach (var role in Enum.GetNames<Role>().Except(known))
        {
            await roles.CreateAsync(new IdentityRole<Guid>(role!));
        }

        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment() || await db.Users.AnyAsync())
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
}
