using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>Registers the scripts about external cases.</summary>
public static class ExternalCaseServices
{
    public static void AddExternalCases(this IServiceCollection services)
    {
        services.TryAddScoped<BearingBook>();
        services.TryAddScoped<ExternalCaseDesk>();
        services.TryAddScoped<OfficePlans>();
    }
}
