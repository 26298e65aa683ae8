using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Overview;

/// <summary>The areas of the overview say what accepted returns say of consumption and forecast, as the tiles do.</summary>
public sealed class OverviewConsumptionTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Areas_ShowConsumptionAndForecast_WithRechenweg_AndTheSumOfTheTile()
    {
        var visitor = await site.SignIn(DemoUsers.Management);
        await visitor.Open("/uebersicht?jahr=2026");
        var table = visitor.Page.QuerySelector(".data-table")!;
        var heads = table.QuerySelectorAll("thead th").Select(static h => h.TextContent.Trim()).ToList();
        var (consumed, forecast) = (At("Verbraucht"), At("Prognose"));
        Assert.True(consumed > 0 && forecast == consumed + 1, string.Join(", ", heads));
        var row = table
            .QuerySelectorAll("tbody tr")
            .Single(static r => r.Children[0].TextContent.Trim().StartsWith("Nordost", StringComparison.Ordinal));
        var tile = visitor.Page.QuerySelectorAll("main dt, main .figure").First(static f => f.TextContent.Contains("Verbraucht"));
        Assert.Contains(Amount(table.QuerySelectorAll("tfoot tr > *")[consumed].TextContent), tile.ParentElement!.TextContent);

        foreach (var column in new[] { consumed, forecast })
        {
            var cell = row.Children[column];
            var href = cell.QuerySelector("a")!.GetAttribute("href")!;
            Assert.StartsWith("/uebersicht/rechenweg?", href, StringComparison.Ordinal);
            await visitor.Open(href);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains(Amount(cell.TextContent), visitor.Text, StringComparison.Ordinal);
        }

        // A model and a provider, too: their Rechenweg is a page, not part of the list.
        await visitor.Open("/uebersicht?jahr=2026");
        foreach (var id in new[] { "nach-modell", "nach-traeger" })
        {
            var cells = visitor
                .Page.QuerySelectorAll($"#{id} tbody tr:first-child a.why")
                .Select(static a => (Text: Amount(a.TextContent), Href: a.GetAttribute("href")!))
                .ToList();
            Assert.NotEmpty(cells);
            foreach (var (text, href) in cells)
            {
                await visitor.Open(href);
                Assert.Equal(HttpStatusCode.OK, visitor.Status);
                Assert.Contains(text, visitor.Text, StringComparison.Ordinal);
            }

            await visitor.Open("/uebersicht?jahr=2026");
        }

        await visitor.Open("/uebersicht/rechenweg?zahl=prognose&bereich=00000000-0000-7000-8000-000000000000&jahr=2026");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        var file = await visitor.Client.GetStringAsync("/uebersicht?jahr=2026&export=csv");
        Assert.Contains(";Verbraucht;Prognose;", file, StringComparison.Ordinal);

        int At(string head) => heads.FindIndex(h => h.StartsWith(head, StringComparison.Ordinal));
    }

    /// <summary>"1.234,56 €" of a cell, without what stands beside it.</summary>
    private static string Amount(string text) => text[..(text.IndexOf('€', StringComparison.Ordinal) + 1)].Trim();
}
