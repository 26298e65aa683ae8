using Npgsql;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>The wall stands only for a role that is neither owner nor above row security, on connections that forget.</summary>
public static class AppConnection
{
    private const string Rights = """
        select bool_or(r.rolsuper), bool_or(r.rolbypassrls), bool_or(r.rolcreaterole),
            bool_or(r.rolreplication or r.rolname in ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files',
                'pg_write_server_files', 'pg_execute_server_program')),
            exists (
            select from pg_class c where c.relnamespace in ('public'::regnamespace, to_regnamespace('wall'))
                and c.relkind in ('r', 'p', 'v') and pg_has_role(current_user, c.relowner, 'member'))
        from pg_roles r where pg_has_role(current_user, r.oid, 'member')
        """;

    /// <summary>What the role is, or may become: a right that it inherits weakens as its own does.</summary>
    /// <exception cref="WeakConnectionException">One line for the operator: the app does not start with this connection.</exception>
    public static async Task EnsureWalledAsync(string app, CancellationToken cancellation = default)
    {
        if (Weakness(new NpgsqlConnectionStringBuilder(app)) is { } option)
            throw Refused(option, option);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(app) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(Rights, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        if (row.GetBoolean(0))
            throw Refused("die Rolle ist Superuser", "the role is a superuser");
        if (row.GetBoolean(1))
            throw Refused("die Rolle umgeht die Zeilensicherheit", "the role bypasses row security");
        if (row.GetBoolean(2))
            throw Refused("die Rolle darf Rollen anlegen", "the role creates roles");
        if (row.GetBoolean(3))
            throw Refused("die Rolle liest oder schreibt am Zeilenschutz vorbei", "the role reads or writes past row security");
        if (row.GetBoolean(4))
            throw Refused("der Rolle gehören Tabellen", "the role owns tables");
    }

    private static string? Weakness(NpgsqlConnectionStringBuilder app) =>
        app switch
        {
            { NoResetOnClose: true } => "No Reset On Close=true",
            { Multiplexing: true } => "Multiplexing=true",
            { Options.Length: > 0 } => "Options",
            { SearchPath.Length: > 0 } => "Search Path",
            _ => null,
        };

    private static WeakConnectionException Refused(string german, string english) =>
        new(
            $"ConnectionStrings:App schwächt den Zeilenschutz: {german} (weakens row security: {english}); "
                + "vorgesehen ist die Rolle srb_app."
        );
}

/// <summary>A connection that the wall does not hold; the message is one line for the operator.</summary>
public sealed class WeakConnectionException(string message) : Exception(message);
