using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>One walk of every role through the demo city, for all tests that look at what a person comes to.</summary>
public sealed class WalkedDemo : IAsyncLifetime
{
    public const string Name = "Walked demo city";

    private readonly List<(DemoUser User, Walk Walk, IReadOnlyList<(string Address, int Forms)> Forms)> walks = [];

    public DemoSite Site { get; } = new();

    /// <summary>Role by role; with the pages that have forms to type into, and how many.</summary>
    internal IReadOnlyList<(DemoUser User, Walk Walk, IReadOnlyList<(string Address, int Forms)> Forms)> Walks => walks;

    /// <summary>Orders of lists and choices of filters that were tried.</summary>
    public int Offers { get; private set; }

    public List<string> Wrong { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        var offers = new ListOffers();
        foreach (var user in Walk.Roles)
        {
            var visitor = await Site.SignIn(user);
            var forms = new List<(string, int)>();
            var walk = await Walk.AsAsync(
                Site,
                visitor,
                (address, page) =>
                {
                    offers.Look(address, page);
                    if (FaultyFormTests.Forms(page).Count is > 0 and var count)
                        forms.Add((address, count));
                }
            );
            Wrong.AddRange((await offers.AskAsync(Site, visitor)).Concat(walk.Wrong).Select(text => $"{user.Role}: {text}"));
            walks.Add((user, walk, forms));
        }

        Offers = offers.Count;
    }

    public ValueTask DisposeAsync() => ((IAsyncDisposable)Site).DisposeAsync();
}

[CollectionDefinition(WalkedDemo.Name)]
public sealed class WalkedDemoCollection : ICollectionFixture<WalkedDemo>;
