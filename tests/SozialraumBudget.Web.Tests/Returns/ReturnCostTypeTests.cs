using System.Text;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>
/// The reported cost type against what the returns of the year say about the case, and the classes of the budget in force.
/// </summary>
public sealed class ReturnCostTypeTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task CostType_BelowTheClassOfItsCost_AsksForAComment_OfBothSides()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        var head = "Fallnummer;Bereich;Hilfeart;Setting;Kostentyp;Beginn;Träger";
        var lead = (string)SharedExamples.Terms(ReturnTestDesk.Example)["lead_provider"]!;
        string[] cases = [.. new[] { ("K-1", "I"), ("K-2", "4") }.Select(c => Case(c.Item1, c.Item2))];
        Assert.True((await desk.Take(ReturnUploadKind.Cases, Table([head, .. cases]))).IsStored);
        // Two months of full days: far above the first class, and no more than the last can take.
        string[] hours =
        [
            .. Enumerable
                .Range(0, 40)
                .SelectMany(static d => new[] { ("K-1", "M-1"), ("K-2", "M-2") }.Select(c => (Day: new DateOnly(2026, 1, 5).AddDays(d), c)))
                .Select(static r => $"{r.Day:dd.MM.yyyy};Team;{r.c.Item2};fallspezifisch;{r.c.Item1};8"),
        ];
        Assert.True((await desk.Take(ReturnUploadKind.Hours, Table(["Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden", .. hours]))).IsStored);

        foreach (var user in new[] { desk.Coordinator, desk.Controller })
        {
            var findings = await desk.As(user, async s => (await s.Checking.CheckAsync(await s.Load())).Findings);
            var found = Assert.Single(findings, static f => f.Check == ReturnCheck.CostTypeOutsideItsClass);
            Assert.Equal(("K-1", FindingLevel.Warning, 2), (found.CaseNumber, found.Level, found.Row));
        }

        string Case(string number, string type) => $"{number};{desk.Scenario.Area.Name};30;ambulant;{type};01.01.2026;{lead}";
    }

    private static byte[] Table(IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows) + "\n");
}
