using Npgsql;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>The ledger's invariants hold in the database itself, also for the owner with SQL in hand.</summary>
public sealed class LedgerTests
{
    private const string Header =
        "insert into ledger_transactions (agreement_id, budget_year, kind, booked_on, text, source_key, derivation, "
        + "booked_user_id, booked_name, booked_at) "
        + "values ($1, 2026, 'Payout', '2026-02-15', 'x', $2, '{}', gen_random_uuid(), 'x', now()) returning id";

    [Theory]
    [InlineData("Commitment:-100.00 Instalments:99.99")]
    [InlineData("Commitment:-100.00")]
    [InlineData("")]
    public async Task Transaction_ThatDoesNotBalance_IsRefusedAtCommit(string entries)
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => BookAsync(database, entries));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        Assert.Contains("does not balance", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transaction_ThatBalances_IsBooked()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        Assert.True(await BookAsync(database, "Commitment:-100.00 Instalments:60.00 Retention:40.00") > 0);
    }

    [Theory]
    [InlineData("update ledger_entries set amount = amount * 2")]
    [InlineData("delete from ledger_entries")]
    [InlineData("update ledger_transactions set text = 'y'")]
    [InlineData("truncate ledger_entries cascade")]
    [InlineData("update audit_entries set user_name = 'niemand'")]
    [InlineData("delete from audit_entries")]
    public async Task BookedRows_ChangedByTheOwner_AreRefused(string sql)
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await BookAsync(database, "Commitment:-100.00 Instalments:100.00");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(database.Owner, sql));

        Assert.Equal("23001", refused.SqlState);
    }

    [Fact]
    public async Task ClosedTransaction_TakingFurtherEntries_IsRefused()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var id = await BookAsync(database, "Commitment:-100.00 Instalments:100.00");
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(
                database.Owner,
                $"insert into ledger_entries (transaction_id, account, amount) values ({id}, 'Commitment', -5), ({id}, 'Paid', 5)"
            )
        );

        Assert.Contains("is closed", refused.MessageText, StringComparison.Ordinal);
    }

    private static async Task<long> BookAsync(TestDatabase database, string entries)
    {
        await using var data = new TestData(database.App);
        var agreement = await data.CreateAgreement();
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var header = new NpgsqlCommand(Header, connection)
        {
            Parameters =
            {
                new() { Value = agreement.Id },
                new() { Value = $"t:{Guid.NewGuid()}" },
            },
        };
        var id = (long)(await header.ExecuteScalarAsync())!;
        foreach (var entry in entries.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (account, amount) = (entry.Split(':')[0], entry.Split(':')[1]);
            await using var command = new NpgsqlCommand(
                $"insert into ledger_entries (transaction_id, account, amount) values ({id}, '{account}', {amount})",
                connection
            );
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return id;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
