using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Embedded;

namespace SozialraumBudget.TestSupport;

/// <summary>
/// The PostgreSQL server of the tests: the one that the environment variable SRB_TEST_CONNECTION names (as a superuser), else a container
/// where a Docker API answers, else an embedded one without fsync, shared by the test programs of this repository. Each
/// <see cref="TestDatabase"/> is a copy of a migrated template.
/// </summary>
public static class TestPostgres
{
    private const string Password = "srb-test";
    private static readonly Lazy<Task<string>> Superuser = new(StartAsync);
    private static readonly Lazy<Task<string>> Template = new(() => MakeTemplateAsync("srb_template_", static _ => Task.CompletedTask));
    private static readonly Lazy<Task<string>> Demo = new(() =>
        MakeTemplateAsync($"srb_demo_{Version(typeof(Money))}_{Version(typeof(DemoCity))}_", SeedAsync)
    );
    private static int count;

    /// <summary>Brings an empty database, given by the owner's connection, to the state tests begin with.</summary>
    public static Func<string, Task> Migrate { get; set; } = static owner => DataServices.MigrateAsync(owner);

    /// <summary>The day the demo city of the tests is seen on.</summary>
    public static DateTimeOffset DemoDay { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    /// <summary>A migrated database of its own, reachable as owner and as app role.</summary>
    public static async Task<TestDatabase> CreateDatabaseAsync() => await CloneAsync(await Template.Value);

    /// <summary>A copy of the demo city, which is seeded once per build.</summary>
    public static async Task<TestDatabase> CreateDemoDatabaseAsync() => await CloneAsync(await Demo.Value);

    /// <summary>A database with nothing in it, not even the schema.</summary>
    public static async Task<TestDatabase> CreateEmptyDatabaseAsync()
    {
        var (superuser, name) = (await Superuser.Value, NextName());
        await DatabaseProvisioning.EnsureDatabaseAsync(superuser, name);
        return new TestDatabase(Connections(superuser, name), Inside(superuser, name), superuser, name);
    }

    private static string NextName() => $"srb_t_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";

    private static async Task<TestDatabase> CloneAsync(string template)
    {
        var (superuser, name) = (await Superuser.Value, NextName());
        await DatabaseProvisioning.ExecuteAsync(
            superuser,
            $"""
            CREATE DATABASE "{name}" OWNER {DatabaseProvisioning.OwnerRole} TEMPLATE "{template}" STRATEGY FILE_COPY
            """
        );
        await DatabaseProvisioning.EnsureDatabaseAsync(superuser, name);
        var connections = Connections(superuser, name);
        await DataServices.AdmitAsync(connections.Owner);
        return new TestDatabase(connections, Inside(superuser, name), superuser, name);
    }

    private static DatabaseConnections Connections(string superuser, string database) =>
        new(
            DatabaseProvisioning.On(superuser, database, DatabaseProvisioning.AppRole, Password),
            DatabaseProvisioning.On(superuser, database, DatabaseProvisioning.OwnerRole, Password)
        );

    /// <summary>The superuser in one database: pooled, as it is asked there again and again.</summary>
    private static string Inside(string superuser, string database) =>
        new NpgsqlConnectionStringBuilder(DatabaseProvisioning.On(superuser, database)) { Pooling = true }.ConnectionString;

    /// <summary>Several programs share the cores: two hundred connections at once, or one beside two browsers, take their time.</summary>
    private static string Patient(string connection) => new NpgsqlConnectionStringBuilder(connection) { Timeout = 120 }.ConnectionString;

    /// <summary>Memory where there is plenty of it: databases come and go by the hundred, and none is kept.</summary>
    private static string Home
    {
        get
        {
            const string memory = "/dev/shm";
            return Directory.Exists(memory) && new DriveInfo(memory).TotalSize >= 6L << 30 ? memory : Path.GetTempPath();
        }
    }

    private static async Task<string> StartAsync()
    {
        var variable = Environment.GetEnvironmentVariable("SRB_TEST_CONNECTION");
        if ((string.IsNullOrEmpty(variable) ? await ContainerPostgres.StartAsync() : variable) is { } named)
        {
            var external = Patient(new NpgsqlConnectionStringBuilder(named) { Pooling = false }.ConnectionString);
            await DatabaseProvisioning.EnsureRolesAsync(external, Password, Password);
            return external;
        }

        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RepositoryRoot.Path)))[..8];
        var server = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataDirectory = Path.Combine(Home, $"srb-test-{Environment.UserName}-{key}"),
                Disposable = true,
                Report = Console.WriteLine,
            }
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
        var superuser = Patient(server.SuperuserConnection);
        await DatabaseProvisioning.EnsureRolesAsync(superuser, Password, Password);
        await DropLeftoversAsync(superuser);
        return superuser;
    }

    /// <summary>One template per build of the data layer; a second test program waits for the first and uses its template.</summary>
    private static async Task<string> MakeTemplateAsync(string prefix, Func<string, Task> fill)
    {
        var superuser = await Superuser.Value;
        var name = prefix + Version(typeof(AppDbContext));
        await using var guard = new NpgsqlConnection(superuser);
        await guard.OpenAsync();
        await RunAsync(guard, "SELECT pg_advisory_lock(728411)");
        if (await RunAsync(guard, $"SELECT 1 FROM pg_database WHERE datname = '{name}'") is null)
        {
            await RunAsync(guard, $"""DROP DATABASE IF EXISTS "{name}_new" """);
            await DatabaseProvisioning.EnsureDatabaseAsync(superuser, name + "_new");
            var owner = new NpgsqlConnectionStringBuilder(Connections(superuser, name + "_new").Owner) { Pooling = false };
            await Migrate(owner.ConnectionString);
            await fill(Connections(superuser, name + "_new").App);
            NpgsqlConnection.ClearAllPools();
            await RunAsync(guard, $"""ALTER DATABASE "{name}_new" RENAME TO "{name}" """);
        }

        return name;
    }

    private static string Version(Type build) => build.Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    private static async Task SeedAsync(string app)
    {
        await using var source = NpgsqlDataSource.Create(app);
        await DemoCity.SeedAsync(source, new FixedClock(DemoDay));
    }

    private static async Task DropLeftoversAsync(string superuser)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var command = new NpgsqlCommand(@"SELECT datname FROM pg_database WHERE datname LIKE 'srb\_t\_%'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        foreach (
            var name in names.Where(name => !IsRunning(int.Parse(name.Split('_')[2], System.Globalization.CultureInfo.InvariantCulture)))
        )
        {
            await RunAsync(connection, $"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
        }
    }

    private static bool IsRunning(int process) => System.Diagnostics.Process.GetProcesses().Any(other => other.Id == process);

    /// <summary>
    /// Waits long: whoever comes second waits for the first to fill the demo city, on a loaded machine more than half a minute.
    /// </summary>
    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return await command.ExecuteScalarAsync();
    }
}
