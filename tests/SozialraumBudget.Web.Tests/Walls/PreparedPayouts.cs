using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>
/// More prepared payouts than a city has quarters: copies of one payout of the demo city, with account and preparer as the demo controller
/// left them.
/// </summary>
internal static class PreparedPayouts
{
    private const string Copy = """
        insert into payouts
        select (jsonb_populate_record(null::payouts, to_jsonb(p) || jsonb_build_object(
            'id', gen_random_uuid(), 'state', 'Prepared', 'sequence', (select max(sequence) from payouts) + n,
            'transfer_reference', gen_random_uuid(), 'prepared_user_id', $1, 'prepared_name', 'Budgetcontrolling 1',
            'approved_user_id', null, 'approved_name', null, 'approved_at', null, 'cash_export_id', null))).*
        from (select * from payouts where state in ('Prepared', 'Approved') and released = 0 and set_off = 0 order by id limit 1) p,
            generate_series(1, $2) n
        returning id
        """;

    public static async Task<List<Guid>> CopyAsync(TestDatabase database, int count)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using (
            var accounts = source.CreateCommand("update bank_accounts set valid_from = '2000-01-01' where approved_user_id is not null")
        )
        {
            await accounts.ExecuteNonQueryAsync(); // also valid on the day of whoever runs the tests
        }

        await using var command = source.CreateCommand(Copy);
        command.Parameters.Add(new NpgsqlParameter { Value = DemoUsers.Controller.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = count });
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(0));
        Assert.Equal(count, ids.Count);
        return ids;
    }

    public static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand($"select count(*) from ({sql}) x");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
