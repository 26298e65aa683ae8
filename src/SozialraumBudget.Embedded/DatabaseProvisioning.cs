using Npgsql;

namespace SozialraumBudget.Embedded;

/// <summary>Connection strings of the two roles: the application's and, for migrations only, the owner's.</summary>
public sealed record DatabaseConnections(string App, string Owner);

/// <summary>Creates the two roles and databases; what it does to a server it can do again without harm.</summary>
public static class DatabaseProvisioning
{
    public const string DatabaseName = "sozialraumbudget";
    public const string OwnerRole = "srb_owner";
    public const string AppRole = "srb_app";

    /// <summary>Roles with these passwords: neither is superuser, creates roles or bypasses row security.</summary>
    public static async Task EnsureRolesAsync(
        string superuser,
        string ownerPassword,
        string appPassword,
        CancellationToken cancellation = default
    )
    {
        foreach (var (role, password) in new[] { (OwnerRole, ownerPassword), (AppRole, appPassword) })
        {
            await ExecuteAsync(
                superuser,
                $"""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role}; END IF;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                END $$;
                ALTER ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '{password.Replace(
                    "'",
                    "''",
                    StringComparison.Ordinal
                )}'
                """,
                cancellation
            );
        }
    }

    /// <summary>
    /// The database, owned by the owner role; the app role gets its rights with the walls (RowSecurity), and creates nothing, not even
    /// temporarily.
    /// </summary>
    public static async Task EnsureDatabaseAsync(string superuser, string database, CancellationToken cancellation = default)
    {
        if (await ScalarAsync(superuser, $"SELECT 1 FROM pg_database WHERE datname = '{database}'", cancellation) is null)
        {
            await ExecuteAsync(superuser, $"""CREATE DATABASE "{database}" OWNER {OwnerRole}""", cancellation);
        }

        await ExecuteAsync(
            superuser,
            $"""
            REVOKE ALL ON DATABASE "{database}" FROM PUBLIC;
            GRANT CONNECT ON DATABASE "{database}" TO {AppRole};
            REVOKE TEMPORARY ON DATABASE "{database}" FROM {AppRole};
            """,
            cancellation
        );
        await ExecuteAsync(On(superuser, database), $"GRANT USAGE ON SCHEMA public TO {AppRole}", cancellation);
    }

    /// <summary>The same server and options with another database and, where named, another role.</summary>
    public static string On(string connection, string database, string? role = null, string? password = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { Database = database };
        if (role is not null)
        {
            builder.Username = role;
            builder.Password = password;
            builder.Pooling = true;
        }

        return builder.ConnectionString;
    }

    public static async Task ExecuteAsync(string connection, string sql, CancellationToken cancellation = default) =>
        await ScalarAsync(connection, sql, cancellation);

    private static async Task<object?> ScalarAsync(string connection, string sql, CancellationToken cancellation)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, open);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
