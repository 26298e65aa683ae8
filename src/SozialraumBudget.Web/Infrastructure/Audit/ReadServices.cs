using Quartz;

namespace SozialraumBudget.Web.Infrastructure.Audit;

public static class ReadServices
{
    public static void AddReadLog(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<ReadNote>();
        builder.Services.AddQuartz(static jobs =>
            jobs.ScheduleJob<ForgottenReads>(
                static trigger => trigger.WithIdentity(nameof(ForgottenReads)).WithSimpleSchedule(ForgottenReads.Every),
                static job => job.WithIdentity(nameof(ForgottenReads))
            )
        );
    }
}
