using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Retention;

namespace SozialraumBudget.Data.Agreements;

public static class AgreementServices
{
    /// <summary>Registers what agreements are made and changed with.</summary>
    public static IServiceCollection AddAgreements(this IServiceCollection services)
    {
        services.TryAddScoped<AgreementTermStore>();
        services.AddScoped<AgreementMoves>();
        services.AddScoped<AgreementCreation>();
        services.AddScoped<WholeDrafting>();
        services.AddScoped<NextYear>();
        services.AddScoped<DraftEditing>();
        services.AddScoped<ChecklistStore>();
        services.AddScoped<ChecklistRegister>();
        services.AddScoped<RetentionConditionStore>();
        return services;
    }
}
