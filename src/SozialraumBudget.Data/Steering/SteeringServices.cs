using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Returns;

namespace SozialraumBudget.Data.Steering;

/// <summary>Registers the scripts about steering.</summary>
public static class SteeringServices
{
    public static void AddSteering(this IServiceCollection services)
    {
        services.TryAddScoped<SteeringDesk>();
        services.TryAddScoped<AreaYearsDesk>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IYearFollower, YearFiguresKeeping>());
    }
}
