using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>What keeps the application from starting is one line and exit code 1, without a stack.</summary>
public sealed class StartFailureTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Port_InUse_OneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await FailsAsync($":{port}", ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"));
    }

    [Fact]
    public async Task Password_Wrong_OneLine() =>
        await FailsAsync(
            "28P01",
            (
                "ConnectionStrings__Owner",
                new NpgsqlConnectionStringBuilder(fixture.Database.Owner) { Password = "falsch-geheim" }.ConnectionString
            )
        );

    [Fact]
    public async Task PasswordOfTheApp_Wrong_OneLine() =>
        await FailsAsync(
            "28P01",
            (
                "ConnectionStrings__App",
                new NpgsqlConnectionStringBuilder(fixture.Database.App) { Password = "falsch-geheim" }.ConnectionString
            )
        );

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y;Password=geheim")]
    [InlineData("Host=127.0.0.1;Port=none;Password=geheim")]
    [InlineData("no connection string; geheim")]
    public async Task Connection_Useless_OneLine(string connection) =>
        await FailsAsync("Datenbank", ("ConnectionStrings__Owner", connection));

    [Theory]
    [InlineData("Site__Address", "budget.stadt.de")]
    [InlineData("Site__Proxies", "proxy.local")]
    [InlineData("ASPNETCORE_URLS", "not an address")]
    public async Task Setting_Unreadable_OneLine(string name, string value) =>
        await FailsAsync(name == "ASPNETCORE_URLS" ? "not an address" : name, (name, value));

    private async Task FailsAsync(string told, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SozialraumBudget.Web.dll")])
        {
            WorkingDirectory = Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var (name, value) in settings
                .Prepend(("ASPNETCORE_ENVIRONMENT", "Development"))
                .Prepend(("ASPNETCORE_URLS", "http://127.0.0.1:0"))
                .Prepend(("ConnectionStrings__App", fixture.Database.App))
                .Prepend(("ConnectionStrings__Owner", fixture.Database.Owner))
                .Prepend(("Demo__Enabled", "false"))
                .Prepend(("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-web-tests")))
        )
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }

        var all = await output + await error;
        Assert.True(process.ExitCode == 1, $"{process.ExitCode}: {all}");
        Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(told, await error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", all, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", all, StringComparison.Ordinal);
    }
}
