using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Reports;

/// <summary>Registers the scripts about reports.</summary>
public static class ReportScripts
{
    public static void AddReportScripts(this IServiceCollection services)
    {
        services.TryAddScoped<ReportDesk>();
        services.TryAddScoped<ReportActs>();
    }
}
