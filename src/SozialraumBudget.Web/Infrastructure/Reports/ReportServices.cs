using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using SozialraumBudget.Data.Reports;

namespace SozialraumBudget.Web.Infrastructure.Reports;

public static class ReportServices
{
    public static void AddReports(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddReportScripts();
        builder.Services.TryAddScoped<ReportDocuments>();
        builder.Services.TryAddScoped<ReportMails>();
        builder.Services.AddQuartz(static jobs =>
            jobs.ScheduleJob<ReportJob>(
                static trigger =>
                    trigger
                        .WithIdentity(nameof(ReportJob))
                        .WithCronSchedule(
                            ReportJob.When,
                            static cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))
                        ),
                static job => job.WithIdentity(nameof(ReportJob))
            )
        );
    }
}
