using System.Text.Json.Nodes;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Selection;

/// <summary>Selections over the interface: the office reads points and decision, a provider the call and its own result.</summary>
public sealed class SelectionApiTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Selections = "/api/v1/selections";

    [Fact]
    public async Task Office_ReadsPlacesAndDecision_AsThePageShowsThem()
    {
        var all = (await Get(DemoUsers.Controller)).ToList();
        Assert.NotEmpty(all);
        Assert.All(all, static s => Assert.Equal(1m, s["criteria"]!.AsArray().Sum(static c => Number(c!["weight"]!))));
        var decided = all.First(static s => s["decision"]?["decided_at"] is not null);
        Assert.NotEqual((string)decided["decision"]!["proposed_by"]!, (string)decided["decision"]!["decided_by"]!);
        var first = decided["applications"]!.AsArray()[0]!;
        Assert.Equal(1, (int)first["place"]!);
        Assert.Equal(decided["applications"]!.AsArray().Max(static a => Number(a!["points"]!)), Number(first["points"]!));
        Assert.Equal(decided["criteria"]!.AsArray().Count, first["scores"]!.AsArray().Count);
        var one = (await Caller(DemoUsers.Management).Get($"{Selections}/{decided["id"]}")).Json;
        Assert.True(JsonNode.DeepEquals(decided, one));
        Assert.Equal(404, (await Caller(DemoUsers.Controller).Get($"{Selections}/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Provider_ReadsItsOwnAlone_WithItsPointsOnceDecided_AndNoDecision()
    {
        foreach (var user in DemoUsers.All.Where(static u => u is { Provider: not null, ApiToken: not null }))
        {
            foreach (var one in await Get(user))
            {
                Assert.NotEqual("draft", (string)one["state"]!);
                Assert.Null(one["decision"]);
                Assert.All(
                    one["applications"]!.AsArray(),
                    a =>
                    {
                        Assert.Equal($"{user.ProviderId}", (string)a!["provider_id"]!);
                        Assert.Null(a["place"]);
                        var isDecided = (string)one["state"]! == "decided";
                        Assert.Equal(isDecided, a["points"] is not null);
                        Assert.Equal(isDecided, a["scores"]!.AsArray().Count > 0);
                    }
                );
            }
        }

        Assert.Equal(403, (await Caller(DemoUsers.Admin).Get(Selections)).Status);
    }

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IEnumerable<JsonNode>> Get(DemoUser user) =>
        (await Caller(user).Get(Selections)).Json.AsArray().Select(static s => s!);

    private ApiCaller Caller(DemoUser user) => new(site.Call(user), null!, null!);
}
