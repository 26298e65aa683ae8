using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>Walks every table of the demo city as the app role with the context of each role, without the application in between.</summary>
public sealed class RowWallTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = PostgresErrorCodes.InsufficientPrivilege;

    /// <summary>A trigger that came before the policy: the variant is locked.</summary>
    private const string RowIsLocked = "23001";

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    /// <summary>Those who write nothing but their own account, and coordinators their proofs.</summary>
    public static TheoryData<Role> Onlookers => [Role.ProviderCoordinator, Role.AreaManager, Role.Management];

    [Theory, MemberData(nameof(Roles))]
    public async Task EveryTable_ReadByARole_ShowsExactlyItsRows(Role role)
    {
        var user = UserOf(role);
        var visible = new RowWalls(user).Visible;
        Assert.Empty(city.Tables.Except(visible.Keys));
        await using var connection = await city.OpenAs(user);
        foreach (var table in city.Tables)
        {
            var seen = await WalledDatabase.Read(new NpgsqlCommand($"select ctid::text from {table}", connection));
            var own = await city.RowsWhere(table, visible[table]);
            Assert.True(
                own.SetEquals(seen),
                $"{role} sees {seen.Count} rows of {table}, {own.Count} are meant; {seen.Except(own).Count()} too many."
            );
        }
    }

    [Theory, MemberData(nameof(Onlookers))]
    public async Task EveryTable_ChangedOrEmptied_LosesOwnRowsOnly(Role role)
    {
        var user = UserOf(role);
        var changeable = new RowWalls(user).Changeable;
        await using var connection = await city.OpenAs(user);
        foreach (var table in city.Tables)
        {
            var own = changeable.TryGetValue(table, out var condition) ? (await city.RowsWhere(table, condition)).Count : 0;
            var column = table switch
            {
                "api_tokens" => "last_used_at",
                "user_sessions" => "ended_at",
                "retention_parts" => "state",
                _ => await FirstColumn(table),
            };
            foreach (var sql in new[] { $"update {table} set {column} = {column}", $"delete from {table}" })
            {
                var (rows, error) = await WalledDatabase.Try(connection, sql);
                Assert.True(
                    rows <= own && error is null or Privilege or RowIsLocked,
                    $"{role}: {sql} touched {rows} rows ({own} are own) and ended with {error ?? "no error"}."
                );
            }
        }
    }

    [Theory, MemberData(nameof(Onlookers))]
    public async Task EveryTable_GivenSomebodyElsesRow_RefusesIt(Role role)
    {
        var user = UserOf(role);
        var walls = new RowWalls(user);
        await using var connection = await city.OpenAs(user);
        var tried = 0;
        foreach (var table in city.Tables)
        {
            var own =
                walls.Changeable.GetValueOrDefault(table)
                ?? (
                    table
                        is "files"
                            or "file_contents"
                            or "retention_proofs"
                            or "proof_withdrawals"
                            or "renegotiation_offers"
                            or "renegotiation_files"
                            or "arbitration_steps"
                            or "supply_asks"
                            or "supply_answers"
                            or "supply_closings"
                            or "workshop_items"
                            or "workshop_figures"
                        ? walls.Visible[table]
                    : table is "audit_entries" or "access_changes" or "read_entries" ? $"user_id = '{user.Id}'"
                    : "false"
                );
            if (
                (
                    await WalledDatabase.Read(
                        city.Superuser.CreateCommand($"select to_jsonb(t)::text from {table} t where not ({own}) limit 1")
                    )
                )
                is not [var foreign]
            )
                continue;
            tried++;
            var (_, error) = await WalledDatabase.Try(
                connection,
                $"insert into {table} overriding system value select * from jsonb_populate_record(null::{table}, $1)",
                foreign
            );
            Assert.True(error is Privilege or RowIsLocked, $"{role} inserts somebody else's row into {table}: {error ?? "accepted"}.");
        }

        Assert.True(tried > 35, $"Only {tried} tables had somebody else's row to try.");
    }

    /// <summary>Only controllers and the area's own manager see case data, wherever it may have been copied to.</summary>
    [Theory, InlineData(Role.ProviderCoordinator), InlineData(Role.Management), InlineData(Role.Admin), InlineData(Role.Approver)]
    public async Task CaseNumbers_ForThoseWhoNeedNotKnow_AreInNoVisibleRow(Role role)
    {
        await using var connection = await city.OpenAs(UserOf(role));
        foreach (var table in city.Tables.Append("services").Except(["file_contents"]))
        {
            var found = await WalledDatabase.Read(
                new NpgsqlCommand(
                    $"select left(substring(t::text from '.{{0,60}}[A-Z]{{1,3}}-2[0-9]-[0-9]{{4}}.{{0,20}}'), 120) from {table} t "
                        + "where t::text ~ '[A-Z]{1,3}-2[0-9]-[0-9]{4}' limit 1",
                    connection
                )
            );
            Assert.True(found.Count == 0, $"{role} reads a case number in {table}: {string.Concat(found)}");
        }
    }

    /// <summary>The log knows that somebody negotiated, but not why a case was left out, nor what a cost type of one case costs.</summary>
    [Fact]
    public async Task AuditLog_OfNegotiations_HoldsNeitherReasonsNorCostTypes()
    {
        await using var connection = await city.OpenAs(UserOf(Role.Admin));
        var reasons = await WalledDatabase.Read(city.Superuser.CreateCommand("select distinct reason::text from budget_adjustments"));
        var entries = await WalledDatabase.Read(
            new NpgsqlCommand(
                "select changes::text from audit_entries where entity in ('BudgetAdjustmentRecord', 'BudgetVariant')",
                connection
            )
        );
        Assert.NotEmpty(reasons);
        Assert.NotEmpty(entries);
        Assert.DoesNotContain(entries, entry => reasons.Exists(reason => entry.Contains(reason, StringComparison.Ordinal)));
        Assert.Empty(
            await WalledDatabase.Read(new NpgsqlCommand("select id::text from audit_entries where entity = 'FixedCostType'", connection))
        );
    }

    [Fact]
    public async Task Services_ReadByAnAreaManager_AreThoseOfTheOwnArea()
    {
        var user = DemoUsers.AreaManager;
        await using var connection = await city.OpenAs(user);
        var seen = await WalledDatabase.Read(
            new NpgsqlCommand("select dataset_id || ' ' || count(*) from services group by dataset_id order by 1", connection)
        );
        var own = await WalledDatabase.Read(
            city.Superuser.CreateCommand(
                "select dataset_id || ' ' || count(*) from service_lines where dataset_id in (select id from base_year_datasets "
                    + $"where area_id = '{user.AreaId}') group by dataset_id order by 1"
            )
        );

        Assert.NotEmpty(own);
        Assert.Equal(own, seen);
    }

    internal static DemoUser UserOf(Role role) => DemoUsers.All.First(user => user.Role == role);

    private async Task<string> FirstColumn(string table) =>
        (
            await WalledDatabase.Read(
                city.Superuser.CreateCommand(
                    $"select attname::text from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not "
                        + "attisdropped and attidentity = '' and attgenerated = '' order by attnum limit 1"
                )
            )
        )[0];
}
