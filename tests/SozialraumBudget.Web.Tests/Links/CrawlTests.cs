using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>
/// Walks through the demo city as every role, from its home over every link that a page shows, and asks of each page that it answers, that
/// it has what a link named (#fragment), that it leads on or back, and of each list that it answers in every order and for every choice.
/// </summary>
[Collection(WalkedDemo.Name)]
public sealed class CrawlTests(WalkedDemo demo)
{
    [Fact]
    public void EveryLink_AsEveryRole_LeadsSomewhereUseful()
    {
        var output = TestContext.Current.TestOutputHelper;
        foreach (var (user, walk, _) in demo.Walks)
            output?.WriteLine($"{user.Role}: {walk.Pages} pages, {walk.Links} links");
        var (pages, links) = (demo.Walks.Sum(static w => w.Walk.Pages), demo.Walks.Sum(static w => w.Walk.Links));
        output?.WriteLine($"Together: {pages} pages, {links} links, {demo.Offers} orders and choices");
        Assert.True(demo.Offers > 500, $"Only {demo.Offers} orders and choices seen.");
        Assert.True(pages > 400, $"Only {pages} pages seen.");
        Assert.True(demo.Wrong.Count == 0, $"{demo.Wrong.Count} of {links} links on {pages} pages:\n{string.Join('\n', demo.Wrong)}");
    }
}

/// <summary>The same in a product with nothing in it, where dead ends are nearest.</summary>
public sealed class EmptyCrawlTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task EveryLink_OfAnEmptyProduct_LeadsSomewhereUseful()
    {
        await using var data = new TestData(site.Database.App);
        var (provider, area) = (await data.CreateProvider(), await data.CreateArea());
        var (wrong, pages) = (new List<string>(), 0);
        foreach (var role in Enum.GetValues<Role>())
        {
            var visitor = await site.SignIn(
                role,
                role == Role.ProviderCoordinator ? provider.Id : null,
                role == Role.AreaManager ? area.Id : null
            );
            var walk = await Walk.AsAsync(site, visitor);
            wrong.AddRange(walk.Wrong.Select(text => $"{role}: {text}"));
            pages += walk.Pages;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{pages} pages of an empty product");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
