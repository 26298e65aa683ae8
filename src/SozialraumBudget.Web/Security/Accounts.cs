using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Accounts by ASP.NET Core Identity: long passwords, links that live a week. Wrong passwords lock nobody: they delay (<see
/// cref="SignInDelay"/>).
/// </summary>
public static class Accounts
{
    public const int LinkDays = 7;
    public const int PasswordLength = PasswordRule.Length;

    /// <summary>How long a new token may live, in days.</summary>
    public static IReadOnlyList<int> TokenDays { get; } = [30, 90, 365];

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services
            .AddIdentityCore<AppUser>(static options =>
            {
                // What a password must be is said by GoodPasswords alone.
                options.Password.RequiredLength = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddUserStore<SealedUserStore>()
            .AddSignInManager<SessionSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OnceOnlyCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<GoodPasswords>()
            .AddErrorDescriber<GermanIdentityErrors>()
            .AddClaimsPrincipalFactory<UserClaimsFactory>();
        services.AddScoped(static provider => (SessionSignIn)provider.GetRequiredService<SignInManager<AppUser>>());
        services.Configure<DataProtectionTokenProviderOptions>(static options => options.TokenLifespan = TimeSpan.FromDays(LinkDays));
        services.AddScoped<AccountLinks>();
        services.AddScoped<KnownBrowsers>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<KeptForms>();
    }
}
