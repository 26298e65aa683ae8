using Npgsql;
using NpgsqlTypes;

namespace SozialraumBudget.Web.Tests.Migrations;

/// <summary>
/// The rows of a database as text, one row a line: table, tab, JSON. What a frozen schema held can so be kept and filled in again,
/// whatever the tables have become since.
/// </summary>
internal static class FilledDatabase
{
    /// <summary>Of services, hours, cases and audit entries a sample is enough.</summary>
    private const int Sample = 500;

    private static readonly string[] Many =
    [
        "service_lines",
        "hour_rows",
        "hour_sums",
        "return_cases",
        "office_cases",
        "external_costs",
        "audit_entries",
    ];

    private const string Tables = """
        select relname::text from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and relname <> '__EFMigrationsHistory'
        order by 1
        """;

    public static async Task<List<string>> DumpAsync(NpgsqlDataSource superuser)
    {
        var lines = new List<string>();
        foreach (var table in await Walls.WalledDatabase.Read(superuser.CreateCommand(Tables)))
        {
            var limit = Many.Contains(table) ? $" limit {Sample}" : "";
            var sql = $"select to_jsonb(t)::text from {table} t order by 1{limit}";
            var rows = await Walls.WalledDatabase.Read(superuser.CreateCommand(sql));
            lines.AddRange(rows.Select(row => $"{table}\t{row}"));
        }

        return lines;
    }

    /// <summary>Without triggers and foreign keys, as a backup is restored; numbering goes on after the last row.</summary>
    public static async Task FillAsync(NpgsqlDataSource superuser, IEnumerable<string> lines)
    {
        await using var connection = await superuser.OpenConnectionAsync();
        await Execute(connection, "set session_replication_role = replica");
        foreach (var table in lines.Select(static line => line.Split('\t', 2)).GroupBy(static line => line[0], static line => line[1]))
        {
            foreach (var rows in table.Chunk(1000))
            {
                // Beside the rows, not in the list of columns: there it would be asked anew for each column.
                var read = $"select filled.* from unnest($1) row, jsonb_populate_record(null::{table.Key}, row) filled";
                await Execute(connection, $"insert into {table.Key} overriding system value {read}", rows);
            }
        }

        await Execute(
            connection,
            """
            do $$ declare s record; begin
                for s in select c.table_name, c.column_name from information_schema.columns c
                    where c.table_schema = 'public' and c.is_identity = 'YES' loop
                    execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I',
                        s.table_name, s.column_name, s.column_name, s.table_name);
                end loop;
            end $$
            """
        );
    }

    public static async Task<Dictionary<string, long>> CountAsync(NpgsqlDataSource superuser)
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in await Walls.WalledDatabase.Read(superuser.CreateCommand(Tables)))
        {
            counts[table] = (long)(await superuser.CreateCommand($"select count(*) from {table}").ExecuteScalarAsync())!;
        }

        return counts;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, string[]? rows = null)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        if (rows is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = rows, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });
        }

        await command.ExecuteNonQueryAsync();
    }
}
