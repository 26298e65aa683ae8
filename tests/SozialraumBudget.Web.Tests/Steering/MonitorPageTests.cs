using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Steering;

/// <summary>The monitors of the demo city, as each role sees them.</summary>
public sealed class MonitorPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Reform = "/uebersicht/reform?jahr=2026";
    private const string Access = "/uebersicht/zugang?jahr=2026";
    private const string CrowdingOut = "/uebersicht/verdraengung?jahr=2026";
    private const string Hidden = "nicht gezeigt";

    public static TheoryData<string> Pages => [Reform, Access, CrowdingOut];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task OtherRoles_AreRefused_AndTheOfficeIsNot(string path)
    {
        foreach (var user in new[] { DemoUsers.Coordinator, DemoUsers.Admin })
        {
            var visitor = await site.SignIn(user);
            await visitor.Open(path);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }

        foreach (var user in new[] { DemoUsers.Controller, DemoUsers.Approver, DemoUsers.Management })
        {
            var visitor = await site.SignIn(user);
            await visitor.Open(path);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.NotEmpty(visitor.Page.QuerySelector("p.lead")!.TextContent);
            Assert.NotEmpty(visitor.Page.QuerySelectorAll(".data-table tbody tr"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AreaManager_SeesTheOwnAreaOnly_AndAllOfIt(string path)
    {
        var visitor = await site.SignIn(DemoUsers.AreaManager);
        await visitor.Open(path);
        var rows = visitor.Page.QuerySelectorAll(".data-table tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, static row => Assert.Contains("Nordost", row.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Hidden, visitor.Text, StringComparison.Ordinal);
    }

    /// <summary>What is shown opens its Rechenweg, and what is hidden has none; the same figure stands on the key figures' page.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryFigure_OpensItsRechenweg(string path)
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(path);
        var whys = management
            .Page.QuerySelectorAll("main a.why")
            .Select(static a => (Href: a.GetAttribute("href")!, Text: a.TextContent.Trim()))
            .ToList();
        Assert.NotEmpty(whys);
        foreach (var (href, text) in whys.Where(static (_, i) => i % 7 == 0))
        {
            await management.Open(href);
            Assert.True(management.Status == HttpStatusCode.OK, $"{href} ({text}): {management.Status}");
            Assert.Contains("Rechenweg", management.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Export_HasWhatThePageHas(string path)
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(path);
        var rows = management.Page.QuerySelectorAll(".data-table tbody tr").Length;
        var csv = await management.Client.GetStringAsync(path + "&export=csv");
        Assert.Equal(rows, csv.Trim().Split('\n').Length - 1);
        using var xlsx = await management.Client.GetAsync(path + "&export=xlsx");
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
    }

    /// <summary>One figure, one value: reform areas and the others add up to the city, and the city is that of the key figures.</summary>
    [Fact]
    public async Task Reform_City_IsThatOfTheKeyFigures()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open("/uebersicht/kennzahlen?jahr=2026");
        var tiles = controller.Page.QuerySelectorAll("dl.figures .why").Select(static w => w.TextContent.Trim()).ToList();
        await controller.Open(Reform);
        var city = controller
            .Page.QuerySelectorAll("table[class*=kern-table] tbody tr")
            .Where(static row => row.Children.Length == 4 && row.QuerySelector("a[href*='gruppe=City']") is not null)
            .Select(static row => row.Children[3].TextContent.Trim())
            .ToList();
        Assert.Equal(tiles, city.Take(tiles.Count));
    }

    [Fact]
    public async Task Reform_FiltersByFinding_InTheAddress()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Reform);
        Assert.Contains("Reformgebiet", management.Page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        var all = management.Page.QuerySelectorAll(".data-table tbody tr").Length;
        await management.Open(Reform + "&befund=TooEarly");
        Assert.InRange(management.Page.QuerySelectorAll(".data-table tbody tr").Length, 1, all - 1);
    }

    /// <summary>Requests are few in the demo city: management sees sums that tell of nobody, controllers every number.</summary>
    [Fact]
    public async Task Access_SmallCells_AreShownToControllersOnly()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Access);
        Assert.Contains(Hidden, management.Text, StringComparison.Ordinal);
        Assert.Contains("Geld steht nicht zur Wahl", management.Text, StringComparison.Ordinal);
        var csv = await management.Client.GetStringAsync(Access + "&export=csv");
        Assert.Contains(Hidden, csv, StringComparison.Ordinal);

        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Access);
        Assert.DoesNotContain(Hidden, controller.Text, StringComparison.Ordinal);
        Assert.Contains("passt nicht in die Gruppe", controller.Text, StringComparison.Ordinal);
    }

    /// <summary>What is spent of partial budget B is what the return says.</summary>
    [Fact]
    public async Task CrowdingOut_Spent_IsThatOfTheReturn()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(CrowdingOut + "&suche=Nordost");
        var link = Assert.Single(controller.Page.QuerySelectorAll(".data-table tbody a[href*='/auswertung']"));
        var spent = link.TextContent.Trim();
        await controller.Open(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, controller.Status);
        Assert.Contains(spent, controller.Text, StringComparison.Ordinal);
    }

    /// <summary>The year of the reform is entered at the area, and the book of changes says so.</summary>
    [Fact]
    public async Task Reform_IsEnteredAtTheArea_AndAudited()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        var area = DemoAreas.Of("SO").Id;
        var page = $"/sozialraeume/{area}/reform";
        await controller.Open(page);
        await controller.Submit(("Input.Since", "205"));
        Assert.Equal("205", controller.Page.QuerySelector("#Input_Since")!.GetAttribute("value"));
        await controller.Submit(("Input.Since", "2026"));
        Assert.Contains("Reformgebiet seit 2026.", controller.Text, StringComparison.Ordinal);
        await using var data = new TestData(site.Database.App);
        await using (var db = data.As())
        {
            Assert.Equal(2026, (await db.Areas.SingleAsync(a => a.Id == area)).ReformSince);
        }

        var admin = await site.SignIn(DemoUsers.Admin);
        await admin.Open("/protokoll?jahr=2026");
        Assert.Contains("Reform seit", admin.Text, StringComparison.Ordinal);
        await controller.Open(page);
        await controller.Submit(("Input.Since", ""));
        Assert.Contains("Kein Reformgebiet.", controller.Text, StringComparison.Ordinal);
        await controller.Open(page);
        await controller.Submit(("Input.Region", " nord "));
        Assert.Contains("Region Nord.", controller.Text, StringComparison.Ordinal);
        await controller.Open("/sozialraeume?region-ist=Nord");
        Assert.Contains(
            controller.Page.QuerySelectorAll(".data-table tbody tr"),
            static r => r.TextContent.Contains("Südost", StringComparison.Ordinal)
        );
    }
}
