using System.Diagnostics;
using Npgsql;

namespace SozialraumBudget.Embedded;

/// <summary>
/// A PostgreSQL server of our own on the loopback interface. A server left over from a program that was killed is used again; the last
/// program to leave stops it. While one of them runs, a server that dies is started again.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly ServerFolder folder;
    private readonly PostgresCluster cluster;
    private readonly EmbeddedPostgresOptions options;
    private FileStream? use;
    private ServerWatch? watch;

    private EmbeddedPostgres(EmbeddedPostgresOptions options)
    {
        this.options = options;
        folder = ServerFolder.Open(options.DataDirectory, options.Report);
        var binaries = PostgresBinaries.Find(options.PostgresHome);
        if (!ServerUser.Current.CanEnter(binaries.PgCtl))
        {
            binaries = binaries.CopyTo(Path.Combine(ServerFolder.Fallback(binaries.Home), "native"));
        }

        cluster = new PostgresCluster(folder, binaries, options);
    }

    /// <summary>Connects as the cluster's superuser; for provisioning only.</summary>
    public string SuperuserConnection { get; private set; } = "";

    /// <summary>True when the server was running already.</summary>
    public bool Reused { get; private set; }

    /// <summary>Where the server's files are; elsewhere than asked when its user cannot enter that path.</summary>
    public string Folder => folder.Root;

    internal ServerSecrets Secrets { get; private set; } = new("", "", "");

    /// <exception cref="EmbeddedPostgresException">It cannot be started; the message says why in one line.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellation = default)
    {
        var server = await Task.Run(() => new EmbeddedPostgres(options), cancellation);
        try
        {
            await Task.Run(() => server.StartLockedAsync(cancellation), cancellation);
            if (options is { Watched: true, Disposable: false })
                server.watch = new(server.IsAlive, server.RestartAsync, options.Report);
            return server;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NpgsqlException)
        {
            await server.DisposeAsync();
            throw new EmbeddedPostgresException(e.Message, e);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes roles and database where they are missing.</summary>
    public async Task<DatabaseConnections> ProvisionAsync(string database, CancellationToken cancellation = default)
    {
        await DatabaseProvisioning.EnsureRolesAsync(SuperuserConnection, Secrets.Owner, Secrets.App, cancellation);
        await DatabaseProvisioning.EnsureDatabaseAsync(SuperuserConnection, database, cancellation);
        return new DatabaseConnections(
            DatabaseProvisioning.On(SuperuserConnection, database, DatabaseProvisioning.AppRole, Secrets.App),
            DatabaseProvisioning.On(SuperuserConnection, database, DatabaseProvisioning.OwnerRole, Secrets.Owner)
        );
    }

    /// <summary>Stops the server unless another program still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref use, null) is not { } held)
        {
            return;
        }

        if (watch is not null)
            await watch.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Task.Run(() =>
        {
            using var starting = FileLock.Exclusive(folder.StartLock, options.Timeout);
            held.Dispose();
            using var alone = FileLock.TryExclusive(folder.UseLock);
            if (alone is not null)
            {
                cluster.Stop();
            }
        });
    }

    private async Task StartLockedAsync(CancellationToken cancellation)
    {
        using var starting = FileLock.Exclusive(folder.StartLock, options.Timeout);
        try
        {
            await StartOrReuseAsync(cancellation);
        }
        catch (EmbeddedPostgresException) when (options.Disposable && cluster.Exists)
        {
            cluster.Delete();
            await StartOrReuseAsync(cancellation);
        }

        use = FileLock.Shared(folder.UseLock);
    }

    private bool IsAlive() => PostmasterFile.Read(folder.Cluster) is { } running && running.IsAlive();

    /// <summary>What remains of the old server ends by itself; connections to it are worth nothing any more.</summary>
    private async Task RestartAsync(CancellationToken cancellation)
    {
        using var starting = FileLock.Exclusive(folder.StartLock, options.Timeout);
        if (await IsServingAsync(cancellation))
            return;
        await StartServerAsync(samePort: true, cancellation);
        NpgsqlConnection.ClearAllPools();
    }

    private async Task StartOrReuseAsync(CancellationToken cancellation)
    {
        if (!cluster.Exists)
        {
            cluster.Create(ServerSecrets.Create());
        }

        Secrets =
            ServerSecrets.Load(folder.Secrets)
            ?? throw new EmbeddedPostgresException($"Die Zugangsdaten {folder.Secrets} fehlen oder sind unlesbar (credentials missing).");
        Reused = await IsServingAsync(cancellation);
        if (!Reused)
            await StartServerAsync(samePort: false, cancellation);
    }

    private async Task StartServerAsync(bool samePort, CancellationToken cancellation)
    {
        PostmasterFile.Read(folder.Cluster)?.RemoveIfForeign();
        cluster.Start(samePort);
        if (!await IsServingAsync(cancellation))
            throw new EmbeddedPostgresException($"Der Server läuft, nimmt aber keine Verbindung an (no connection): {folder.Log}");
    }

    /// <summary>Waits while a server that is alive starts up, recovers or shuts down.</summary>
    private async Task<bool> IsServingAsync(CancellationToken cancellation)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < options.Timeout; await Task.Delay(50, cancellation))
        {
            if (PostmasterFile.Read(folder.Cluster) is not { } running || !running.ServesCluster())
            {
                return false;
            }

            if (running.Port > 0 && await CanConnectAsync(running.Port, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> CanConnectAsync(int port, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = Secrets.Superuser,
            Database = "postgres",
            Pooling = false,
            Timeout = 5,
        }.ConnectionString;
        try
        {
            await using var source = new NpgsqlConnection(connection);
            await source.OpenAsync(cancellation);
            SuperuserConnection = connection;
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"Die Zugangsdaten in {folder.Secrets} gelten nicht für diesen Server (wrong credentials).",
                e
            );
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
