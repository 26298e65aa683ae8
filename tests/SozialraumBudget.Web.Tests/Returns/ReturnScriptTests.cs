using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Api;
using SozialraumBudget.Web.Api.Trial;
using SozialraumBudget.Web.Infrastructure.Trial;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>The way of a return through the database.</summary>
public sealed class ReturnScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    /// <summary>The worked quarters, stored and read again: every figure, to the cent.</summary>
    [Theory, InlineData("quarter-small"), InlineData("quarter-area")]
    public async Task StoredExample_GivesEveryFigureOfTheTrial(string example)
    {
        Assert.SkipUnless(SharedExamples.Has(example), "The example lies outside the repository.");
        var desk = await ReturnTestDesk.OpenAsync(data, example);
        await desk.FillIn(example);
        var expected = SharedExamples.Expected(example).AsObject();
        expected.Remove("reconciliation");
        var b = new Domain.Values.Money(
            decimal.Parse((string)SharedExamples.Terms(example)["partial_budget_b"]!, System.Globalization.CultureInfo.InvariantCulture)
        );
        foreach (var keepRows in new[] { false, true })
        {
            var consumption = await desk.As(desk.Coordinator, async s => await s.Figures.ConsumptionAsync(await s.Load(), 1, keepRows));
            var answer = ConsumptionAnswer.Of(new TrialConsumption(consumption, consumption.CaseIndependent(b), 0, []), false);
            Assert.Equal(
                expected.ToJsonString(),
                JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(answer, ApiJson.Options))!.ToJsonString()
            );
        }
    }

    [Fact]
    public async Task Return_SubmittedSentBackAndAccepted_ReleasesItsPartOfTheRetention()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        var dossier = await desk.Load();
        Assert.Equal((ReturnState.Submitted, RetentionState.Submitted), (dossier.State, dossier.Part!.State));
        Assert.Equal(ReturnMoves.ReturnIsLocked, (await desk.Take(ReturnUploadKind.Hours, "x"u8.ToArray())).Refusal!.Rule);

        Assert.Null(await desk.As(desk.Controller, s => s.Moving.ReturnAsync(desk.Agreement, desk.Period, ["Team Park prüfen", " "])));
        dossier = await desk.Load();
        Assert.Equal((ReturnState.Returned, RetentionState.Rejected), (dossier.State, dossier.Part!.State));
        Assert.Equal("Team Park prüfen", Assert.Single(dossier.OpenPoints).Text);

        Assert.Null(await desk.Submit());
        Assert.Equal(ReturnMoves.ReasonIsRequired, (await desk.Accept())!.Rule);
        Assert.Null(await desk.Accept("Der Träger hatte die Frist abgesprochen"));
        dossier = await desk.Load();
        Assert.Equal((ReturnState.Accepted, RetentionState.Accepted), (dossier.State, dossier.Part!.State));
        Assert.Empty(dossier.OpenPoints);
        await using var db = data.As();
        Assert.Equal(1, await db.LedgerTransactions.CountAsync(t => t.SourceKey == $"retention:{dossier.Part.Id}"));
    }

    [Fact]
    public async Task ErrorsBlock_AndUnansweredWarningsDo()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        var hours = "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n";
        await desk.Take(
            ReturnUploadKind.Hours,
            Encoding.UTF8.GetBytes(hours + "05.01.2026;Team;M-1;fallspezifisch;UNBEKANNT;1,5;Gespräch\n")
        );
        Assert.Equal(ReturnMoves.ErrorsMustBeMended, (await desk.Submit())!.Rule);
        var row = "05.01.2026;Team;M-1;fallübergreifend;;1,5;Gespräch\n";
        await desk.Take(ReturnUploadKind.Hours, Encoding.UTF8.GetBytes(hours + row + row));
        Assert.Equal(ReturnMoves.WarningsNeedAnswers, (await desk.Submit())!.Rule);
        await desk.Answer();
        Assert.Null(await desk.Submit());
    }

    [Fact]
    public async Task FaultyFile_StoresNothing_AndTheSameFileTwiceChangesNothing()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var faulty = await desk.Take(ReturnUploadKind.Hours, "Datum;Team;Mitarbeiter;Art;Stunden\n05.01.2026;T;M;Unsinn;1\n"u8.ToArray());
        Assert.False(faulty.IsStored);
        Assert.Equal(2, Assert.Single(faulty.Issues).Row);
        Assert.Null((await desk.Load()).Return);

        await desk.FillIn();
        var before = (await desk.Load()).Uploads.Count;
        var again = await desk.Take(ReturnUploadKind.Hours, desk.Bytes(ReturnTestDesk.Example, "stunden.csv"));
        Assert.True(again.IsUnchanged && again.Rows > 100);
        Assert.Equal(before, (await desk.Load()).Uploads.Count);
    }

    [Fact]
    public async Task Parts_ReplaceThemselvesAlone()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var file = Encoding.UTF8.GetBytes("Datum;Team;Mitarbeiter;Art;Stunden\n05.01.2026;T;M;fallübergreifend;1\n");
        var other = Encoding.UTF8.GetBytes("Datum;Team;Mitarbeiter;Art;Stunden\n06.01.2026;T;M;fallübergreifend;2\n");
        await desk.Take(ReturnUploadKind.Hours, file, part: "Januar");
        await desk.Take(ReturnUploadKind.Hours, other, part: "Februar");
        Assert.True((await desk.Take(ReturnUploadKind.Hours, file, part: "Januar")).IsUnchanged);
        await desk.Take(ReturnUploadKind.Hours, other, part: "Januar");
        var total = await desk.As(desk.Coordinator, async s => (await s.Figures.ConsumptionAsync(await s.Load(), 1)).Documentable.Value);
        Assert.Equal(4m, total);
    }

    [Fact]
    public async Task Amendment_KeepsTheAcceptedFigures_UntilItIsAccepted()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await desk.Accept("Frist verlängert"));
        var before = await Total(desk, 1);
        Assert.Equal(
            ReturnMoves.ReasonIsRequired,
            (await desk.As(desk.Coordinator, s => s.Moving.AmendAsync(desk.Agreement, desk.Period, " ")))!.Rule
        );
        Assert.Null(await desk.As(desk.Coordinator, s => s.Moving.AmendAsync(desk.Agreement, desk.Period, "Zwei Tage fehlten")));
        await desk.Take(
            ReturnUploadKind.Hours,
            Encoding.UTF8.GetBytes("Datum;Team;Mitarbeiter;Art;Stunden\n05.01.2026;T;M;fallübergreifend;1\n")
        );
        Assert.Equal(before, await Total(desk, 1));
        Assert.NotEqual(before, await Total(desk, 2));
        Assert.Equal(1, (await desk.Load()).AcceptedVersion);
    }

    /// <summary>A first quarter is the year so far: same figures with a forecast; its statement takes off the reclaim.</summary>
    [Fact]
    public async Task FirstQuarter_IsTheYearSoFar_AndItsStatementTakesTheReclaimOff()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        var (year, statement, instalment) = await desk.As(
            desk.Coordinator,
            async s =>
            {
                var dossier = await s.Load();
                var due = (await s.Db.Dues.Where(d => d.FixedBudgetId == desk.Scenario.Fixed!.Id).ToListAsync()).Single(d =>
                    d.Period == desk.Period && d.Purpose == Domain.Budgets.DuePurpose.Instalment
                );
                return (await s.Years.OfAsync(dossier, 1), await s.Statements.OfAsync(dossier), due.Amount);
            }
        );
        Assert.Equal(50_611.45m, year.Consumption.Total.Amount.Amount);
        Assert.Empty(year.Missing);
        Assert.NotNull(year.Forecast?.ByTrend);
        Assert.Equal(instalment - new Domain.Values.Money(54_642.61m), statement.Net.Amount);
    }

    [Fact]
    public async Task OtherProvidersAndManagement_SeeNoRowOfIt()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        var stranger = TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        foreach (var user in new[] { stranger, TestData.User(Role.Management), TestData.User(Role.Approver), TestData.User(Role.Admin) })
        {
            await using var db = data.As(user);
            Assert.Equal(0, await db.HourRows.CountAsync() + await db.HourSums.CountAsync() + await db.ReturnCases.CountAsync());
            Assert.Equal(0, await db.ExternalCosts.CountAsync() + await db.OfferRows.CountAsync() + await db.ReturnComments.CountAsync());
        }

        await using var foreign = data.As(stranger);
        Assert.Equal(0, await foreign.ProviderReturns.CountAsync() + await foreign.ReturnUploads.CountAsync());
        Assert.Null(await desk.As(stranger, static async s => (object?)await s.Desk.LoadAsync(Guid.Empty, default)));
        await using var own = data.As(TestData.User(Role.AreaManager, areaId: desk.Scenario.Area.Id));
        Assert.True(await own.HourRows.AnyAsync());
    }

    private static Task<Domain.Values.Money> Total(ReturnTestDesk desk, int version) =>
        desk.As(desk.Controller, async s => (await s.Figures.ConsumptionAsync(await s.Load(), version)).Total.Amount);
}
