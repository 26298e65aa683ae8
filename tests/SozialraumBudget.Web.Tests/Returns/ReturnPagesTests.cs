using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>What an accepted return of the demo city shows and hands out.</summary>
public sealed class ReturnPagesTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task AcceptedReturn_ShowsItsClaims_AndGivesStatementAndTemplates()
    {
        var visitor = await site.SignIn(DemoUsers.Coordinator);
        var href = await AcceptedAsync(visitor);
        var quarter = Domain.Values.Period.Parse(href[^7..]);
        await visitor.Open(href);
        Assert.Contains("Was daraus wird", visitor.Text, StringComparison.Ordinal);
        var claim = visitor.Page.QuerySelector("#folgen a[href^='/abzuege/']");
        Assert.NotNull(claim);

        var letter = PdfText.Read(await visitor.Client.GetByteArrayAsync($"{href}/abrechnung.pdf"));
        Assert.Contains($"Quartalsabrechnung {quarter}", letter, StringComparison.Ordinal);
        Assert.Contains("Was daraus wird", letter, StringComparison.Ordinal);
        foreach (var table in new[] { "faelle", "stunden", "externe-kosten", "angebote" })
        {
            var answer = await visitor.Client.GetAsync($"{href}/vorlage/{table}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("spreadsheetml", answer.Content.Headers.ContentType!.MediaType!, StringComparison.Ordinal);
        }

        var csv = await visitor.Client.GetAsync($"{href}/vorlage/faelle?format=csv", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("Fallnummer;Bereich;Hilfeart", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(lines, static l => l.StartsWith("NO-F001;Nordost;", StringComparison.Ordinal));

        await visitor.Open(claim.GetAttribute("href")!);
        Assert.Contains($"Quartalsmeldung {quarter}, Fassung 1", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFigure_IsExplained_PartByPart()
    {
        var visitor = await site.SignIn(DemoUsers.Coordinator);
        var href = await AcceptedAsync(visitor);
        await visitor.Open($"{href}/auswertung");
        var figures = visitor
            .Page.QuerySelectorAll("main a[data-why]")
            .Select(static a => (a.GetAttribute("href")!, a.TextContent))
            .ToList();
        Assert.True(figures.Count >= 6, $"{figures.Count} figures are explained.");

        var parts = 0;
        foreach (var (address, shown) in figures)
        {
            await visitor.Open(address);
            Assert.Equal($"Rechenweg {shown}", visitor.Page.QuerySelector("[data-rechenweg] h2")!.TextContent);
            if (visitor.Page.QuerySelector(".steps a[data-why]") is not { } part)
                continue;
            parts++;
            var value = part.ParentElement!.QuerySelector(".step__value")!.TextContent;
            await visitor.Open(part.GetAttribute("href")!);
            Assert.Equal($"Rechenweg {value}", visitor.Page.QuerySelector("[data-rechenweg] h2")!.TextContent);
            Assert.Contains(visitor.Page.QuerySelectorAll("[data-rechenweg] p a"), a => a.GetAttribute("href") == address);
        }

        Assert.True(parts > 0, "No figure is long enough to have parts.");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"{href}/rechenweg/umsatz")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"{href}/rechenweg/verbrauch?pfad=0.9999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"{href}/rechenweg/verbrauch?pfad=-1")).StatusCode);
    }

    /// <summary>Address of the first return that is accepted.</summary>
    private static async Task<string> AcceptedAsync(Visitor visitor)
    {
        await visitor.Open("/quartalsmeldungen?jahr=2026");
        return visitor
            .Page.QuerySelectorAll("main td a[href^='/quartalsmeldungen/']")
            .First(static a => a.TextContent.StartsWith("angenommen", StringComparison.Ordinal))
            .GetAttribute("href")!
            .Split('?')[0];
    }
}
