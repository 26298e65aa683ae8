using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.RateCalculation;

/// <summary>Registers the scripts about hour rates.</summary>
public static class RateCalculationServices
{
    public static void AddRateCalculation(this IServiceCollection services) => services.TryAddScoped<HourRateDesk>();
}
