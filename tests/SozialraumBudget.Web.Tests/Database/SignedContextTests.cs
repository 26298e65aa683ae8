using Npgsql;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>SQL inside a coordinator's connection, as an injection would run it, gets nobody else's context.</summary>
public sealed class SignedContextTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Seen = "select count(*) from agreements";
    private static readonly DemoUser Coordinator = RowWallTests.UserOf(Role.ProviderCoordinator);
    private static readonly DemoUser Controller = RowWallTests.UserOf(Role.Controller);

    /// <summary>The variables of the unsigned context, and those of the signed one with what an attacker can make up.</summary>
    [Theory]
    [InlineData("select set_config('app.roles', 'Controller', false)", false)]
    [InlineData("select set_config('app.roles', 'System', false), set_config('app.user_id', '', false)", false)]
    [InlineData("select set_config('app.context', replace(current_setting('app.context'), 'ProviderCoordinator', 'Admin'), false)", true)]
    [InlineData("select set_config('app.context', replace(current_setting('app.context'), 'ProviderCoordinator', 'System'), false)", true)]
    [InlineData("select app_enter(replace(current_setting('app.context'), 'ProviderCoordinator', 'Controller'))", true)]
    [InlineData("select set_config('app.context', '|Controller||||', false)", true)]
    [InlineData("select set_config('app.context', 'a||Controller|||' || encode(sha256('a||Controller||'), 'hex'), false)", true)]
    [InlineData("select set_config('app.context', '', false)", true)]
    public async Task Coordinator_MakingUpAContext_SeesNoMore(string attack, bool loses)
    {
        await using var connection = await city.OpenAs(Coordinator);
        var own = await Scalar(connection, Seen);
        Assert.InRange((long)own!, 1, (long)(await city.Superuser.CreateCommand(Seen).ExecuteScalarAsync())! - 1);

        await Scalar(connection, attack);

        Assert.Equal(loses ? 0L : own, await Scalar(connection, Seen));
    }

    [Fact]
    public async Task Signature_OfAnotherSession_IsWorthNothing()
    {
        await using var office = await city.OpenAs(Controller);
        await using var connection = await city.OpenAs(Coordinator);
        var stolen = (string)(await Scalar(office, "select current_setting('app.context')"))!;

        await Scalar(connection, $"select set_config('app.context', '{stolen}', false)");

        Assert.Equal(0L, await Scalar(connection, Seen));
        Assert.NotEqual(0L, await Scalar(office, Seen));
    }

    [Theory]
    [InlineData("select * from wall.keys")]
    [InlineData("insert into wall.keys (id, inner_pad, outer_pad) values ('a', '', '')")]
    [InlineData("delete from wall.applied")]
    [InlineData("create temporary table agreements (id uuid)")]
    [InlineData("create table public.mine (id uuid)")]
    [InlineData("create function app_is() returns boolean language sql as 'select true'")]
    [InlineData("alter table agreements disable row level security")]
    [InlineData("set role srb_owner")]
    [InlineData("set session_replication_role = replica")]
    public async Task App_ReachingForTheWallItself_IsRefused(string sql)
    {
        await using var connection = await city.OpenAs(Controller);
        Assert.Equal((0, PostgresErrorCodes.InsufficientPrivilege), await WalledDatabase.Try(connection, sql));
    }

    /// <summary>
    /// A statement prepared in SQL survives the pool's reset when the app has prepared statements of its own, and could bear the name of
    /// one of those: the next user would run it.
    /// </summary>
    [Fact]
    public async Task StatementLeftBehind_EndsTheSession_BeforeTheNextUserHasIt()
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(city.AppConnection)
            {
                MaxPoolSize = 1,
                MaxAutoPrepare = 10,
                AutoPrepareMinUsages = 1,
            }
        );
        await using (var connection = await source.OpenConnectionAsync())
        {
            await Enter(connection, Coordinator);
            await Scalar(connection, Seen);
            await Scalar(connection, "prepare mine as select 1");
        }

        await using (var connection = await source.OpenConnectionAsync())
        {
            var ended = await Assert.ThrowsAsync<PostgresException>(() => Enter(connection, Controller));
            Assert.Equal(PostgresErrorCodes.AdminShutdown, ended.SqlState);
        }

        await using var fresh = await source.OpenConnectionAsync();
        await Enter(fresh, Controller);
        Assert.NotEqual(0L, await Scalar(fresh, Seen));
    }

    private static async Task Enter(NpgsqlConnection connection, DemoUser user)
    {
        await using var command = SignedContext.Enter(connection, WalledDatabase.ContextOf(user));
        SignedContext.EnsureTaken(await command.ExecuteScalarAsync());
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
