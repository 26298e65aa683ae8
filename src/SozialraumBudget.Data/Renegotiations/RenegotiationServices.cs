using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Returns;

namespace SozialraumBudget.Data.Renegotiations;

/// <summary>Registers the scripts about renegotiations.</summary>
public static class RenegotiationServices
{
    public static void AddRenegotiations(this IServiceCollection services)
    {
        services.TryAddScoped<RenegotiationDesk>();
        services.TryAddScoped<RenegotiationOpening>();
        services.TryAddScoped<RenegotiationActs>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IYearFollower, RenegotiationOpening>());
    }
}
