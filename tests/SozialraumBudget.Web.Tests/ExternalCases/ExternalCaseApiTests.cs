using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.ExternalCases;

/// <summary>External cases and the statement of a case over the interface, and the statement's files.</summary>
public sealed class ExternalCaseApiTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExternalCases_AreRead_AndRecordedOnce_HoweverOftenTheCallIsSent()
    {
        var agreement = await Agreement();
        var office = Caller(DemoUsers.Controller);
        var before = (await office.Get($"/api/v1/agreements/{agreement}/external-cases/2026")).Json;
        var external = (int)before["external"]!;
        Assert.Equal(external, before["reasons"]!.AsArray().Sum(static r => (int)r!["cases"]!));
        Assert.Equal("choice", (string)before["reasons"]![0]!["reason"]!);
        Assert.Equal(3, before["spending"]!.AsArray().Count);

        var body = new
        {
            @case = "NO-Z001",
            day = "2026-02-03",
            person = "Team Nordost",
            reason = "Zuzug aus dem Umland, stationär untergebracht",
        };
        var path = $"/api/v1/agreements/{agreement}/external-cases/moved-in";
        Assert.Equal(400, (await office.Post(path, body)).Status);
        var once = await office.Post(path, body, "zugezogen-1");
        var again = await office.Post(path, body, "zugezogen-1");
        Assert.Equal((200, 200, once.Text), (once.Status, again.Status, again.Text));
        var moved = Assert.Single(once.Json["moved_in"]!.AsArray(), static m => (string)m!["case"]! == "NO-Z001")!;
        Assert.Null(moved["entered"]);
        // Another key is another act, and the rule refuses it.
        Assert.Equal(422, (await office.Post(path, body, "zugezogen-2")).Status);

        // Into the planning the area's manager alone enters it.
        var enter = $"{path}/{moved["id"]}/enter";
        var entry = new
        {
            day = "2026-03-01",
            person = "Sozialraumleitung",
            reason = "Hilfeplan übernommen",
        };
        Assert.Equal(422, (await office.Post(enter, entry, "aufnahme-1")).Status);
        var entered = await Caller(DemoUsers.AreaManager).Post(enter, entry, "aufnahme-2");
        Assert.Equal(200, entered.Status);
        Assert.Equal(
            "2026-03-01",
            (string)entered.Json["moved_in"]!.AsArray().Single(static m => (string)m!["case"]! == "NO-Z001")!["entered"]!
        );
    }

    [Fact]
    public async Task Provider_ReadsTheOwn_AndRecordsNothing()
    {
        var agreement = await Agreement();
        var own = Caller(DemoUsers.Coordinator);
        Assert.Equal(200, (await own.Get($"/api/v1/agreements/{agreement}/external-cases/2026")).Status);
        var conflict = new
        {
            @case = "NO-F001",
            day = "2026-02-03",
            person = "x",
            reason = "y",
        };
        Assert.Equal(403, (await own.Post($"/api/v1/agreements/{agreement}/external-cases/conflicts", conflict, "konflikt-1")).Status);
    }

    [Fact]
    public async Task CaseStatement_IsTheSameAsDataPageFileAndPdf()
    {
        var agreement = await Agreement();
        var data = (
            await Caller(DemoUsers.Coordinator).Get($"/api/v1/agreements/{agreement}/case-costs/NO-F001?from=2026-01-01&to=2026-06-30")
        ).Json;
        var total = decimal.Parse((string)data["total"]!, System.Globalization.CultureInfo.InvariantCulture);
        var lines = data["lines"]!.AsArray();
        Assert.True(total > 0);
        Assert.Equal(total, lines.Sum(static l => decimal.Parse((string)l!["amount"]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(
            lines.Where(static l => (string)l!["kind"]! != "Rundung"),
            static l => Assert.Contains(", Zeile ", (string)l!["source"]!, StringComparison.Ordinal)
        );

        var visitor = await site.SignIn(DemoUsers.Coordinator);
        var page = $"/fallkosten/{agreement}/NO-F001?von=01.01.2026&bis=30.06.2026";
        await visitor.Open(page);
        var shown = GermanNumber.Text(new Money(total)).TrimEnd(' ', '€', '\u00a0');
        Assert.Contains(shown, visitor.Text, StringComparison.Ordinal);
        var xlsx = await visitor.Client.GetByteArrayAsync($"{page}&export=xlsx&zweck=Evaluation", Cancel);
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
        var api = await site.Call(DemoUsers.Coordinator)
            .GetByteArrayAsync($"/api/v1/agreements/{agreement}/case-costs/NO-F001/pdf?from=2026-01-01&to=2026-06-30", Cancel);
        Assert.Contains(shown, PdfText.Read(api), StringComparison.Ordinal);
        var pdf = await visitor.Client.GetByteArrayAsync($"/fallkosten/{agreement}/NO-F001/pdf?von=01.01.2026&bis=30.06.2026", Cancel);
        Assert.Contains(shown, PdfText.Read(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseStatement_OfAPeriodThatIsNone_IsRefusedAtItsField()
    {
        var agreement = await Agreement();
        var reply = await Caller(DemoUsers.Coordinator)
            .Get($"/api/v1/agreements/{agreement}/case-costs/NO-F001?from=2026-06-30&to=2026-01-01");
        reply.IsProblem(422);
        Assert.Equal("to", (string)reply.Errors[0]!["column"]!);
    }

    /// <summary>The agreement of the north-east that has a return of the first quarter.</summary>
    private async Task<Guid> Agreement()
    {
        var returns = await site.Call(DemoUsers.Coordinator).GetFromJsonAsync<JsonArray>("/api/v1/returns?year=2026", Cancel);
        return (Guid)
            returns!.First(static r =>
                (string)r!["period"]! == "2026-Q1" && (string)r["area"]! == "Nordost" && (string)r["state"]! == "accepted"
            )!["agreement_id"]!;
    }

    private ApiCaller Caller(DemoUser user) => new(site.Call(user), null!, null!);
}
