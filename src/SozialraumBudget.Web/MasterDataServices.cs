using Quartz;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Values;
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
        services.AddScoped<ProviderSpellings>();
        services.AddScoped<ProviderTerms>();
        services.AddScoped<BankAccountChange>();
        services.AddQuartz(static jobs =>
        {
            var day = new JobKey(nameof(MasterDataDay));
            jobs.ScheduleJob<MasterDataDay>(
                static trigger =>
                    trigger
                        .WithIdentity(nameof(MasterDataDay))
                        .WithRetryPolicy(RetryPolicy.Fixed(MasterDataDay.Retries, MasterDataDay.AfterAFault))
                        .WithSchedule(
                            CronScheduleBuilder
                                .Create(MasterDataDay.AfterMidnight)
                                .InTimeZone(LocalDay.Germany)
                                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                        ),
                job => job.WithIdentity(day)
            );
            jobs.RunAtStartup(day);
        });
        return services;
    }
}
