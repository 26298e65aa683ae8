using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Returns;

namespace SozialraumBudget.Web.Tests.Reconciliation;

/// <summary>The way of a reconciliation round through the database.</summary>
public sealed class RoundScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    /// <summary>The worked quarter: counts and differences of the stored way are those of the trial.</summary>
    [Theory, InlineData("quarter-small"), InlineData("quarter-area")]
    public async Task StoredExample_GivesTheReconciliationOfTheTrial(string example)
    {
        Assert.SkipUnless(SharedExamples.Has(example), "The example lies outside the repository.");
        var test = await OpenAsync(example);
        var round = await test.Load(test.Controller);
        var expected = SharedExamples.Expected(example)["reconciliation"]!;
        Assert.Equal(
            expected["provider"]!.AsObject().Select(static p => (p.Key, (int)p.Value!)),
            round.Compared!.ProviderCounts.Select(static p => (p.Key, p.Value))
        );
        Assert.Equal(
            expected["office"]!.AsObject().Select(static p => (p.Key, (int)p.Value!)),
            round.Compared.OfficeCounts.Select(static p => (p.Key, p.Value))
        );
        Assert.Equal(expected["differences"]!.AsArray().Count, round.Compared.Differences.Count);
    }

    [Fact]
    public async Task Round_SignedByBoth_IsFrozen()
    {
        var test = await OpenAsync();
        var manager = TestData.User(Role.AreaManager, areaId: test.Returns.Scenario.Area.Id);
        Assert.Equal(RoundRules.DifferencesMustBeAgreed, (await test.Act(manager, static a => a.SignAsync))!.Rule);
        foreach (var difference in (await test.Load(manager)).Open)
            Assert.Null(await test.Agree(test.Returns.Coordinator, difference));
        Assert.Null(await test.Act(test.Returns.Coordinator, static a => a.SignAsync));
        Assert.Equal(RoundRules.RoundIsSigned, (await test.Bring(manager, "andere")).Refusal!.Rule);
        Assert.Null(await test.Act(test.Returns.Coordinator, static a => a.TakeBackAsync));
        Assert.Null(await test.Act(test.Returns.Coordinator, static a => a.SignAsync));
        Assert.Null(await test.Act(manager, static a => a.SignAsync));

        var round = await test.Load(test.Controller);
        Assert.Equal(RoundState.Closed, round.State);
        Assert.NotNull(round.Figures);
        Assert.Equal(RoundRules.RoundIsClosed, (await test.Act(manager, static a => a.TakeBackAsync))!.Rule);
        await using var owner = new Npgsql.NpgsqlConnection(fixture.Database.Owner);
        await owner.OpenAsync();
        foreach (
            var sql in new[]
            {
                "update reconciliation_rounds set minutes = 'anders'",
                "update reconciliation_rounds set office_signed_at = null, office_signed_name = null, office_signed_user_id = null",
                "delete from agreed_differences",
                "insert into office_case_lists (id, round_id, file_name, sha256, rows, rows_of_other_areas, stored_at, stored_name, "
                    + "stored_user_id) select gen_random_uuid(), round_id, 'x', 'x', 0, 0, stored_at, 'x', stored_user_id "
                    + $"from office_case_lists where round_id = '{round.Round!.Id}'",
            }
        )
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, owner);
            var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync());
            Assert.Equal(Npgsql.PostgresErrorCodes.RestrictViolation, error.SqlState);
        }
    }

    [Fact]
    public async Task OnePersonForBothSides_IsRefused_AlsoByTheDatabase()
    {
        var test = await OpenAsync();
        await using var db = data.As();
        var round = await db.ReconciliationRounds.SingleAsync(r => r.AgreementId == test.Returns.Agreement);
        round.ProviderSigned = round.OfficeSigned = TestData.Stamp();
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal("23514", ((Npgsql.PostgresException)error.InnerException!).SqlState);
    }

    [Fact]
    public async Task OtherProvidersAndManagement_SeeNoCase_AndNobodySignsForTheOther()
    {
        var test = await OpenAsync();
        var stranger = TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        foreach (var user in new[] { stranger, TestData.User(Role.Management), TestData.User(Role.AreaManager, areaId: Guid.NewGuid()) })
        {
            await using var db = data.As(user);
            Assert.Equal(0, await db.OfficeCases.CountAsync() + await db.AgreedDifferences.CountAsync());
        }

        await using (var foreign = data.As(stranger))
            Assert.Equal(0, await foreign.ReconciliationRounds.CountAsync() + await foreign.OfficeCaseLists.CountAsync());
        await using var own = data.As(test.Returns.Coordinator);
        var round = await own.ReconciliationRounds.SingleAsync();
        round.OfficeSigned = new Stamp
        {
            UserId = test.Returns.Coordinator.UserId!.Value,
            Name = "x",
            At = TestData.Now,
        };
        await Assert.ThrowsAsync<DbUpdateException>(() => own.SaveChangesAsync());
        Assert.Equal(RoundState.AtWork, (await test.Load(TestData.User(Role.Management))).State);
    }

    [Fact]
    public async Task SameListTwice_ChangesNothing_AndOtherAreasAreLeftOut()
    {
        var test = await OpenAsync();
        Assert.True((await test.Bring(test.Controller, "")).IsUnchanged);
        var others = await test.Bring(
            test.Controller,
            $"\nX-1;Anderswo;30;ambulant;1;01.01.2026;;4;{test.Returns.Scenario.Provider.Name};;;;\n"
        );
        Assert.True(others.IsStored, string.Join("; ", others.Issues.Take(1)));
        Assert.Equal(1, (await test.Load(test.Controller)).List!.RowsOfOtherAreas);
    }

    private async Task<RoundTest> OpenAsync(string example = ReturnTestDesk.Example)
    {
        var returns = await ReturnTestDesk.OpenAsync(data, example);
        await data.Save(
            new AgreementTermRecord
            {
                AgreementId = returns.Agreement,
                Key = nameof(Domain.Agreements.TermKey.ReconciliationTolerance),
                Value = "30",
                ValidFrom = new(2026, 1, 1),
                Version = 1,
                Source = "§ 8",
                Reason = "Abschluss",
                Created = TestData.Stamp(),
            }
        );
        await returns.FillIn(example);
        await returns.Answer();
        Assert.Null(await returns.Submit());
        var test = new RoundTest(returns, example);
        var brought = await test.Bring(returns.Controller, "");
        Assert.True(brought.IsStored, $"{brought.Refusal?.Text} {string.Join("; ", brought.Issues.Take(1))}");
        return test;
    }

    private sealed record RoundTest(ReturnTestDesk Returns, string Example)
    {
        public UserContext Controller => Returns.Controller;

        public Task<RoundDossier> Load(UserContext user) =>
            As(user, async (desk, _, _) => (await desk.LoadAsync(Returns.Agreement, Returns.Period))!);

        public Task<ReturnIntakeResult> Bring(UserContext user, string more)
        {
            var bytes = Returns.Bytes(Example, "faelle-jugendamt.csv");
            return As(
                user,
                (_, intake, _) =>
                    intake.TakeAsync(
                        Returns.Agreement,
                        Returns.Period,
                        new(ReturnUploadKind.Cases, "faelle.csv", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).TrimEnd() + more))
                    )
            );
        }

        public Task<Domain.Values.Refusal?> Act(
            UserContext user,
            Func<RoundActs, Func<Guid, Domain.Values.Period, CancellationToken, Task<Domain.Values.Refusal?>>> act
        ) => As(user, (_, _, acts) => act(acts)(Returns.Agreement, Returns.Period, default));

        public Task<Domain.Values.Refusal?> Agree(UserContext user, CaseDifference difference) =>
            As(
                user,
                (_, _, acts) =>
                    acts.AgreeAsync(
                        Returns.Agreement,
                        Returns.Period,
                        difference.CaseNumber,
                        difference.Kind,
                        AgreedSide.Provider,
                        null,
                        "Hilfeplan"
                    )
            );

        private Task<T> As<T>(UserContext user, Func<RoundDesk, RoundIntake, RoundActs, Task<T>> act) =>
            Returns.As(
                user,
                services =>
                {
                    var (db, current, clock) = (services.Db, new FixedUser(user), new FixedClock(TestData.Now));
                    var comparison = new RoundComparison(db, services.Content, services.Figures);
                    var desk = new RoundDesk(db, services.Desk, comparison, current);
                    return act(desk, new RoundIntake(db, desk, current, clock), new RoundActs(db, desk, comparison, current, clock));
                }
            );
    }
}
