using Microsoft.Extensions.Options;
using Quartz;

namespace SozialraumBudget.Web.Infrastructure.Mail;

/// <summary>
/// Mails wait in the database and are sent in the background, with some tries: no act waits for a mail server or fails with it.
/// </summary>
public sealed class MailQueue(ISchedulerFactory schedulers, IOptionsMonitor<MailOptions> options, TimeProvider clock)
{
    public bool IsConfigured => options.CurrentValue.IsConfigured;

    /// <param name="to">Address of one person.</param>
    /// <param name="subject">German.</param>
    /// <param name="text">German; never a link that opens anything.</param>
    public async Task AddAsync(string to, string subject, string text, CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        var job = JobBuilder
            .Create<MailJob>()
            .WithIdentity(Guid.CreateVersion7().ToString(), MailJob.Group)
            .UsingJobData(MailJob.To, to)
            .UsingJobData(MailJob.Subject, subject)
            .UsingJobData(MailJob.Text, text)
            .RequestRecovery()
            .Build();
        var now = TriggerBuilder
            .Create(clock)
            .WithIdentity(job.Key.Name, MailJob.Group)
            .WithRetryPolicy(RetryPolicy.Fixed(MailJob.Retries, MailJob.AfterAFault))
            .StartNow()
            .Build();
        await scheduler.ScheduleJob(job, now, ScheduleJobOptions.Replacing, cancel);
    }
}

/// <summary>Sends one mail of the queue.</summary>
public sealed class MailJob(IMailServer server) : IJob
{
    public const string Group = "mails";
    public const string To = "to";
    public const string Subject = "subject";
    public const string Text = "text";
    public const int Retries = 5;

    public static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.MergedJobDataMap;
        await server.SendAsync(data.GetString(To)!, data.GetString(Subject)!, data.GetString(Text)!, cancellationToken);
    }
}
