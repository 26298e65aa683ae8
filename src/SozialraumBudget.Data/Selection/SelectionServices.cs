using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Selection;

/// <summary>Registers the scripts about the selection of providers.</summary>
public static class SelectionServices
{
    public static void AddSelections(this IServiceCollection services)
    {
        services.TryAddScoped<SelectionDesk>();
        services.TryAddScoped<SelectionActs>();
    }
}
