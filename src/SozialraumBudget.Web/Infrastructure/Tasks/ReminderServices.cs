using Quartz;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

public static class ReminderServices
{
    public static void AddReminders(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddQuartz(static jobs =>
            jobs.ScheduleJob<ReminderMails>(
                static trigger =>
                    trigger
                        .WithIdentity(nameof(ReminderMails))
                        .WithCronSchedule(
                            ReminderMails.When,
                            static cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))
                        ),
                static job => job.WithIdentity(nameof(ReminderMails))
            )
        );
    }
}
