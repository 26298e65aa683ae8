using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Arbitrations;

/// <summary>The app role with a user's context, without the application in between: who speaks for whom, and what stays as it is.</summary>
public sealed class ArbitrationWallTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = PostgresErrorCodes.InsufficientPrivilege;
    private const string Frozen = "23001";
    private const string Running = "(select id from arbitrations where state = 'Open' limit 1)";
    private const string Over = "(select id from arbitrations where state = 'Settled' limit 1)";

    [Fact]
    public async Task Provider_SpeaksForItself_AndNotesNoAward()
    {
        var own = await CoordinatorOf("Open");
        await Refused(own, Step("Statement", "Office"), Privilege);
        await Refused(own, Step("Award", "Provider", "current_date"), Privilege);
        await Refused(own, Step("Hearing", "Provider"), Privilege);
        await Refused(DemoUsers.Controller, Step("Statement", "Provider"), Privilege);
        await Refused(DemoUsers.Management, Step("Statement", "Office"), Privilege);
        await Refused(own, Step("Accepted", "Provider"), Frozen);
        Assert.Equal((1, null), await Try(own, Step("Statement", "Provider")));
    }

    [Fact]
    public async Task Over_StaysAsItIs_AndEndsAsItsStepsSay()
    {
        var own = await CoordinatorOf("Settled");
        await Refused(own, Step("Statement", "Provider", of: Over), Frozen, Privilege);
        await Refused(DemoUsers.Controller, Step("Statement", "Office", of: Over), Frozen);
        await Refused(DemoUsers.Controller, $"update arbitrations set state = 'Failed' where id = {Over}", Frozen);
        await Refused(DemoUsers.Controller, $"update arbitrations set state = 'Settled' where id = {Running}", Frozen);
        await Refused(DemoUsers.Controller, "update arbitration_steps set text = 'x'", Privilege, Frozen);
        await Refused(DemoUsers.Controller, "delete from arbitrations", Privilege, Frozen);
    }

    [Fact]
    public async Task OtherProviders_SeeNothing()
    {
        var own = await CoordinatorOf("Open");
        var other = DemoUsers.All.First(u => u.ProviderId is not null && u.ProviderId != own.ProviderId);
        Assert.DoesNotContain(await Open(own), await Read(other, "select id::text from arbitrations"));
        Assert.Empty(await Read(DemoUsers.Admin, "select id::text from arbitrations"));
        Assert.Contains(await Open(own), await Read(DemoUsers.Management, "select id::text from arbitrations"));
    }

    private static string Step(string kind, string side, string answerBy = "null", string of = Running) =>
        "insert into arbitration_steps (id, arbitration_id, kind, side, day, answer_by, text, made_user_id, made_name, made_at) select "
        + $"gen_random_uuid(), {of}, '{kind}', '{side}', current_date, {answerBy}, 'x', app_user_id(), 'x', now()";

    private async Task<string> Open(DemoUser user) => Assert.Single(await Read(user, $"select {Running}::text"));

    private async Task<DemoUser> CoordinatorOf(string state)
    {
        var provider = Guid.Parse(
            Assert.Single(
                await WalledDatabase.Read(
                    city.Superuser.CreateCommand($"select provider_id::text from arbitrations where state = '{state}' limit 1")
                )
            )
        );
        return DemoUsers.All.Single(u => u.ProviderId == provider);
    }

    private async Task<List<string>> Read(DemoUser user, string sql)
    {
        await using var connection = await city.OpenAs(user);
        return await WalledDatabase.Read(new NpgsqlCommand(sql, connection));
    }

    private async Task<(int Rows, string? Error)> Try(DemoUser user, string sql)
    {
        await using var connection = await city.OpenAs(user);
        return await WalledDatabase.Try(connection, sql);
    }

    private async Task Refused(DemoUser user, string sql, params string[] errors)
    {
        var (_, error) = await Try(user, sql);
        Assert.True(error is not null && errors.Contains(error), $"{user.Role}: {sql} ended with {error ?? "no error"}.");
    }
}
