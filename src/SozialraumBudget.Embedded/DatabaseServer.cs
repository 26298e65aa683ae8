using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace SozialraumBudget.Embedded;

/// <summary>The application's database, configured or embedded; the host stops an embedded one when it shuts down.</summary>
public sealed class DatabaseServer(IConfiguration configuration, string dataDirectory, ILogger<DatabaseServer> logger)
    : IAsyncDisposable,
        IDisposable
{
    /// <summary>Statements kept by a connection; the least used gives way.</summary>
    private const int Prepared = 100;

    private readonly SemaphoreSlim starting = new(1);
    private NpgsqlDataSource? source;
    private EmbeddedPostgres? embedded;
    private DatabaseConnections? connections;

    /// <summary>Both connection strings, once <see cref="StartAsync"/> has ended.</summary>
    public DatabaseConnections Connections =>
        connections
        ?? Configured()
        ?? throw new InvalidOperationException("The database has not been started: call StartDatabaseAsync first.");

    /// <summary>
    /// The pool of the app role's connections. What is asked often is prepared once per connection: under row security planning a
    /// query takes longer than running it.
    /// </summary>
    public NpgsqlDataSource DataSource =>
        LazyInitializer.EnsureInitialized(
            ref source,
            () =>
                NpgsqlDataSource.Create(
                    new NpgsqlConnectionStringBuilder(Connections.App) { MaxAutoPrepare = Prepared, AutoPrepareMinUsages = 2 }
                )
        );

    public async Task<DatabaseConnections> StartAsync(CancellationToken cancellation = default)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            return connections ??= Configured() ?? await StartEmbeddedAsync(cancellation);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Whether the database can be reached right now.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var command = DataSource.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
        {
            await source.DisposeAsync();
        }

        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }

        starting.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private DatabaseConnections? Configured() =>
        (configuration.GetConnectionString("App"), configuration.GetConnectionString("Owner")) switch
        {
            ({ Length: > 0 } app, { Length: > 0 } owner) => new DatabaseConnections(Readable(app, "App"), Readable(owner, "Owner")),
            ({ Length: > 0 } or null, { Length: > 0 }) or ({ Length: > 0 }, _) => throw new ConnectionSettingException(
                "ConnectionStrings:App und ConnectionStrings:Owner gehören zusammen; nur eine ist gesetzt (set both or none)."
            ),
            _ => null,
        };

    private static string Readable(string connection, string name)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 }
                ? connection
                : throw new ArgumentException("no host");
        }
        catch (ArgumentException)
        {
            // Without the reason: it may quote the password.
            throw new ConnectionSettingException(
                $"ConnectionStrings:{name} ist nicht lesbar (not readable); "
                    + "erwartet wird die Datenbank als Host=…;Database=…;Username=…;Password=…"
            );
        }
    }

    private async Task<DatabaseConnections> StartEmbeddedAsync(CancellationToken cancellation)
    {
        embedded = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataDirectory = dataDirectory,
                PostgresHome = configuration["SRB_POSTGRES_HOME"],
                Report = line => logger.LogInformation("{Line}", line),
            },
            cancellation
        );
        logger.LogInformation("Eingebettete Datenbank {State}: {Folder}", embedded.Reused ? "läuft bereits" : "gestartet", embedded.Folder);
        return await embedded.ProvisionAsync(DatabaseProvisioning.DatabaseName, cancellation);
    }
}
