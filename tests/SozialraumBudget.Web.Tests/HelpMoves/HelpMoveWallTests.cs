using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.HelpMoves;

/// <summary>The app role with a user's context, without the application in between: who signs a move, and that it then stays.</summary>
public sealed class HelpMoveWallTests(WalledDatabase city) : IClassFixture<WalledDatabase>
{
    private const string Privilege = PostgresErrorCodes.InsufficientPrivilege;
    private const string Frozen = "23001";
    private const string Signed = "(select id from help_moves where case_number = 'SU-F003')";
    private const string Waiting = "(select id from help_moves where case_number = 'SU-F011')";

    private static readonly DemoUser Lead = DemoUsers.All.Single(static u => u.Provider == "Sozialwerk Süd e.V.");
    private static readonly DemoUser Member = DemoUsers.All.First(static u => u.Provider == "Kinderwerk e.V.");

    [Fact]
    public async Task Signed_NeverChanges()
    {
        foreach (var user in new[] { DemoUsers.Controller, Lead })
        {
            await Refused(user, $"update help_moves set months = 1 where id = {Signed}", Frozen);
            await Refused(user, $"update help_moves set {Stamp("withdrawn")}, withdraw_reason = 'x' where id = {Signed}", Frozen);
            await Refused(user, $"update help_moves set {Unstamp("provider_signed")} where id = {Signed}", Frozen);
            await Refused(user, $"update help_moves set {Unstamp("office_signed")} where id = {Signed}", Frozen, Privilege);
            await Refused(user, $"delete from help_moves where id = {Signed}", Privilege, Frozen);
        }
    }

    [Fact]
    public async Task EachSide_SignsForItselfAndOnce_UnsignedIsWithdrawn()
    {
        Assert.Equal(
            (1, null),
            await Try(DemoUsers.SecondController, $"update help_moves set {Stamp("office_signed")} where id = {Waiting}")
        );
        await Refused(Lead, $"update help_moves set {Stamp("office_signed")} where id = {Waiting}", Frozen, Privilege);
        await Refused(Lead, $"update help_moves set {Stamp("provider_signed")} where id = {Waiting}", Frozen);
        await Refused(DemoUsers.Controller, $"update help_moves set {Unstamp("provider_signed")} where id = {Waiting}", Frozen);
        await Refused(Lead, $"update help_moves set reason = 'x' where id = {Waiting}", Frozen);
        await Refused(DemoUsers.Controller, $"update help_moves set share = 1 where id = {Waiting}", Frozen);
        // In a stranger's name.
        await Refused(
            DemoUsers.Controller,
            "update help_moves set office_signed_user_id = gen_random_uuid(), office_signed_name = 'x', office_signed_at = now() "
                + $"where id = {Waiting}",
            Privilege
        );
        foreach (var user in new[] { DemoUsers.Controller, Lead })
        {
            Assert.Equal(
                (1, null),
                await Try(user, $"update help_moves set {Stamp("withdrawn")}, withdraw_reason = 'x' where id = {Waiting}")
            );
            await Refused(user, $"update help_moves set {Stamp("withdrawn")} where id = {Waiting}", PostgresErrorCodes.CheckViolation);
        }

        // Not at the same time.
        await Refused(
            DemoUsers.Controller,
            $"update help_moves set {Stamp("office_signed")}, {Stamp("withdrawn")}, withdraw_reason = 'x' where id = {Waiting}",
            PostgresErrorCodes.CheckViolation
        );
    }

    [Fact]
    public async Task Move_BeginsUnsigned_AndOfTheOwnAgreement()
    {
        Assert.Equal((1, null), await Try(Lead, Insert("")));
        Assert.Equal((1, null), await Try(DemoUsers.Controller, Insert("")));
        await Refused(Lead, Insert("provider_signed"), Frozen);
        await Refused(DemoUsers.Controller, Insert("office_signed"), Frozen);
        await Refused(Lead, Insert("", "'SU-F011'"), PostgresErrorCodes.UniqueViolation);
        foreach (var user in new[] { Member, DemoUsers.Coordinator, DemoUsers.AreaManager, DemoUsers.Management, DemoUsers.Approver })
            await Refused(user, Insert(""), Privilege, PostgresErrorCodes.NotNullViolation);
    }

    [Fact]
    public async Task Rows_AreOfTheSides_AndOfNobodyElse()
    {
        const string count = "select 1 from help_moves where case_number like 'SU-F%'";
        Assert.Equal(2, await Count(DemoUsers.Controller, count));
        Assert.Equal(2, await Count(Lead, count));
        foreach (
            var user in new[]
            {
                Member,
                DemoUsers.Coordinator,
                DemoUsers.AreaManager,
                DemoUsers.Management,
                DemoUsers.Approver,
                DemoUsers.Admin,
            }
        )
        {
            Assert.Equal(0, await Count(user, count));
        }

        Assert.Equal((0, null), await Try(Member, $"update help_moves set {Stamp("provider_signed")} where case_number = 'SU-F011'"));
    }

    /// <summary>No budget rests on what a side has not signed.</summary>
    [Fact]
    public async Task Budget_RestsOnSignedMovesOfItsYear()
    {
        const string budget =
            "(select fixed_budget_id from fixed_help_moves f join help_moves m on m.id = f.help_move_id "
            + "where m.case_number = 'SU-F003')";
        const string first =
            "(select id from fixed_budgets where agreement_id = (select agreement_id from help_moves "
            + "where case_number = 'SU-F003') and version = 1)";
        await Refused(DemoUsers.Controller, $"insert into fixed_help_moves select {budget}, {Waiting}", Frozen);
        await Refused(Lead, $"insert into fixed_help_moves select {first}, {Signed}", Privilege);
        Assert.Equal((1, null), await Try(DemoUsers.Controller, $"insert into fixed_help_moves select {first}, {Signed}"));
        await Refused(DemoUsers.Controller, $"delete from fixed_help_moves where help_move_id = {Signed}", Privilege, Frozen);
    }

    private static string Insert(string signed, string number = "'SU-X'") =>
        "insert into help_moves (id, agreement_id, provider_id, budget_year, kind, case_number, reason, months, monthly_cost, share, "
        + $"proposed_user_id, proposed_name, proposed_at{(signed.Length == 0 ? "" : $", {signed}_user_id, {signed}_name, {signed}_at")}) "
        + $"select gen_random_uuid(), (select id from agreements where model = 'siegen' and first_year = 2027), '{Lead.ProviderId}', "
        + $"2027, 'Avoided', {number}, 'x', 1, 1, 1, app_user_id(), 'x', now(){(signed.Length == 0 ? "" : ", app_user_id(), 'x', now()")}";

    private static string Stamp(string name) => $"{name}_user_id = app_user_id(), {name}_name = 'x', {name}_at = now()";

    private static string Unstamp(string name) => $"{name}_user_id = null, {name}_name = null, {name}_at = null";

    private async Task<int> Count(DemoUser user, string sql)
    {
        await using var connection = await city.OpenAs(user);
        return (await WalledDatabase.Read(new NpgsqlCommand($"select x::text from ({sql}) q (x)", connection))).Count;
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
