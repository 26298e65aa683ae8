using Npgsql;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Embedded;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>The app does not start on a connection for which the wall does not stand.</summary>
public sealed class AppConnectionTests
{
    [Fact]
    public async Task Connection_OfTheAppRole_IsTaken()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await AppConnection.EnsureWalledAsync(database.App);
    }

    [Fact]
    public async Task Connection_OfOwnerOrSuperuser_IsRefused()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        Assert.Contains("the role owns tables", await RefusalOf(database.Owner), StringComparison.Ordinal);
        Assert.Contains("the role is a superuser", await RefusalOf(database.Superuser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_WithTheOwnersConnection_DoesNotStart()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var owners = new DatabaseConnections(App: database.Owner, Owner: database.Owner);
        var confused = new TestDatabase(owners, database.Superuser, "", "");
        await using var process = new AppProcess(confused);
        var end = await Assert.ThrowsAsync<InvalidOperationException>(() => process.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("schwächt den Zeilenschutz: der Rolle gehören Tabellen", end.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bypassrls", "the role bypasses row security")]
    [InlineData("createrole", "the role creates roles")]
    [InlineData("replication", "the role reads or writes past row security")]
    [InlineData("in role pg_read_server_files", "the role reads or writes past row security")]
    [InlineData("in role srb_owner", "the role owns tables")]
    [InlineData("in role srb_t_above", "the role bypasses row security")]
    public async Task Connection_OfARoleAboveTheWall_IsRefused(string right, string reason)
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var role = "srb_t_" + Guid.NewGuid().ToString("N");
        await DatabaseProvisioning.ExecuteAsync(
            database.Superuser,
            "do $$ begin create role srb_t_above bypassrls; exception when duplicate_object then null; end $$"
        );
        await DatabaseProvisioning.ExecuteAsync(
            database.Superuser,
            $"create role {role} login password 'x' {right}; grant connect on database \"{database.Name}\" to {role}"
        );
        try
        {
            var app = new NpgsqlConnectionStringBuilder(database.App) { Username = role, Password = "x" };
            Assert.Contains(reason, await RefusalOf(app.ConnectionString), StringComparison.Ordinal);
        }
        finally
        {
            await DatabaseProvisioning.ExecuteAsync(
                database.Superuser,
                $"revoke all on database \"{database.Name}\" from {role}; drop role {role}"
            );
        }
    }

    [Theory]
    [InlineData("No Reset On Close=true")]
    [InlineData("Multiplexing=true")]
    [InlineData("Options=-c role=srb_owner")]
    [InlineData("Search Path=pg_temp,public")]
    public async Task Connection_ThatRemembersOrIsTuned_IsRefused(string option)
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var line = await RefusalOf($"{database.App};{option}");

        Assert.Contains(option.Split('=')[0], line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain("srb-test", line, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalOf(string app) =>
        (await Assert.ThrowsAsync<WeakConnectionException>(() => AppConnection.EnsureWalledAsync(app))).Message;
}
