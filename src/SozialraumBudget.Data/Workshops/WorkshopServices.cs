using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Workshops;

/// <summary>Registers the scripts about controlling workshops.</summary>
public static class WorkshopServices
{
    public static void AddWorkshops(this IServiceCollection services)
    {
        services.TryAddScoped<WorkshopDesk>();
        services.TryAddScoped<WorkshopFigureSources>();
        services.TryAddScoped<WorkshopActs>();
    }
}
