using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Areas;

namespace SozialraumBudget.Data.Distribution;

/// <summary>Registers the scripts about the distribution of the city's sum.</summary>
public static class DistributionServices
{
    public static void AddDistribution(this IServiceCollection services)
    {
        services.TryAddScoped<AreasAsOf>();
        services.TryAddScoped<DistributionDesk>();
        services.TryAddScoped<DistributionProposal>();
        services.TryAddScoped<DistributionActs>();
    }
}
