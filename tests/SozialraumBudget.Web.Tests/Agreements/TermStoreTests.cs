using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Agreements;

public sealed class TermStoreTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public async Task Change_LaterAndSameDay_KeepsEveryVersionAndAnswersForEveryDay()
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.HourRate, "68,40", January, "§ 5", "Abschluss"));
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.HourRate, "70,00", July, "§ 5", "Tarif"));
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.HourRate, "70,10", July, "§ 5", "Schreibfehler"));
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.HourRate, "69,00", new(2026, 4, 1), "§ 5", "Nachtrag"));

        var terms = await desk.Terms.LoadAsync(id);
        Assert.Null(terms.AsOf(new(2025, 12, 31)).Find(TermKey.HourRate));
        Assert.Equal(
            ["68,40", "69,00", "69,00", "70,10"],
            new DateOnly[] { new(2026, 3, 31), new(2026, 4, 1), new(2026, 6, 30), July }.Select(d => terms.AsOf(d).Text(TermKey.HourRate))
        );
        Assert.Equal(4, terms.HistoryOf(TermKey.HourRate).Count);
    }

    [Fact]
    public async Task Periods_ThatOverlap_AreRefusedByTheDatabase()
    {
        await using var desk = new AgreementDesk(database.Database);
        var agreement = await desk.Data.CreateAgreement();
        Assert.Null(await desk.Terms.ChangeAsync(agreement.Id, TermKey.ShareB, "6 %", January, "§ 3", "Abschluss"));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() =>
            desk.Data.Save(
                new AgreementTermRecord
                {
                    AgreementId = agreement.Id,
                    Key = nameof(TermKey.ShareB),
                    Value = "7 %",
                    ValidFrom = July,
                    Version = 2,
                    Source = "x",
                    Reason = "x",
                    Created = TestData.Stamp(),
                }
            )
        );
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    [Fact]
    public async Task Change_OnAnOutdatedView_IsRefusedAndNamesWhoWasFaster()
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.ShareB, "6 %", January, "§ 3", "Abschluss", 0));
        var refusal = await desk.Terms.ChangeAsync(id, TermKey.ShareB, "7 %", January, "§ 3", "Abschluss", 0);
        Assert.Equal(TermRules.SomebodyElseChanged, refusal?.Rule);
        Assert.Contains(desk.User.Name, refusal!.Text, StringComparison.Ordinal);
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.ShareB, "7 %", January, "§ 3", "Abschluss", 1));
    }

    [Theory]
    [InlineData("6", TermRules.TermMustBeReadable)]
    [InlineData("sechs", TermRules.TermMustBeReadable)]
    [InlineData("6 %", TermRules.ReasonIsRequired)]
    public async Task Change_UnreadableOrWithoutReason_IsRefused(string value, string rule)
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Equal(rule, (await desk.Terms.ChangeAsync(id, TermKey.ShareB, value, January, "§ 3", " "))?.Rule);
    }

    [Fact]
    public async Task Change_OfASettledAgreement_IsRefused()
    {
        await using var desk = new AgreementDesk(database.Database);
        var scenario = await desk.Data.CreateBudgetScenario(fix: false, variant: false, state: AgreementState.Settled);
        Assert.Equal(
            TermRules.AgreementMustBeOpen,
            (await desk.Terms.ChangeAsync(scenario.Agreement.Id, TermKey.ShareB, "7 %", July, "§ 3", "x"))?.Rule
        );
    }

    [Fact]
    public async Task ChangeAll_StoresEveryTermInOneMoment()
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.ShareB, "6 %", January, "§ 3", "Abschluss"));
        Assert.Empty(
            await desk.Terms.ChangeAllAsync(
                id,
                [new(TermKey.ShareB, "7 %", July, "§ 3", "Nachtrag", 1), new(TermKey.HourRate, "70,00", January, "§ 5", "Tarif", 0)]
            )
        );
        var terms = await desk.Terms.LoadAsync(id);
        Assert.Equal(("6 %", "70,00"), (terms.AsOf(January).Text(TermKey.ShareB), terms.AsOf(January).Text(TermKey.HourRate)));
        Assert.Equal("7 %", terms.AsOf(July).Text(TermKey.ShareB));
    }

    [Theory]
    [InlineData("sieben", 1, TermRules.TermMustBeReadable)]
    [InlineData("7 %", 0, TermRules.SomebodyElseChanged)]
    public async Task ChangeAll_OneRefused_StoresNothingAndNamesTheTerm(string value, int seen, string rule)
    {
        await using var desk = new AgreementDesk(database.Database);
        var id = (await desk.Data.CreateAgreement()).Id;
        Assert.Null(await desk.Terms.ChangeAsync(id, TermKey.ShareB, "6 %", January, "§ 3", "Abschluss"));
        var refused = await desk.Terms.ChangeAllAsync(
            id,
            [new(TermKey.HourRate, "70,00", January, "§ 5", "Tarif", 0), new(TermKey.ShareB, value, January, "§ 3", "Nachtrag", seen)]
        );
        var (key, refusal) = Assert.Single(refused);
        Assert.Equal((TermKey.ShareB, rule), (key, refusal.Rule));
        Assert.Equal("6 %", Assert.Single((await desk.Terms.LoadAsync(id)).All).Value);
    }
}
