using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>
/// Functions, policies, triggers, views and grants of a database: everything that can be taken down and put up again without touching a
/// row. Connected as the owner.
/// </summary>
internal sealed class DatabaseWalls(NpgsqlConnection owner, string text)
{
    private static readonly string[] First = ["1_context.sql", "2_visibility.sql", "3_triggers.sql"];

    private string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The walls that the model of the context declares, for the database it is connected to.</summary>
    public static DatabaseWalls Of(DbContext context) =>
        new((NpgsqlConnection)context.Database.GetDbConnection(), Text(context.GetService<IDesignTimeModel>().Model));

    /// <summary>Everything in order, also that nothing is left of what is no longer declared.</summary>
    public static string Text(IModel model) =>
        string.Join(
            "\n",
            [
                SqlScript.Read("0_clear.sql"),
                .. First.Select(SqlScript.Read),
                WallSql.Tables(model),
                .. WallSql.Scripts(model).Select(SqlScript.Read),
                WallSql.Grants(model),
            ]
        );

    /// <summary>Puts the walls up unless these very ones stand already: all in one transaction.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> ApplyAsync(CancellationToken cancellation)
    {
        if (await StandAsync(cancellation))
            return false;
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        await ExecuteAsync($"{text}\ndelete from wall.applied;\ninsert into wall.applied (hash) values ('{Hash}');", cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Takes them down, so that a migration may change columns that policies and views use and rows that triggers hold. Until they
    /// stand again the app sees nothing.
    /// </summary>
    public async Task TakeDownAsync(CancellationToken cancellation)
    {
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        await ExecuteAsync(SqlScript.Read("0_clear.sql"), cancellation);
        await ExecuteAsync(
            "do $$ begin if to_regclass('wall.applied') is not null then delete from wall.applied; end if; end $$",
            cancellation
        );
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> StandAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select exists (select from wall.applied where hash = $1)", owner)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Hash } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
