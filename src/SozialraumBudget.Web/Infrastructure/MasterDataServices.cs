using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Infrastructure;

/// <summary>Scripts and views of areas, providers and social structure.</summary>
public static class MasterDataServices
{
    public static IServiceCollection AddMasterData(this IServiceCollection services)
    {
        services.AddScoped<AsOfDay>();
        services.AddScoped<AreasAsOf>();
        services.AddScoped<AreaVersions>();
        services.AddScoped<DistrictAssignments>();
        services.AddScoped<ProviderVersions>();
        services.AddScoped<ProviderTerms>();
        services.AddScoped<BankAccountChange>();
        services.AddHostedService<MasterDataDay>();
        return services;
    }
}
