using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Reconciliation;

/// <summary>Registers the scripts about reconciliation rounds.</summary>
public static class ReconciliationServices
{
    public static void AddReconciliation(this IServiceCollection services)
    {
        services.TryAddScoped<RoundComparison>();
        services.TryAddScoped<RoundDesk>();
        services.TryAddScoped<RoundIntake>();
        services.TryAddScoped<RoundActs>();
    }
}
