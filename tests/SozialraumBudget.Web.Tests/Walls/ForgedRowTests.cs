using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>What row policies alone cannot see: own rows with forged columns, and stamps of other people.</summary>
public sealed class ForgedRowTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = Npgsql.PostgresErrorCodes.InsufficientPrivilege;
    private const string OpenPart = "(select id from retention_parts where state in ('Open', 'Rejected', 'Submitted') limit 1)";

    [Theory]
    [InlineData("amount = amount + 1000")]
    [InlineData("due_on = due_on + 365")]
    [InlineData("name = 'anders'")]
    public async Task Coordinator_ChangingMoreThanTheStateOfAPart_IsRefused(string change) =>
        await Refused(Role.ProviderCoordinator, $"update retention_parts set state = 'Submitted', {change} where id = {OpenPart}");

    [Fact]
    public async Task Coordinator_HandingIn_MovesTheState() =>
        Assert.Equal(
            (1, null),
            await Try(Role.ProviderCoordinator, $"update retention_parts set state = 'Submitted' where id = {OpenPart}")
        );

    [Fact]
    public async Task Coordinator_AcceptingTheOwnProof_IsRefused() =>
        await Refused(Role.ProviderCoordinator, $"update retention_parts set state = 'Accepted' where id = {OpenPart}");

    [Fact]
    public async Task Coordinator_HandingInUnderAnotherName_IsRefused() =>
        await Refused(
            Role.ProviderCoordinator,
            "insert into retention_proofs (id, part_id, note, submitted_user_id, submitted_name, submitted_at) values "
                + $"(gen_random_uuid(), {OpenPart}, 'x', gen_random_uuid(), 'x', now())"
        );

    [Theory]
    [InlineData("provider_id = gen_random_uuid()")]
    [InlineData("area_ids = array[gen_random_uuid()]")]
    [InlineData("provider_id = null")]
    public async Task Coordinator_MovingTheOwnAccountElsewhere_IsRefused(string change) =>
        await Refused(Role.ProviderCoordinator, $"update users set {change} where id = app_user_id()");

    [Theory]
    [InlineData("insert into user_roles (user_id, role_id) select app_user_id(), id from roles where name = 'Controller'")]
    [InlineData(
        "insert into user_claims (user_id, claim_type, claim_value) values (app_user_id(), "
            + "'http://schemas.microsoft.com/ws/2008/06/identity/claims/role', 'Controller')"
    )]
    [InlineData("insert into user_logins (login_provider, provider_key, user_id) values ('x', 'mine', app_user_id())")]
    [InlineData(
        "insert into audit_entries (id, at, user_id, user_name, action, entity, entity_key, changes) values (gen_random_uuid(), "
            + "now(), gen_random_uuid(), 'x', 'x', 'x', 'x', '{}')"
    )]
    [InlineData("update api_tokens set user_id = app_user_id(), hash = 'x'")]
    public async Task AnyUser_GivingRightsToThemselves_IsRefused(string sql)
    {
        await Refused(Role.ProviderCoordinator, sql);
        await Refused(Role.Controller, sql);
    }

    [Fact]
    public async Task Admin_MakingATokenForSomebodyElse_IsRefused() =>
        await Refused(
            Role.Admin,
            "insert into api_tokens (id, user_id, name, hash, created_at, expires_at) values (gen_random_uuid(), "
                + $"'{DemoUsers.Approver.Id}', 'x', 'x', now(), now())"
        );

    [Fact]
    public async Task Controller_ApprovingInSql_IsRefused_EvenUnderTheApproversName()
    {
        foreach (var who in new[] { "app_user_id()", $"'{DemoUsers.Approver.Id}'", "gen_random_uuid()" })
        {
            await Refused(Role.Controller, Approve(who));
        }
    }

    [Fact]
    public async Task Approver_SigningForAnotherApprover_IsRefused() => await Refused(Role.Approver, Approve("gen_random_uuid()"));

    [Fact]
    public async Task Controller_PreparingUnderAnotherName_IsRefused() =>
        await Refused(
            Role.Controller,
            "insert into payouts select (jsonb_populate_record(null::payouts, to_jsonb(p) || jsonb_build_object('id', "
                + "gen_random_uuid(), 'prepared_user_id', gen_random_uuid(), 'state', 'Prepared', 'approved_user_id', null, "
                + "'transfer_reference', 'x'))).* from payouts p limit 1"
        );

    [Fact]
    public async Task PreparerAsApprover_InSqlOfTheOwner_BreaksTheCheck()
    {
        await using var connection = await city.Superuser.OpenConnectionAsync();
        Assert.Equal("23514", (await WalledDatabase.Try(connection, Approve("prepared_user_id"))).Error);
    }

    private static string Approve(string who) =>
        $"update payouts set state = 'Approved', approved_user_id = {who}, approved_name = 'x', approved_at = now() where id = "
        + "(select id from payouts where state = 'Prepared' limit 1)";

    private async Task Refused(Role role, string sql) => Assert.Equal((0, Privilege), await Try(role, sql));

    private async Task<(int, string?)> Try(Role role, string sql)
    {
        await using var connection = await city.OpenAs(RowWallTests.UserOf(role));
        return await WalledDatabase.Try(connection, sql);
    }
}
