using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Earmarks;

namespace SozialraumBudget.Data.Settlement;

/// <summary>Registers the scripts about settlements and what they earmark.</summary>
public static class SettlementServices
{
    public static void AddSettlements(this IServiceCollection services)
    {
        services.TryAddScoped<DocumentedWorkLoader>();
        services.TryAddScoped<ClosingLoader>();
        services.TryAddScoped<SettlementLoader>();
        services.TryAddScoped<SettlementDesk>();
        services.TryAddScoped<SettlementActs>();
        services.TryAddScoped<EarmarkDesk>();
        services.TryAddScoped<EarmarkActs>();
    }
}
