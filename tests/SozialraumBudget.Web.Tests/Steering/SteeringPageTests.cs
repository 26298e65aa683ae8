using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Steering;

/// <summary>Key figures and early warnings of the demo city, as each role sees them.</summary>
public sealed class SteeringPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Indicators = "/uebersicht/kennzahlen?jahr=2026";
    private const string Warnings = "/uebersicht/fruehwarnung?jahr=2026";
    private const string Hidden = "nicht gezeigt";

    [Fact]
    public async Task Indicators_SmallCells_AreShownToControllersOnly()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Indicators);
        Assert.Contains("Kleine Fallzahlen sind nicht gezeigt", management.Text, StringComparison.Ordinal);
        Assert.Contains(Cells(management, 8), static text => text == Hidden);

        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Indicators);
        Assert.DoesNotContain(Hidden, controller.Text, StringComparison.Ordinal);
        Assert.Contains(Cells(controller, 8), static text => text.EndsWith('%'));
    }

    [Fact]
    public async Task Indicators_HiddenFigure_HasNoRechenweg_NeitherByItsAddress()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Indicators);
        var hrefs = controller
            .Page.QuerySelectorAll(".data-table tbody a.why[href*='zahl=ziele']")
            .Select(static a => a.GetAttribute("href")!)
            .ToList();
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Indicators);
        var shown = management.Page.QuerySelectorAll(".data-table tbody a.why").Select(static a => a.GetAttribute("href")!).ToList();
        foreach (var href in hrefs)
        {
            await controller.Open(href);
            Assert.Equal(HttpStatusCode.OK, controller.Status);
            await management.Open(href);
            Assert.Equal(shown.Contains(href) ? HttpStatusCode.OK : HttpStatusCode.NotFound, management.Status);
        }

        Assert.Contains(hrefs, href => !shown.Contains(href));
        Assert.NotEmpty(shown);
        await management.Open(shown[0]);
        Assert.Contains("Rechenweg", management.Text, StringComparison.Ordinal);
    }

    /// <summary>A region follows from what its areas show; what does not has no Rechenweg by its address either.</summary>
    [Fact]
    public async Task Indicators_OfRegions_HaveARechenweg_WhereTheyAreShown()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Indicators);
        var regions = controller.Page.QuerySelectorAll("[aria-label='Kennzahlen nach Region'] a.why");
        Assert.NotEmpty(regions);
        Assert.InRange(controller.Page.QuerySelectorAll("[aria-label='Kennzahlen nach Region'] th.num").Length, 2, 4);
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Indicators);
        var shown = management
            .Page.QuerySelectorAll("[aria-label='Kennzahlen nach Region'] a.why")
            .Select(static a => a.GetAttribute("href"));
        var hrefs = shown.ToHashSet();
        foreach (var href in regions.Select(static a => a.GetAttribute("href")!))
        {
            await management.Open(href);
            Assert.Equal(hrefs.Contains(href) ? HttpStatusCode.OK : HttpStatusCode.NotFound, management.Status);
        }

        Assert.InRange(hrefs.Count, 1, regions.Length);
        var manager = await site.SignIn(DemoUsers.AreaManager);
        await manager.Open(Indicators);
        Assert.Empty(manager.Page.QuerySelectorAll("[aria-label='Kennzahlen nach Region']"));
    }

    [Theory]
    [InlineData("/uebersicht?jahr=2026")]
    [InlineData(Indicators)]
    [InlineData("/uebersicht/abweichungen?jahr=2026")]
    public async Task Lists_AreNarrowedToARegion(string path)
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(path);
        var all = controller.Page.QuerySelectorAll(".data-table tbody tr").Length;
        await controller.Open(path + "&region-ist=Nord");
        var names = controller.Page.QuerySelectorAll(".data-table tbody tr").Select(static r => r.Children[0].TextContent.Trim()).ToList();

        Assert.True(names.Count > 0 && names.Count < all);
        Assert.All(names, static name => Assert.StartsWith("Nord", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Indicators_ExportOfManagement_KeepsSmallCellsOut()
    {
        var management = await site.SignIn(DemoUsers.Management);
        var csv = await management.Client.GetStringAsync(Indicators + "&export=csv");
        Assert.Contains(Hidden, csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Indicators)]
    [InlineData(Warnings)]
    public async Task AreaManager_SeesTheOwnAreaOnly(string path)
    {
        var visitor = await site.SignIn(DemoUsers.AreaManager);
        await visitor.Open(path);
        var rows = visitor.Page.QuerySelectorAll(".data-table tbody tr");
        Assert.Contains("Nordost", Assert.Single(rows).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Indicators)]
    [InlineData(Warnings)]
    public async Task OtherRoles_AreRefused(string path)
    {
        foreach (var user in new[] { DemoUsers.Coordinator, DemoUsers.Admin })
        {
            var visitor = await site.SignIn(user);
            await visitor.Open(path);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    /// <summary>One meaning, one figure: what is kept for steering is what the return itself says.</summary>
    [Fact]
    public async Task Consumption_IsThatOfTheReturn()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Warnings + "&suche=Nordost");
        var link = Assert.Single(controller.Page.QuerySelectorAll(".data-table tbody a[href*='/auswertung']:not(td:nth-child(2) a)"));
        var consumed = link.TextContent.Trim();
        await controller.Open(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, controller.Status);
        Assert.Contains("Verbraucht bis", controller.Text, StringComparison.Ordinal);
        Assert.Contains(consumed, controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_FilterByOccasion_KeepsInTheAddress()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Warnings);
        var all = management.Page.QuerySelectorAll(".data-table tbody tr").Length;
        await management.Open(Warnings + "&anlass=PayoutOverdue");
        Assert.InRange(management.Page.QuerySelectorAll(".data-table tbody tr").Length, 1, all - 1);
        Assert.Contains("Auszahlung überfällig", management.Text, StringComparison.Ordinal);
    }

    private static List<string> Cells(Visitor visitor, int column) =>
        [.. visitor.Page.QuerySelectorAll(".data-table tbody tr").Select(row => row.Children[column].TextContent.Trim())];
}
