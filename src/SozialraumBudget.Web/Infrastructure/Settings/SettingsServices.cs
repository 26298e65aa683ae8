using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Settings;
using SozialraumBudget.Data.Setup;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Setup;

namespace SozialraumBudget.Web.Infrastructure.Settings;

public static class SettingsServices
{
    /// <summary>Settings on top of the configuration, and what reads them anew each time.</summary>
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var stored = new StoredSettings();
        ((IConfigurationBuilder)builder.Configuration).Add(stored);
        var services = builder.Services;
        services.AddSingleton(stored);
        services.AddSingleton<SettingsRefresh>();
        services.AddHostedService(static provider => provider.GetRequiredService<SettingsRefresh>());
        services.AddScoped<SettingsBook>();
        services.AddScoped<CashAccountChange>();
        services.AddScoped<CityAccount>();
        services.AddScoped<SetupLook>();
        services.AddScoped<AreaSetup>();
        services.AddScoped<SetupGuide>();
        services.AddSingleton<SetupEnd>();
        services.AddTransient(static provider =>
            Section(provider, ChecklistPractice.Section).Get<ChecklistPractice>() ?? new ChecklistPractice()
        );
        services.AddTransient(static provider => Section(provider, AccessPractice.Section).Get<AccessPractice>() ?? new AccessPractice());
    }

    private static IConfigurationSection Section(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IConfiguration>().GetSection(name);
}
