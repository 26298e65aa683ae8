using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Rows that all belong to one upload, written column by column in batches, under row security: COPY knows none. Memory follows the batch,
/// not the file.
/// </summary>
internal sealed class BulkInsert<T>(AppDbContext db, string table, Guid upload, params BulkColumn<T>[] columns)
{
    private const int BatchSize = 8192;
    private readonly string sql =
        $"insert into {table} (upload_id, {string.Join(", ", columns.Select(static c => c.Name))}) select $1, * from unnest("
        + string.Join(", ", columns.Select(static (c, i) => FormattableString.Invariant($"${i + 2}::{c.SqlType}[]")))
        + ")";

    private readonly List<T> batch = new(BatchSize);

    public int Written { get; private set; }

    public async Task AddAsync(T row, CancellationToken cancellation)
    {
        batch.Add(row);
        if (batch.Count == BatchSize)
            await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (batch.Count == 0)
            return;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = upload });
        foreach (var column in columns)
            command.Parameters.Add(new NpgsqlParameter { Value = column.Values(batch), NpgsqlDbType = NpgsqlDbType.Array | column.DbType });
        await command.ExecuteNonQueryAsync(cancellation);
        Written += batch.Count;
        batch.Clear();
    }
}

/// <param name="Name">Column, quoted where its name is a word of SQL.</param>
/// <param name="SqlType">Type of one element.</param>
/// <param name="Values">One column of a batch as an array.</param>
internal sealed record BulkColumn<T>(string Name, string SqlType, NpgsqlDbType DbType, Func<List<T>, Array> Values)
{
    public static BulkColumn<T> Text(string name, Func<T, string?> of) => new(name, "text", NpgsqlDbType.Text, rows => Array(rows, of));

    public static BulkColumn<T> Int(string name, Func<T, int> of) => new(name, "integer", NpgsqlDbType.Integer, rows => Array(rows, of));

    public static BulkColumn<T> IntOrNull(string name, Func<T, int?> of) =>
        new(name, "integer", NpgsqlDbType.Integer, rows => Array(rows, of));

    public static BulkColumn<T> Day(string name, Func<T, DateOnly> of) => new(name, "date", NpgsqlDbType.Date, rows => Array(rows, of));

    public static BulkColumn<T> DayOrNull(string name, Func<T, DateOnly?> of) =>
        new(name, "date", NpgsqlDbType.Date, rows => Array(rows, of));

    public static BulkColumn<T> Number(string name, Func<T, decimal> of) =>
        new(name, "numeric", NpgsqlDbType.Numeric, rows => Array(rows, of));

    public static BulkColumn<T> NumberOrNull(string name, Func<T, decimal?> of) =>
        new(name, "numeric", NpgsqlDbType.Numeric, rows => Array(rows, of));

    private static TValue[] Array<TValue>(List<T> rows, Func<T, TValue> of)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = of(rows[i]);
        return values;
    }
}
