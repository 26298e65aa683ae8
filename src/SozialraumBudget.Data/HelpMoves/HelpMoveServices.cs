using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.HelpMoves;

/// <summary>Registers the scripts about moves for stationary helps.</summary>
public static class HelpMoveServices
{
    public static void AddHelpMoves(this IServiceCollection services)
    {
        services.TryAddScoped<HelpMoveDesk>();
        services.TryAddScoped<HelpMoveActs>();
    }
}
