using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Bonus;

/// <summary>Registers the scripts about the bonus.</summary>
public static class BonusServices
{
    public static void AddBonus(this IServiceCollection services)
    {
        services.TryAddScoped<BonusMeasuring>();
        services.TryAddScoped<BonusDesk>();
        services.TryAddScoped<BonusStandings>();
        services.TryAddScoped<BonusNegotiation>();
        services.TryAddScoped<BonusDecision>();
    }
}
