using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Codes of the app on the phone, each accepted once: whoever looks over the shoulder comes too late, also at another node.
/// </summary>
public sealed class OnceOnlyCodes(DbDataSource source, TimeProvider clock) : IUserTwoFactorTokenProvider<AppUser>
{
    public Task<string> GenerateAsync(string purpose, UserManager<AppUser> manager, AppUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AppUser> manager, AppUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        ArgumentNullException.ThrowIfNull(user);
        return await manager.GetAuthenticatorKeyAsync(user) is { } key
            && TimeCode.Match(key, token, clock.GetUtcNow(), user.LastCodeStep) is { } step
            && await UseUpAsync(user, step);
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AppUser> manager, AppUser user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        return !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));
    }

    /// <summary>Of many at the same time one is the first.</summary>
    private async Task<bool> UseUpAsync(AppUser user, long step)
    {
        await using var db = DataServices.CreateContext(source, UserContext.SignIn, clock);
        var used = await db
            .Users.Where(u => u.Id == user.Id && (u.LastCodeStep == null || u.LastCodeStep < step))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastCodeStep, step));
        user.LastCodeStep = step;
        return used == 1;
    }
}
