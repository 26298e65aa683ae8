using Npgsql;
using SozialraumBudget.Embedded;

namespace SozialraumBudget.TestSupport;

/// <summary>One test's or test class's own database; dropped when disposed.</summary>
public sealed class TestDatabase(DatabaseConnections connections, string superuser, string server, string name) : IAsyncDisposable
{
    /// <summary>The app role's connection: row security applies.</summary>
    public string App => connections.App;

    /// <summary>The owner's connection: migrations and set-up.</summary>
    public string Owner => connections.Owner;

    /// <summary>The server's superuser in this database: only to look behind every wall.</summary>
    public string Superuser => superuser;

    public string Name => name;

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in new[] { App, Owner, Superuser })
        {
            await using var pooled = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pooled);
        }

        await DatabaseProvisioning.ExecuteAsync(server, $"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
    }
}
