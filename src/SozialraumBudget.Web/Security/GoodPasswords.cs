using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Security;

/// <summary>Asks <see cref="PasswordRule"/> with the names of this city and this account.</summary>
public sealed class GoodPasswords(IOptionsMonitor<CityOptions> city) : IPasswordValidator<AppUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        string?[] names = [city.CurrentValue.Name, city.CurrentValue.Office, user.UserName, user.DisplayName, user.Email];
        return Task.FromResult(
            PasswordRule.Check(password ?? "", names) is { } refusal
                ? IdentityResult.Failed(new IdentityError { Code = refusal.Rule, Description = refusal.Text })
                : IdentityResult.Success
        );
    }
}
