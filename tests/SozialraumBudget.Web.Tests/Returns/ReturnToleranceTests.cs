using System.Text;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>Limits that are agreed per agreement make two checks speak.</summary>
public sealed class ReturnToleranceTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Theory, InlineData(true), InlineData(false)]
    public async Task AgreedTolerances_AskForAComment_OthersDoNot(bool agreed)
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        if (agreed)
            await desk.Agree((TermKey.TotalTolerance, "20 %"), (TermKey.IntensityTolerance, "50 %"));
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await desk.Accept("Frist verlängert"));

        // The next quarter has the same cases and next to no hours.
        var next = Period.Quarter(2026, 2);
        var one = (await desk.As(desk.Coordinator, async s => await s.Content.CasesAsync((await s.Load()).Content(1)))).First(static c =>
            c.End is null
        );
        await desk.Take(ReturnUploadKind.Cases, desk.Bytes(ReturnTestDesk.Example, "faelle.csv"), next);
        await desk.Take(
            ReturnUploadKind.Hours,
            Encoding.UTF8.GetBytes($"Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden\n07.04.2026;T;M;fallspezifisch;{one.CaseNumber};0:01\n"),
            next
        );
        var found = await desk.As(
            desk.Coordinator,
            async s =>
                (await s.Checking.CheckAsync((await s.Desk.LoadAsync(desk.Agreement, next))!))
                    .Findings.Select(static f => f.Check)
                    .ToHashSet()
        );
        Assert.Equal(agreed, found.Contains(ReturnCheck.TotalUnusual));
        Assert.Equal(agreed, found.Contains(ReturnCheck.IntensityUnusual));
    }
}
