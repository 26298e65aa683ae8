using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SozialraumBudget.Data.Returns;

/// <summary>Registers the scripts about returns.</summary>
public static class ReturnServices
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.TryAddScoped<ReturnDesk>();
        services.TryAddScoped<ReturnContent>();
        services.TryAddScoped<ReturnTermsLoader>();
        services.TryAddScoped<ReturnFigures>();
        services.TryAddScoped<ReturnChecking>();
        services.TryAddScoped<ReturnIntake>();
        services.TryAddScoped<ReturnTemplates>();
        services.TryAddScoped<ReturnExport>();
        services.TryAddScoped<TypedSheets>();
        services.TryAddScoped<ReturnTyping>();
        services.TryAddScoped<ReturnMoving>();
        services.TryAddScoped<ReturnStatements>();
        services.TryAddScoped<ReturnClaims>();
        services.TryAddScoped<ReturnYears>();
        services.TryAddScoped<ReturnFinances>();
    }
}
