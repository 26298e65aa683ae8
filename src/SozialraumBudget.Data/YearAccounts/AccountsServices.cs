using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>Registers the scripts about annual accounts.</summary>
public static class AccountsServices
{
    public static void AddAnnualAccounts(this IServiceCollection services)
    {
        services.TryAddScoped<AccountsDesk>();
        services.TryAddScoped<AccountsResults>();
        services.TryAddScoped<AccountsChecking>();
        services.TryAddScoped<AccountsMoving>();
        services.TryAddScoped<AccountsIntake>();
    }
}
