using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.MasterData;

/// <summary>Lets names and addresses that were entered ahead take effect: at the start and after each midnight in Germany.</summary>
public sealed class MasterDataDay(DbDataSource source, TimeProvider clock, ILogger<MasterDataDay> log) : BackgroundService
{
    private static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = AfterAFault;
            try
            {
                var today = LocalDay.Today(clock);
                await using var db = DataServices.CreateContext(source, UserContext.System("Stammdaten"), clock);
                var changed = await VersionsOfToday.ApplyAsync(db, today, stoppingToken);
                if (changed > 0) log.LogInformation("Stammdaten: {Count} ab {Day} gültige Stände übernommen", changed, today);
                wait = LocalDay.Start(today.AddDays(1)) - clock.GetUtcNow();
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or DbUpdateException)
            {
                log.LogError(e, "Stammdaten: {Message}", e.Message);
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
