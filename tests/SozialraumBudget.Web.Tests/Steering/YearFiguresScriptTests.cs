using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Returns;

namespace SozialraumBudget.Web.Tests.Steering;

/// <summary>Figures of a year are written with the acceptance that changes them, and seen by those who see the return.</summary>
public sealed class YearFiguresScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Acceptance_KeepsTheFiguresOfTheReturn_AndNothingBeforeIt()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await KeptAsync(desk, desk.Controller));

        Assert.Null(await desk.Accept("Frist verlängert"));
        var kept = await KeptAsync(desk, desk.Controller);
        var year = await desk.As(desk.Controller, async s => await s.Years.OfAsync(await s.Load(), 1));
        var cases = await desk.As(desk.Controller, async s => await s.Content.CasesAsync((await s.Load()).Content(1)));
        Assert.NotNull(kept);
        Assert.Equal(desk.Period, kept.AsOf);
        Assert.Equal(year.Consumption.Total.Amount, kept.Consumed);
        Assert.Equal(year.Consumption.ExternalProvider.Amount, kept.External);
        Assert.Equal(year.Forecast!.ByCommitments.Amount, kept.Commitments);
        Assert.Equal(year.Forecast.ByTrend!.Amount, kept.Trend);
        Assert.Equal(year.Consumption.CaseIndependent(Money.Zero).Value.Amount, kept.CaseIndependent);
        Assert.InRange(kept.Cases.Cases, 1, cases.Count);
        Assert.Equal(kept.Cases.External, kept.Reasons.Sum(static r => r.Cases));
        Assert.Equal(kept.External, Money.Sum(kept.Reasons.Select(static r => r.Amount)));
    }

    [Fact]
    public async Task Figures_AreSeenByManagementAndTheOwnProvider_NotByOthers()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        await desk.Submit();
        await desk.Accept("Frist verlängert");
        Assert.NotNull(await KeptAsync(desk, TestData.User(Role.Management)));
        Assert.NotNull(await KeptAsync(desk, desk.Coordinator));
        Assert.NotNull(await KeptAsync(desk, TestData.User(Role.AreaManager, areaId: desk.Scenario.Area.Id)));
        Assert.Null(await KeptAsync(desk, TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id)));
        Assert.Null(await KeptAsync(desk, TestData.User(Role.AreaManager, areaId: (await data.CreateArea()).Id)));
        Assert.Null(await KeptAsync(desk, TestData.User(Role.Admin)));
    }

    [Fact]
    public async Task Figures_AreWrittenByControllersOnly_AndStay()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        await desk.Submit();
        await desk.Accept("Frist verlängert");
        await using var db = data.As(TestData.User(Role.Management));
        Assert.Equal(
            0,
            await db.YearFigures.Where(f => f.AgreementId == desk.Agreement).ExecuteUpdateAsync(s => s.SetProperty(f => f.Figures, "{}"))
        );
    }

    private static Task<YearFigures?> KeptAsync(ReturnTestDesk desk, Data.RowSecurity.UserContext user) =>
        desk.As(
            user,
            async s =>
                (
                    await new SteeringDesk(
                        s.Db,
                        new Standings(s.Db, TimeProvider.System),
                        new AreasAsOf(s.Db),
                        s.Desk,
                        TimeProvider.System
                    ).AgreementsAsync(desk.Period.Year)
                )
                    .SingleOrDefault(a => a.Standing.AgreementId == desk.Agreement)
                    ?.Figures
        );
}
