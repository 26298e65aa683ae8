using Quartz;

namespace SozialraumBudget.Web.Infrastructure.Jobs;

/// <summary>
/// Work in the background: kept in the database and shared by every node, so that each job runs once. What a node that died left behind is
/// started again by another one, or by the same after its restart.
/// </summary>
public static class Jobs
{
    private const int AtATime = 4;

    /// <summary>Silent for twice this long, a node is taken for dead. Jobs may be run twice, so a wrong guess does no harm.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddQuartz(static jobs =>
        {
            jobs.ConfigureScheduler(static options =>
            {
                options.InstanceName = "SozialraumBudget";
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            // The nodes' real clock: tests set the application's clock, and one that stands still would look like a dead node.
            jobs.UseTimeProvider(TimeProvider.System);
            jobs.UseDefaultThreadPool(AtATime);
            jobs.UsePersistentStore(static store =>
            {
                store.UsePostgres(static source => source.UseRegisteredDataSource = true);
                store.ConfigureStore(static options =>
                {
                    options.TablePrefix = "quartz.qrtz_";
                    options.StoreJobDataAsStrings = true;
                    options.RecoverFiringsCancelledByShutdown = true;
                });
                store.UseClustering(static cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (Heartbeat, Heartbeat));
            });
        });
        builder.Services.AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);
    }
}
