using System.Globalization;
using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Deviation;

/// <summary>Deviations over the areas of the demo city.</summary>
public sealed class DeviationPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Address = "/uebersicht/abweichungen?jahr=2026";
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly string NorthEast = $"/uebersicht/abweichungen/{DemoAreas.Of("NO").Id}?jahr=2026";

    /// <summary>Every figure of the city is the sum of the areas', to the cent; the largest deviation comes first.</summary>
    [Fact]
    public async Task City_IsTheSumOfTheAreas_SortedBySize()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(Address);
        Assert.Contains("Plan", controller.Page.QuerySelector("p.lead")!.TextContent, StringComparison.Ordinal);
        var city = controller.Page.QuerySelectorAll("dl.figures button.why").Select(static w => Amount(w.TextContent)).ToList();
        var rows = controller
            .Page.QuerySelectorAll(".data-table tbody tr")
            .Select(static r => r.Children.Select(static c => c.TextContent.Trim()).ToList())
            .Where(static r => r[4].Contains('€', StringComparison.Ordinal))
            .ToList();
        Assert.True(rows.Count >= 5);
        int[] columns = [2, 3, 4, 6, 7, 8];
        Assert.Equal(city, columns.Select(c => rows.Sum(r => Amount(r[c]))));
        Assert.Equal(city[2], city[3] + city[4] + city[5]);
        var sizes = rows.ConvertAll(static r => Math.Abs(Amount(r[4])));
        Assert.Equal(sizes.OrderDescending(), sizes);
    }

    /// <summary>From the area to its cost types, which add up to it, and on to the cases for those who see them.</summary>
    [Fact]
    public async Task Area_LeadsToCostTypes_AndToTheCasesAsFarAsTheRoleMay()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(NorthEast);
        var total = Amount(controller.Page.QuerySelectorAll("dl.figures button.why")[2].TextContent);
        var types = controller.Page.QuerySelectorAll(".data-table tbody tr").ToList();
        Assert.True(types.Count > 3);
        Assert.Equal(total, types.Sum(static r => Amount(r.Children[^1].TextContent)));
        var cases = controller.Page.QuerySelector("main a[href*='/auswertung']")!.GetAttribute("href")!;
        await controller.Open(controller.Page.QuerySelector(".data-table a.why")!.GetAttribute("href")!);
        Assert.Contains("Rechenweg", controller.Text, StringComparison.Ordinal);
        await controller.Open(cases);
        Assert.Equal(HttpStatusCode.OK, controller.Status);

        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(NorthEast);
        Assert.Equal(HttpStatusCode.OK, management.Status);
        Assert.Null(management.Page.QuerySelector("main a[href*='/auswertung']"));
        var manager = await site.SignIn(DemoUsers.AreaManager);
        await manager.Open(Address);
        Assert.Single(manager.Page.QuerySelectorAll(".data-table tbody tr"));
        await manager.Open(NorthEast);
        Assert.NotNull(manager.Page.QuerySelector("main a[href*='/auswertung']"));
        await manager.Open($"/uebersicht/abweichungen/{DemoAreas.Of("MI").Id}?jahr=2026");
        Assert.Equal(HttpStatusCode.NotFound, manager.Status);
    }

    [Fact]
    public async Task Filters_StandInTheAddress_AndTheFileHasWhatThePageHas()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(Address + "&modell-ist=Hannoversches+Modell");
        var row = Assert.Single(management.Page.QuerySelectorAll(".data-table tbody tr"));
        Assert.Contains("Südwest", row.TextContent, StringComparison.Ordinal);
        await management.Open(Address);
        var rows = management.Page.QuerySelectorAll(".data-table tbody tr").Length;
        var csv = await management.Client.GetStringAsync(Address + "&export=csv");
        Assert.Equal(rows, csv.Trim().Split('\n').Length - 1);
        using var xlsx = await management.Client.GetAsync(NorthEast + "&export=xlsx");
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
        await management.Open("/uebersicht/abweichungen/rechenweg?jahr=2026&zahl=mischung");
        Assert.Contains("Nordost", management.Text, StringComparison.Ordinal);
        await management.Open("/uebersicht/abweichungen/rechenweg?jahr=2026&zahl=quatsch");
        Assert.Equal(HttpStatusCode.NotFound, management.Status);
        foreach (var user in new[] { DemoUsers.Coordinator, DemoUsers.Admin })
        {
            var visitor = await site.SignIn(user);
            await visitor.Open(Address);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }
    }

    private static decimal Amount(string text) =>
        decimal.Parse(text.Trim().Replace("€", "", StringComparison.Ordinal).Replace('−', '-').Trim(), NumberStyles.Number, German);
}
