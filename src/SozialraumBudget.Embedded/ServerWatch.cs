using Npgsql;

namespace SozialraumBudget.Embedded;

/// <summary>
/// Starts the embedded server again when it dies while its programs run: killed by the system, out of disk, stopped by hand. It keeps its
/// port, so that the connection strings that are known stay true.
/// </summary>
internal sealed class ServerWatch : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>A server that does not come up, on a full disk for one, is tried again at longer and longer intervals.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    /// <param name="isAlive">Cheap enough to be asked every second.</param>
    /// <param name="restart">Starts it, or finds that somebody else did.</param>
    /// <param name="report">One line each for the operator.</param>
    public ServerWatch(Func<bool> isAlive, Func<CancellationToken, Task> restart, Action<string> report) =>
        work = Task.Run(() => WatchAsync(isAlive, restart, report));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    private async Task WatchAsync(Func<bool> isAlive, Func<CancellationToken, Task> restart, Action<string> report)
    {
        var pause = Look;
        try
        {
            while (true)
            {
                await Task.Delay(pause, stop.Token);
                if (isAlive())
                    continue;
                report("Die eingebettete Datenbank hat sich beendet und wird neu gestartet (restarting).");
                pause = await TryAsync(restart, report) ? Look : TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, pause.Ticks * 2));
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> restart, Action<string> report)
    {
        try
        {
            await restart(stop.Token);
            report("Die eingebettete Datenbank läuft wieder (running again).");
            return true;
        }
        catch (Exception e) when (e is EmbeddedPostgresException or IOException or UnauthorizedAccessException or NpgsqlException)
        {
            report($"Die eingebettete Datenbank lässt sich noch nicht starten (cannot start yet): {e.Message}");
            return false;
        }
    }
}
