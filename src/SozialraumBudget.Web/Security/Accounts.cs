using Microsoft.AspNetCore.Identity;

namespace SozialraumBudget.Web.Security;

/// <summary>Accounts by ASP.NET Core Identity: long passwords, lock after five attempts, links that live a week.</summary>
public static class Accounts
{
    public const int LinkDays = 7;
    public const int PasswordLength = 12;
    public const int AttemptsBeforeLock = 5;
    public const int LockMinutes = 15;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services
            .AddIdentityCore<AppUser>(static options =>
            {
                // Length beats composition rules; the lock bounds guessing.
                options.Password.RequiredLength = PasswordLength;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(LockMinutes);
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<AppDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<GermanIdentityErrors>()
            .AddClaimsPrincipalFactory<UserClaimsFactory>();
        services.Configure<DataProtectionTokenProviderOptions>(static options => options.TokenLifespan = TimeSpan.FromDays(LinkDays));
        services.Configure<SecurityStampValidatorOptions>(static options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddSingleton<AccountAttempts>();
        services.AddScoped<AccountLinks>();
    }
}
