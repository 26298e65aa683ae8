using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Deviation;

/// <summary>Registers the scripts about deviations.</summary>
public static class DeviationServices
{
    public static void AddDeviation(this IServiceCollection services) => services.TryAddScoped<DeviationDesk>();
}
