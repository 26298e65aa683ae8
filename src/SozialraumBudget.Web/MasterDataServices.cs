using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Web.Infrastructure.MasterData;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web;

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
        services.AddSingleton<IImportFormat, AreasImport>();
        services.AddSingleton<IImportFormat, OutlineImport>();
        services.AddSingleton<IImportFormat, SocialStructureImport>();
        return services;
    }
}
