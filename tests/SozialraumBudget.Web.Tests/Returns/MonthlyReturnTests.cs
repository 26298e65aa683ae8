using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>A model that reports by the month has the same returns as one that reports by the quarter, with other periods.</summary>
public sealed class MonthlyReturnTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Hours =
        "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n"
        + "05.01.2026;Team Markt;M-01;fallspezifisch;NO-26-0001;10;Gespräch\n"
        + "06.01.2026;Team Markt;M-01;fallunspezifisch;;2;Netzwerk\n";

    [Fact]
    public async Task Month_FromMissingToAccepted_ReportsPlanAndActual()
    {
        await using var data = new TestData(site.Database.App);
        var desk = await ReturnTestDesk.OpenAsync(data, model: "fixed-staff");
        var (agreement, provider) = (desk.Agreement, desk.Scenario.Provider.Id);
        await FixAsync(agreement);
        var href = $"/quartalsmeldungen/{agreement}/2026-01";

        var own = await site.SignIn(Role.ProviderCoordinator, provider);
        await own.Open("/quartalsmeldungen?jahr=2026");
        var row = own.Page.QuerySelectorAll("main tbody tr").First(r => r.TextContent.Contains("Januar:", StringComparison.Ordinal));
        Assert.Equal(12, row.QuerySelectorAll("a").Length);
        Assert.Contains("überfällig", row.TextContent, StringComparison.Ordinal);
        await own.Open("/?alle=true");
        Assert.Contains("Monatsmeldung Januar 2026", own.Text, StringComparison.Ordinal);
        await own.Open(href);
        Assert.Equal("Monatsmeldung Januar 2026", own.Page.QuerySelector("h1")!.FirstChild!.TextContent.Trim());
        Assert.Contains("02.03.2026", own.Text, StringComparison.Ordinal);
        foreach (var other in new[] { "2026-Q1", "2026-13", "2027-01" })
            Assert.Equal(HttpStatusCode.NotFound, (await own.Client.GetAsync($"/quartalsmeldungen/{agreement}/{other}")).StatusCode);

        await Take(desk, ReturnUploadKind.Cases, Cases(desk));
        await Take(desk, ReturnUploadKind.Hours, Hours + "02.02.2026;Team Markt;M-01;fallspezifisch;NO-26-0001;1;Gespräch\n");
        Assert.Equal(nameof(ReturnMoves.ErrorsMustBeMended), (await desk.Submit())?.Rule);
        await Take(desk, ReturnUploadKind.Hours, Hours);
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await desk.Accept("Nachfrist war zugesagt"));

        var office = await site.SignIn(Role.Controller);
        await office.Open($"{href}/auswertung");
        Assert.Contains("Monatsabrechnung", office.Text, StringComparison.Ordinal);
        await office.Open($"{href}/finanzbericht");
        Assert.Equal(
            [
                "fallunspezifisch|5.000,00|136,74|4.863,26|5.000,00|136,74|4.863,26",
                "zentral|4.500,00|82,04|4.417,96|4.500,00|82,04|4.417,96",
                "sozialräumlich|40.000,00|683,70|39.316,30|40.000,00|683,70|39.316,30",
                "gesamt|49.500,00|902,48|48.597,52|49.500,00|902,48|48.597,52",
            ],
            Rows(office, "Plan und Ist")
        );
        Assert.Equal(["Januar|1|31|0|0|0,00"], Rows(office, "Stationäre Hilfen"));
        Assert.Contains("120.000,00", office.Text, StringComparison.Ordinal);
        await office.Open($"{href}/rechenweg/finanzbericht");
        Assert.Contains("Finanzbericht Januar 2026", office.Text, StringComparison.Ordinal);
        var management = await site.SignIn(Role.Management);
        Assert.Equal(HttpStatusCode.Forbidden, (await management.Client.GetAsync($"{href}/finanzbericht")).StatusCode);
    }

    /// <summary>What was begun by quarters before the model asked for months stays; the database lets nobody report a day twice.</summary>
    [Fact]
    public async Task QuarterBegunBefore_Stays_AndExcludesItsMonths()
    {
        await using var data = new TestData(site.Database.App);
        var desk = await ReturnTestDesk.OpenAsync(data, model: "fixed-staff");
        await AddAsync(data, desk, Period.Quarter(2026, 2));
        var periods = await desk.As(
            desk.Coordinator,
            async s => (await s.Desk.OfYearAsync(desk.Agreement, 2026)).Select(static d => d.Period.Code).ToList()
        );
        Assert.Equal(["2026-01", "2026-02", "2026-03", "2026-Q2", "2026-07"], periods.Take(5));
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => AddAsync(data, desk, Period.Month(2026, 5)));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
        await AddAsync(data, desk, Period.Month(2026, 7));
        Assert.Equal(10, periods.Count);
    }

    private static async Task AddAsync(TestData data, ReturnTestDesk desk, Period period)
    {
        await using var db = data.As(desk.Coordinator);
        db.Add(
            new ProviderReturn
            {
                AgreementId = desk.Agreement,
                ProviderId = desk.Scenario.Provider.Id,
                Period = period,
            }
        );
        await db.SaveChangesAsync();
    }

    private static async Task Take(ReturnTestDesk desk, ReturnUploadKind kind, string text)
    {
        var taken = await desk.Take(kind, Encoding.UTF8.GetBytes(text));
        Assert.True(taken.IsStored, $"{taken.Refusal?.Text} {string.Join("; ", taken.Issues.Take(1))}");
    }

    /// <summary>One case of own ambulatory work, one of residential help, from the example.</summary>
    private static string Cases(ReturnTestDesk desk)
    {
        var lines = Encoding.UTF8.GetString(desk.Bytes(ReturnTestDesk.Example, "faelle.csv")).Split('\n');
        return string.Join(
                '\n',
                lines.Where(
                    static (l, i) =>
                        i == 0 || l.Contains("26-0001;", StringComparison.Ordinal) || l.Contains("26-0002;", StringComparison.Ordinal)
                )
            ) + "\n";
    }

    private async Task FixAsync(Guid agreement)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement}/budget/2026/neu");
        await visitor.Press(
            "Variante anlegen",
            ("Name", "Angebot"),
            ("Wert.overhead_share", "10 %"),
            ("Wert.stationary", "120.000,00"),
            ("Zeile.Stellen.0.name", "Fachkräfte"),
            ("Zeile.Stellen.0.posts", "8"),
            ("Zeile.Stellen.0.cost", "60.000,00"),
            ("Zeile.Stellen.1.name", "Koordination"),
            ("Zeile.Stellen.1.posts", "1"),
            ("Zeile.Stellen.1.cost", "60.000,00"),
            ("Zeile.Stellen.1.kind", "fallunspezifisch")
        );
        await visitor.Open($"/varianten/{visitor.Path.Split('/')[2]}/festsetzen");
        await visitor.Press("594.000,00 € festsetzen", ("Reason", "Beschluss"));
        Assert.StartsWith("/budgets/", visitor.Path, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(Visitor visitor, string caption) =>
        visitor
            .Page.QuerySelectorAll("main table")
            .First(t => t.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr")
            .Select(static r =>
                string.Join(
                    '|',
                    r.Children.Select(static c =>
                        c.TextContent.Replace("\u00a0", "", StringComparison.Ordinal).Replace("€", "", StringComparison.Ordinal).Trim()
                    )
                )
            );
}
