using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Workshops;

/// <summary>The app role with a user's context, without the application in between: who signs, and what stays once both have.</summary>
public sealed class WorkshopWallTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = PostgresErrorCodes.InsufficientPrivilege;
    private const string Frozen = "23001";
    private const string Signed = "(select id from workshops where office_signed_at is not null order by day limit 1)";
    private const string Own =
        "(select id from workshops where agreement_id in (select id from agreements where area_id = "
        + "(select id from areas where code = 'NO')) limit 1)";

    private static readonly DemoUser Middle = DemoUsers.All.Single(static u => u.Provider == "Familienwerk Musterstadt e.V.");

    [Fact]
    public async Task Signed_StaysAsItIs_ButForItsTasks()
    {
        foreach (var user in new[] { DemoUsers.Controller, Middle })
        {
            await Refused(user, $"update workshops set place = 'x' where id = {Signed}", Frozen);
            await Refused(
                user,
                "update workshops set provider_signed_user_id = null, provider_signed_name = null, provider_signed_at = null "
                    + $"where id = {Signed}",
                Frozen
            );
            await Refused(
                user,
                "insert into workshop_items (id, workshop_id, position, title, proposed_user_id, proposed_name, proposed_at) "
                    + $"select gen_random_uuid(), {Signed}, 9, 'x', app_user_id(), 'x', now()",
                Frozen,
                Privilege
            );
        }

        await Refused(DemoUsers.Controller, $"update workshop_items set decision = 'x' where workshop_id = {Signed}", Frozen);
        await Refused(DemoUsers.Controller, $"delete from workshop_items where workshop_id = {Signed}", Frozen);
        await Refused(DemoUsers.Controller, $"delete from workshop_tasks where workshop_id = {Signed}", Frozen);
        await Refused(DemoUsers.Controller, $"update workshop_tasks set text = 'x' where workshop_id = {Signed}", Frozen);
        await Refused(DemoUsers.Controller, $"update workshop_figures set value = 1 where workshop_id = {Signed}", Privilege, Frozen);
        await Refused(
            DemoUsers.Controller,
            "insert into workshop_figures (id, workshop_id, position, label, value, unit, source) select gen_random_uuid(), "
                + $"{Signed}, 99, 'x', 1, 'Euro', 'x'",
            Frozen
        );
        const string open = $"(select id from workshop_tasks where workshop_id = {Signed} and done_on is null limit 1)";
        Assert.Equal((1, null), await Try(DemoUsers.Controller, Finish(open)));
        Assert.Equal((1, null), await Try(Middle, Finish(open)));
        await Refused(
            DemoUsers.Controller,
            $"update workshop_tasks set remark = 'x' where workshop_id = {Signed} and done_on is not null",
            Frozen
        );
    }

    [Fact]
    public async Task NobodySignsForTheOtherSide()
    {
        // The area is managed, so a controller does not sign.
        await Refused(DemoUsers.Controller, Sign("office", Own), Privilege);
        await Refused(DemoUsers.Controller, Sign("provider", Own), Privilege);
        await Refused(DemoUsers.AreaManager, Sign("provider", Own), Privilege);
        await Refused(DemoUsers.Coordinator, Sign("office", Own), Privilege, Frozen);
        // Whose side it is signs minutes alone.
        await Refused(DemoUsers.Coordinator, Sign("provider", Own), PostgresErrorCodes.CheckViolation);
        await Refused(DemoUsers.AreaManager, Sign("office", Own), PostgresErrorCodes.CheckViolation);
        await Refused(
            DemoUsers.AreaManager,
            $"update workshops set {Stamp("minutes_written")}, {Stamp("office_signed")} where id = {Own}",
            Frozen
        );
    }

    [Fact]
    public async Task Coordinator_ProposesAndNothingElse()
    {
        const string item =
            "insert into workshop_items (id, workshop_id, position, title, decision, proposed_user_id, proposed_name, proposed_at) select ";
        Assert.Equal(
            (1, null),
            await Try(DemoUsers.Coordinator, $"{item} gen_random_uuid(), {Own}, 9, 'x', null, app_user_id(), 'x', now()")
        );
        await Refused(DemoUsers.Coordinator, $"{item} gen_random_uuid(), {Own}, 9, 'x', 'y', app_user_id(), 'x', now()", Privilege);
        await Refused(DemoUsers.Coordinator, $"{item} gen_random_uuid(), {Own}, 9, 'x', null, null, null, null", Privilege);
        await Refused(DemoUsers.Coordinator, $"update workshops set place = 'x' where id = {Own}", Frozen, Privilege);
        Assert.Equal((0, null), await Try(DemoUsers.Coordinator, $"delete from workshop_items where workshop_id = {Own}"));
        await Refused(
            DemoUsers.Coordinator,
            "insert into workshop_tasks (id, workshop_id, text, side, due_on, given_user_id, given_name, given_at) select "
                + $"gen_random_uuid(), {Own}, 'x', 'Provider', '2027-01-01', app_user_id(), 'x', now()",
            Privilege
        );
    }

    [Fact]
    public async Task Rows_AreOfTheOwnAreaAndTheOwnProvider()
    {
        var all = await Count(DemoUsers.Controller);
        Assert.True(all >= 5);
        Assert.Equal(all, await Count(DemoUsers.Management));
        Assert.Equal(0, await Count(DemoUsers.Admin));
        Assert.Equal(1, await Count(DemoUsers.AreaManager));
        Assert.Equal(1, await Count(DemoUsers.Coordinator));
        Assert.Equal(2, await Count(Middle));
        var elsewhere = (
            await WalledDatabase.Read(
                city.Superuser.CreateCommand(
                    "select format('%L, %L', agreement_id, provider_id) from workshops where office_signed_at is not null limit 1"
                )
            )
        )[0];
        await Refused(
            DemoUsers.AreaManager,
            "insert into workshops (id, agreement_id, provider_id, kind, day, place, participants, changed_user_id, changed_name, "
                + "changed_at) "
                + $"select gen_random_uuid(), {elsewhere}, 'Special', '2026-12-01', 'x', '[]', app_user_id(), 'x', now()",
            Privilege
        );
        Assert.Equal((0, null), await Try(DemoUsers.Management, "update workshops set place = 'x'"));
    }

    private static string Stamp(string name) => $"{name}_user_id = app_user_id(), {name}_name = 'x', {name}_at = now()";

    private static string Sign(string side, string workshop) => $"update workshops set {Stamp($"{side}_signed")} where id = {workshop}";

    private static string Finish(string task) => $"update workshop_tasks set done_on = '2026-11-20', {Stamp("done")} where id = {task}";

    private async Task<long> Count(DemoUser user)
    {
        await using var connection = await city.OpenAs(user);
        await using var command = new NpgsqlCommand("select count(*) from workshops", connection);
        return (long)(await command.ExecuteScalarAsync())!;
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
