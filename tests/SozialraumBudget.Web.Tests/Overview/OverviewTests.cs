using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Overview;

/// <summary>The small example has cost types with fewer than five cases.</summary>
public sealed class OverviewTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario small = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        small = await data.CreateBudgetScenario(area: "Klein " + Guid.NewGuid().ToString("N")[..6]);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Theory]
    [InlineData("/uebersicht?jahr=2026")]
    [InlineData("/uebersicht/kostentypen?jahr=2026")]
    [InlineData("/auszahlungen/stand/Total?jahr=2026")]
    public async Task Overview_Management_Opens(string path)
    {
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(small.Area.Name, visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.ProviderCoordinator)]
    [InlineData(Role.Admin)]
    public async Task Overview_RoleWithoutRight_IsRefused(Role role)
    {
        var visitor = await site.SignIn(role, role == Role.ProviderCoordinator ? small.Provider.Id : null);
        await visitor.Open("/uebersicht");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task Overview_BudgetOfTheArea_IsThatOfTheLedger()
    {
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open("/uebersicht?jahr=2026&suche=" + Uri.EscapeDataString(small.Area.Name));
        var row = visitor.Page.QuerySelectorAll(".data-table tbody tr").Single();
        Assert.Contains(Text(small.Fixed!.Total), row.TextContent, StringComparison.Ordinal);
        Assert.Contains(Text(small.Fixed.Retention), row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector($"a[href^='/vereinbarungen/{small.Agreement.Id}']"));
    }

    [Fact]
    public async Task CostTypes_SmallCells_AreShownToControllersOnly()
    {
        var path = "/uebersicht/kostentypen?jahr=2026&suche=" + Uri.EscapeDataString(small.Area.Name);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open(path);
        var management = await site.SignIn(Role.Management);
        await management.Open(path);
        var all = Counts(controller);
        var shown = Counts(management);
        Assert.Contains(all, static text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 5);
        Assert.Contains("–", shown);
        Assert.DoesNotContain(shown, static text => int.TryParse(text, out var cases) && cases is > 0 and < 5);
        Assert.Contains("Kleine Fallzahlen", management.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kleine Fallzahlen", controller.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task CostTypes_ExportOfManagement_KeepsSmallCellsOut(string format)
    {
        var visitor = await site.SignIn(Role.Management);
        var answer = await visitor.Client.GetAsync($"/uebersicht/kostentypen?jahr=2026&export={format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (format == "csv")
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(";1;", text, StringComparison.Ordinal);
            Assert.DoesNotContain(";2;", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Overview_AreaManager_SeesTheOwnAreaOnly()
    {
        var other = await data.CreateBudgetScenario();
        var visitor = await site.SignIn(Role.AreaManager, areaId: small.Area.Id);
        await visitor.Open("/uebersicht?jahr=2026");
        Assert.Contains(small.Area.Name, visitor.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".data-table tbody tr"));
    }

    private static string Text(SozialraumBudget.Domain.Values.Money amount) => SozialraumBudget.Ui.Localization.German.Money(amount);

    private static List<string> Counts(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".data-table tbody tr").Select(static row => row.Children[2].TextContent.Trim())];
}
