using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Arbitrations;

/// <summary>Registers the scripts about arbitrations.</summary>
public static class ArbitrationServices
{
    public static void AddArbitrations(this IServiceCollection services)
    {
        services.TryAddScoped<ArbitrationDesk>();
        services.TryAddScoped<ArbitrationActs>();
    }
}
