using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Tasks;

/// <summary>Returns in a model that retains nothing: missing all the same.</summary>
public sealed class ReturnTaskTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task NotBegun_WithoutRetention_IsATask()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(model: "hannover");
        foreach (
            var (visitor, sees) in new[]
            {
                (await site.SignIn(Role.ProviderCoordinator, scenario.Provider.Id), "einreichen|überfällig"),
                (await site.SignIn(Role.Management), "überfällig"),
            }
        )
        {
            await visitor.Open("/?alle=true");
            var task = visitor
                .Page.QuerySelectorAll(".task")
                .FirstOrDefault(t =>
                    t.QuerySelector($"a[href^='/quartalsmeldungen/{scenario.Agreement.Id}/2026-Q1']") is not null
                    || (
                        t.TextContent.Contains("Quartalsmeldung Q1 2026", StringComparison.Ordinal)
                        && t.TextContent.Contains(scenario.Area.Name, StringComparison.Ordinal)
                    )
                );
            Assert.True(task is not null, visitor.Text);
            Assert.Contains(sees.Split('|'), word => task.TextContent.Contains(word, StringComparison.Ordinal));
        }
    }
}
