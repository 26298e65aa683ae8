using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>A city none of whose agreements retains anything: no page speaks of retention, no list has a column of it.</summary>
public sealed class NoRetentionTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario scenario = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        scenario = await data.CreateBudgetScenario(model: "hannover");
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Theory]
    [InlineData(Role.Controller, "/vereinbarungen/{0}")]
    [InlineData(Role.Controller, "/vereinbarungen")]
    [InlineData(Role.Controller, "/auszahlungen")]
    [InlineData(Role.Controller, "/auszahlungen/vorbereiten/{0}/2026-01/1")]
    [InlineData(Role.Controller, "/budgetkonto/{0}")]
    [InlineData(Role.Controller, "/uebersicht")]
    [InlineData(Role.Management, "/")]
    [InlineData(Role.ProviderCoordinator, "/")]
    [InlineData(Role.ProviderCoordinator, "/unser-budget")]
    public async Task Page_OfACityThatRetainsNothing_DoesNotSpeakOfIt(Role role, string address)
    {
        var visitor = await site.SignIn(role, role == Role.ProviderCoordinator ? scenario.Provider.Id : null);
        await visitor.Open(string.Format(null, address, scenario.Agreement.Id) + "?jahr=2026");
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
        var words = visitor.Page.QuerySelector("main")!.TextContent;
        Assert.DoesNotContain("inbehalt", words, StringComparison.Ordinal);
    }
}

/// <summary>One agreement that retains brings the columns back to the lists it is in, and to its own page alone.</summary>
public sealed class SomeRetentionTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Lists_WithAnAgreementThatRetains_HaveItsColumns()
    {
        await using var data = new TestData(site.Database.App);
        var (monthly, retaining) = (await data.CreateBudgetScenario(model: "hannover"), await data.CreateBudgetScenario());
        var visitor = await site.SignIn(Role.Controller);
        foreach (var list in new[] { "/auszahlungen", "/uebersicht", "/vereinbarungen" })
        {
            await visitor.Open($"{list}?jahr=2026");
            Assert.Contains("inbehalt", visitor.Page.QuerySelector("main thead")!.TextContent, StringComparison.Ordinal);
        }

        await visitor.Open($"/vereinbarungen/{retaining.Agreement.Id}?jahr=2026");
        Assert.Contains("Aus Einbehalt", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/vereinbarungen/{monthly.Agreement.Id}?jahr=2026");
        Assert.DoesNotContain("Aus Einbehalt", visitor.Text, StringComparison.Ordinal);
    }
}
