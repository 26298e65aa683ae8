using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>The built application as a process of its own, so that it can be killed without a word.</summary>
internal sealed class AppProcess(TestDatabase database) : IAsyncDisposable
{
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(2);

    private readonly ConcurrentQueue<string> output = new();
    private readonly int port = FreePort();
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public string Output => string.Join('\n', output);

    /// <summary>Starts and returns when it answers.</summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SozialraumBudget.Web.dll")])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var (name, value) in new[]
            {
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ASPNETCORE_URLS", Address.ToString()),
                ("ConnectionStrings__App", database.App),
                ("ConnectionStrings__Owner", database.Owner),
                ("Demo__Enabled", "false"),
                ("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-web-tests")),
                ("Logging__LogLevel__Default", "Warning"),
            }
        )
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100, cancel))
        {
            if (process.HasExited || watch.Elapsed > Start)
                throw new InvalidOperationException("The application does not start: " + Output);
            try
            {
                if ((await client.GetAsync("/health", cancel)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) { }
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            output.Enqueue(line);
        while (output.Count > 200)
            output.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
