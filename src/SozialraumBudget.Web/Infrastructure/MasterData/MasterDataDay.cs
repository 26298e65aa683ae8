using System.Data.Common;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.MasterData;

/// <summary>Lets names and addresses that were entered ahead take effect: at the start and after each midnight in Germany.</summary>
[DisallowConcurrentExecution]
public sealed class MasterDataDay(DbDataSource source, TimeProvider clock, ILogger<MasterDataDay> log) : IJob
{
    public const string AfterMidnight = "0 0 0 * * ?";
    public const int Retries = 12;
    public static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(5);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var today = LocalDay.Today(clock);
        await using var db = DataServices.CreateContext(source, UserContext.System("Stammdaten"), clock);
        var changed = await VersionsOfToday.ApplyAsync(db, today, cancellationToken);
        if (changed > 0)
            log.LogInformation("Stammdaten: {Count} ab {Day} gültige Stände übernommen", changed, today);
    }
}
