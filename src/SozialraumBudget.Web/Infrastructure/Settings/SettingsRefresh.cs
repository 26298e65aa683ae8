using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Web.Infrastructure.Settings;

/// <summary>
/// Keeps the settings of this node those of the database: at its start, after a change here, and soon after one elsewhere.
/// </summary>
public sealed class SettingsRefresh(DbDataSource source, StoredSettings settings, TimeProvider clock, ILogger<SettingsRefresh> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async Task LoadAsync(CancellationToken cancel = default)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Einstellungen"), clock);
        settings.Take(await db.Settings.AsNoTracking().ToDictionaryAsync(static s => s.Key, static s => s.Value, cancel));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await LoadAsync(cancel);
        }
        catch (Exception e) when (e is DbException or TimeoutException or InvalidOperationException)
        {
            // What was known counts until the database answers again.
            log.LogInformation("Die Einstellungen ließen sich nicht neu lesen: {Reason}", e.GetBaseException().Message);
        }
    }
}
