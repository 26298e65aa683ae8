using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SozialraumBudget.Embedded;

namespace SozialraumBudget.Web.Tests.Embedded;

/// <summary>The embedded server's life: start, reuse, stop, crash, stale files, broken folders.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), "srb-embedded-" + Path.GetRandomFileName());
    private readonly ConcurrentQueue<string> reports = new();

    [Fact]
    public async Task Start_EmptyFolder_CreatesDatabaseAndPowerlessAppRole()
    {
        await using var server = await StartAsync();
        var connections = await server.ProvisionAsync("sozialraumbudget");
        await server.ProvisionAsync("sozialraumbudget");

        await QueryAsync(connections.Owner, "CREATE TABLE probe (id int); INSERT INTO probe VALUES (7)");
        var ungranted = await Assert.ThrowsAsync<PostgresException>(() => QueryAsync(connections.App, "SELECT id FROM probe"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, ungranted.SqlState);
        await QueryAsync(connections.Owner, "GRANT SELECT ON probe TO srb_app");

        Assert.Equal(7, await QueryAsync(connections.App, "SELECT id FROM probe"));
        Assert.Equal(
            false,
            await QueryAsync(connections.App, "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
        );
        Assert.Equal("on", await QueryAsync(connections.App, "SHOW fsync"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => QueryAsync(connections.App, "CREATE TABLE other (id int)"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Start_SecondProgram_ReusesServerUntilTheLastOneLeaves()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        await first.DisposeAsync();

        Assert.False(first.Reused);
        Assert.True(second.Reused);
        Assert.Equal(1, await QueryAsync(second.SuperuserConnection, "SELECT 1"));

        await second.DisposeAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => QueryAsync(second.SuperuserConnection, "SELECT 1"));
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task Start_TwoAtOnce_OneServer()
    {
        var servers = await Task.WhenAll(StartAsync(), StartAsync());

        Assert.Single(servers, server => server.Reused);
        Assert.Equal(servers[0].SuperuserConnection, servers[1].SuperuserConnection);
        await servers[0].DisposeAsync();
        await servers[1].DisposeAsync();
    }

    [Fact]
    public async Task Start_AfterKillOfTheServer_RecoversWhatWasCommitted()
    {
        await using var crashed = await StartAsync();
        await QueryAsync(crashed.SuperuserConnection, "CREATE TABLE probe (id int); INSERT INTO probe VALUES (7)");
        Kill(ServerProcess());

        await using var server = await StartAsync();

        Assert.False(server.Reused);
        Assert.Equal(7, await QueryAsync(server.SuperuserConnection, "SELECT id FROM probe"));
    }

    [Fact]
    public async Task Server_KilledWhileItsProgramRuns_ComesBackOnItsPortWithWhatWasCommitted()
    {
        await using var server = await StartAsync(watched: true);
        await QueryAsync(server.SuperuserConnection, "CREATE TABLE probe (id int); INSERT INTO probe VALUES (7)");
        for (var times = 0; times < 2; times++)
        {
            var killed = ServerProcess();
            Kill(killed);
            Assert.Equal(7, await UntilAnsweredAsync(server.SuperuserConnection, "SELECT id FROM probe"));
            Assert.NotEqual(killed, ServerProcess());

            // It answers a moment before it is told; killed within that moment it came back only once.
            var told = times + 1;
            await UntilAsync(() => reports.Count(static line => line.Contains("running again", StringComparison.Ordinal)) == told);
        }
    }

    [Fact]
    public async Task Server_ThatCannotComeBackYet_IsTriedAgain()
    {
        await using var server = await StartAsync(watched: true);
        var held = Path.Combine(Cluster, "global", "pg_control");
        File.Move(held, held + ".away");
        Kill(ServerProcess());
        await UntilAsync(() => reports.Any(static line => line.Contains("cannot start yet", StringComparison.Ordinal)));
        File.Move(held + ".away", held);

        Assert.Equal(1, await UntilAnsweredAsync(server.SuperuserConnection, "SELECT 1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("own process")]
    public async Task Start_StalePidFile_IsIgnored(string content)
    {
        await (await StartAsync()).DisposeAsync();
        var lines = content.Length == 0 ? "" : $"{Environment.ProcessId}\n{Cluster}\n1\n1\n";
        await File.WriteAllTextAsync(PidFile, lines);

        await using var server = await StartAsync();

        Assert.False(server.Reused);
        Assert.Equal(1, await QueryAsync(server.SuperuserConnection, "SELECT 1"));
    }

    [Fact]
    public async Task Start_PortTaken_ChoosesAnother()
    {
        await (await StartAsync()).DisposeAsync();
        var port = int.Parse(await File.ReadAllTextAsync(Path.Combine(data, "postgres", "port")), CultureInfo.InvariantCulture);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        other.Start();

        await using var server = await StartAsync();

        Assert.NotEqual(port, new NpgsqlConnectionStringBuilder(server.SuperuserConnection).Port);
    }

    [Fact]
    public async Task Start_BrokenCluster_SaysWhyInOneLine()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(Cluster, "PG_VERSION"), "9.6\n");

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);

        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains("FATAL", error.Message, StringComparison.Ordinal);
        Assert.Contains("9.6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderIsAFile_SaysWhyInOneLine()
    {
        await File.WriteAllTextAsync(data, "");

        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(StartAsync);

        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains(data, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_InterruptedCreation_BeginsAnew()
    {
        Directory.CreateDirectory(Path.Combine(data, "postgres", "cluster.new", "base"));

        await using var server = await StartAsync();

        Assert.Equal(1, await QueryAsync(server.SuperuserConnection, "SELECT 1"));
    }

    /// <summary>Only root hands the server to another user; everybody else's server stays where it was asked to be.</summary>
    [Fact]
    public async Task Start_PathClosedToOthers_MovesAsRootAndSaysSo()
    {
        Directory.CreateDirectory(data);
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var moves = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;
        await using var server = await StartAsync();

        Assert.Equal(moves, server.Folder.StartsWith("/var/tmp/sozialraumbudget-", StringComparison.Ordinal));
        Assert.Equal(moves, reports.Any(line => line.Contains(server.Folder, StringComparison.Ordinal)));
        await server.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(server.Folder)!, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        File.Delete(data);
    }

    private string Cluster => Path.Combine(data, "postgres", "cluster");

    private string PidFile => Path.Combine(Cluster, "postmaster.pid");

    private Task<EmbeddedPostgres> StartAsync() => StartAsync(watched: false);

    private Task<EmbeddedPostgres> StartAsync(bool watched) =>
        EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataDirectory = data,
                Report = reports.Enqueue,
                Watched = watched,
            }
        );

    private int ServerProcess() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private static async Task<object?> UntilAnsweredAsync(string connection, string sql)
    {
        object? answer = null;
        await UntilAsync(async () =>
        {
            try
            {
                answer = await QueryAsync(connection, sql);
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        });
        return answer;
    }

    private static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var watch = Stopwatch.StartNew(); !await isSo(); await Task.Delay(100))
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), "It does not come back.");
    }

    private static void Kill(int process)
    {
        using var server = Process.GetProcessById(process);
        server.Kill();
        server.WaitForExit();
    }

    private static async Task<object?> QueryAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        return await command.ExecuteScalarAsync();
    }
}
