using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Supply;

/// <summary>The app role with a user's context, without the application in between: who decides on a help, who speaks for whom.</summary>
public sealed class SupplyWallTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = PostgresErrorCodes.InsufficientPrivilege;
    private const string Frozen = "23001";
    private const string Taken = "(select id from supply_requests where case_number = 'NO-26-724')";
    private const string Closed = "(select id from supply_requests where case_number = 'NO-26-709')";
    private const string Waiting = "(select id from supply_requests where case_number = 'NO-26-718')";

    private static readonly DemoUser Kinderwerk = DemoUsers.All.Single(static u => u.Provider == "Kinderwerk e.V.");

    /// <summary>Guard rail 2: a provider's role closes nothing, not even what it takes.</summary>
    [Fact]
    public async Task Coordinator_ClosesNoRequest()
    {
        await Refused(DemoUsers.Coordinator, Closing("app_provider_id(), '2026-12-01'", Taken), Privilege, Frozen);
        var (rows, error) = await Try(
            DemoUsers.Coordinator,
            $"update supply_requests set state = 'Withdrawn', {Stamp("closed")} where id = {Taken}"
        );
        Assert.True(rows == 0 || error is Privilege or Frozen);
    }

    [Fact]
    public async Task Provider_AnswersForItselfAlone()
    {
        await Refused(
            Kinderwerk,
            Answer("AsksBack", Ask(Waiting, DemoUsers.Coordinator)),
            Privilege,
            PostgresErrorCodes.NotNullViolation,
            Frozen
        );
        await Refused(DemoUsers.Coordinator, Answer("Reply", Ask(Waiting, DemoUsers.Coordinator)), Privilege);
        await Refused(DemoUsers.AreaManager, Answer("AsksBack", Ask(Waiting, DemoUsers.Coordinator)), Privilege);
        await Refused(DemoUsers.Controller, Answer("AsksBack", Ask(Waiting, DemoUsers.Coordinator)), Privilege);
        Assert.Equal((1, null), await Try(DemoUsers.Coordinator, Answer("AsksBack", Ask(Waiting, DemoUsers.Coordinator))));
        Assert.Equal((1, null), await Try(DemoUsers.AreaManager, Answer("Reply", Ask(Waiting, DemoUsers.Coordinator))));
    }

    [Fact]
    public async Task Closed_StaysAsItIs_AndHasNoSupplierThatDoesNotTakeIt()
    {
        await Refused(DemoUsers.Coordinator, Answer("AsksBack", Ask(Closed, DemoUsers.Coordinator)), Frozen);
        await Refused(DemoUsers.AreaManager, $"update supply_requests set state = 'Open' where id = {Closed}", Frozen);
        await Refused(DemoUsers.AreaManager, $"update supply_closings set reason = 'x' where request_id = {Closed}", Privilege, Frozen);
        await Refused(DemoUsers.AreaManager, $"update supply_requests set case_number = 'x' where id = {Waiting}", Frozen);
        await Refused(
            DemoUsers.AreaManager,
            $"update supply_requests set state = 'Withdrawn', {Stamp("closed")} where id = {Waiting}",
            Frozen
        );
        await Refused(DemoUsers.AreaManager, Closing($"'{DemoUsers.Coordinator.ProviderId}', '2026-12-01'", Waiting), Frozen);
    }

    [Fact]
    public async Task AreaManager_RecordsNothingElsewhere()
    {
        const string elsewhere = "(select id from areas where code = 'HA')";
        await Refused(
            DemoUsers.AreaManager,
            "insert into supply_promises (id, area_id, provider_id, help_type, setting, capacity, unit, answer_days, valid_from, "
                + $"changed_user_id, changed_name, changed_at) select gen_random_uuid(), {elsewhere}, p.id, 'DayGroup', 'Ambulatory', 1, "
                + "'Places', 1, '2026-01-01', app_user_id(), 'x', now() from providers p limit 1",
            Privilege
        );
        await Refused(
            DemoUsers.AreaManager,
            "insert into supply_requests (id, area_id, case_number, help_type, setting, asked_on, needed_by, state, recorded_user_id, "
                + $"recorded_name, recorded_at) select gen_random_uuid(), {elsewhere}, 'x', 'DayGroup', 'Ambulatory', '2026-11-01', "
                + "'2026-11-01', 'Open', app_user_id(), 'x', now()",
            Privilege
        );
    }

    /// <summary>What figures are made of holds no case, and each role finds its own rows; a provider learns of no other supplier.</summary>
    [Fact]
    public async Task Facts_AreOfTheOwnAreasAndTheOwnProvider()
    {
        var all = (await Read(DemoUsers.Controller, "select ask_id::text from supply_facts")).Count;
        Assert.Equal(all, (await Read(DemoUsers.Management, "select ask_id::text from supply_facts")).Count);
        Assert.Equal(all, (await Read(DemoUsers.Approver, "select ask_id::text from supply_facts")).Count);
        Assert.Empty(await Read(DemoUsers.Admin, "select ask_id::text from supply_facts"));
        Assert.Equal(
            [DemoUsers.AreaManager.AreaId.ToString()!],
            await Read(DemoUsers.AreaManager, "select distinct area_id::text from supply_facts")
        );
        Assert.Equal(
            [DemoUsers.Coordinator.ProviderId.ToString()!],
            await Read(DemoUsers.Coordinator, "select distinct provider_id::text from supply_facts")
        );
        Assert.Equal(
            [DemoUsers.Coordinator.ProviderId.ToString()!],
            await Read(DemoUsers.Coordinator, "select distinct supplied_by::text from supply_facts where supplied_by is not null")
        );
        var columns = await WalledDatabase.Read(
            city.Superuser.CreateCommand("select column_name::text from information_schema.columns where table_name = 'supply_facts'")
        );
        Assert.Empty(columns.Intersect(["case_number", "need", "text", "reason"]));
    }

    private static string Stamp(string name) => $"{name}_user_id = app_user_id(), {name}_name = 'x', {name}_at = now()";

    private static string Ask(string request, DemoUser of) =>
        $"(select id from supply_asks where request_id = {request} and provider_id = '{of.ProviderId}')";

    private static string Answer(string kind, string ask) =>
        "insert into supply_answers (id, ask_id, kind, text, given_user_id, given_name, given_at) "
        + $"values (gen_random_uuid(), {ask}, '{kind}', 'x', app_user_id(), 'x', now())";

    private static string Closing(string supplier, string request) =>
        "insert into supply_closings (id, request_id, supplied_by, supplied_from, reason, made_user_id, made_name, made_at) select "
        + $"gen_random_uuid(), {request}, {supplier}, 'x', app_user_id(), 'x', now()";

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
