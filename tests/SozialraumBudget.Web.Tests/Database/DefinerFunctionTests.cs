using Npgsql;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>Functions that run as the owner look up names where the caller cannot put any.</summary>
public sealed class DefinerFunctionTests
{
    [Fact]
    public async Task EveryFunction_LooksIntoTemporaryTablesLast()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        var open = await Walls.WalledDatabase.Read(
            superuser.CreateCommand(
                """
                select p.oid::regprocedure::text from pg_proc p join pg_roles r on r.oid = p.proowner
                where (r.rolname = 'srb_owner' and p.pronamespace = 'public'::regnamespace and p.proname like 'app\_%')
                  and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']
                union all
                select p.oid::regprocedure::text from pg_proc p
                where p.prosecdef and p.pronamespace <> 'pg_catalog'::regnamespace and p.proname not like 'app\_%'
                """
            )
        );
        Assert.Empty(open);
        Assert.Equal(
            false,
            await superuser.CreateCommand("select has_database_privilege('srb_app', current_database(), 'temporary')").ExecuteScalarAsync()
        );
    }

    /// <summary>The attack works on a function with the path of before, even where the right to temporary tables came back.</summary>
    [Fact]
    public async Task TemporaryTableInPlaceOfAgreements_FoolsTheOldPath_NotOurs()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using (var superuser = NpgsqlDataSource.Create(database.Superuser))
        {
            await superuser.CreateCommand($"grant temporary on database \"{database.Name}\" to srb_app").ExecuteNonQueryAsync();
            await superuser
                .CreateCommand(
                    """
                    create function old_case_files() returns setof uuid language sql security definer set search_path = public
                        as 'select file_id from import_runs where format = ''base-year'''
                    """
                )
                .ExecuteNonQueryAsync();
        }

        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();
        await Execute("create temporary table import_runs as select gen_random_uuid() as file_id, 'base-year'::text as format");
        await Execute("grant select on import_runs to public");

        Assert.Equal(1L, await Execute("select count(*) from old_case_files()"));
        Assert.Equal(0L, await Execute("select count(*) from app_case_files()"));

        async Task<object?> Execute(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync();
        }
    }
}
