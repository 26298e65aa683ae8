using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Supply;

/// <summary>Registers the scripts about the supply guarantee.</summary>
public static class SupplyServices
{
    public static void AddSupply(this IServiceCollection services)
    {
        services.TryAddScoped<SupplyDesk>();
        services.TryAddScoped<SupplyActs>();
        services.TryAddScoped<SupplyPromiseBook>();
    }
}
