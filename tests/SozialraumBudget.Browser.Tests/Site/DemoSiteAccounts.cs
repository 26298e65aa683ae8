using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tables;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>Accounts that the demo city has not.</summary>
internal static class DemoSiteAccounts
{
    /// <summary>An account with the demo city's password; who made it is nobody in particular.</summary>
    public static async Task<(DemoUser User, Guid Id)> CreateAccountAsync(
        this DemoSite site,
        string name,
        Role role,
        bool secondFactor = false
    )
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.System("Test"));
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var account = new AppUser
        {
            UserName = name.ToLowerInvariant().Replace(' ', '.'),
            DisplayName = name,
            CreatedAt = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(),
            TwoFactorEnabled = secondFactor,
        };
        Assert.Empty((await users.CreateAsync(account, DemoUsers.Password)).Errors);
        Assert.Empty((await users.AddToRoleAsync(account, role.ToString())).Errors);
        return (new DemoUser(account.UserName, name, role), account.Id);
    }
}
