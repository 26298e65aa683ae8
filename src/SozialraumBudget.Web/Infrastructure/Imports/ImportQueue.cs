using Quartz;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Hands runs to the scheduler. What is to be done stands in the run: a job that comes twice finds nothing left to do.</summary>
public sealed class ImportQueue(ISchedulerFactory schedulers, TimeProvider clock)
{
    /// <summary>Of all jobs only so many are imports at a time, on each node.</summary>
    public const string Group = "imports";

    public const int AtATime = 2;

    /// <summary>Starts the run as soon as this or another node has a place free, and after a crash again.</summary>
    public async Task StartAsync(Guid runId, CancellationToken cancellation = default)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var job = JobBuilder.Create<ImportJob>().WithIdentity(Key(runId)).RequestRecovery().Build();
        // A trigger of its own each time: the run may just be ending with the question that was answered now.
        // By the scheduler's clock, which is the container's: by another one, "now" can be days away.
        var now = TriggerBuilder
            .Create(clock)
            .WithIdentity(Guid.CreateVersion7().ToString(), Group)
            .WithExecutionGroup(Group)
            .ForJob(job)
            .StartNow()
            .Build();
        await scheduler.ScheduleJob(job, now, ScheduleJobOptions.Replacing, cancellation);
    }

    /// <summary>Whether the scheduler knows of the run: waiting, running, or to be taken over from a dead node.</summary>
    internal async Task<bool> KnowsAsync(Guid runId, CancellationToken cancellation) =>
        await (await schedulers.GetScheduler(cancellation)).Exists(Key(runId), cancellation);

    internal static Guid RunOf(JobKey job) => Guid.Parse(job.Name);

    private static JobKey Key(Guid runId) => new(runId.ToString(), Group);
}
