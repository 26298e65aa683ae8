using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Supply;

/// <summary>The supply guarantee over the interface: each reads its own, and an answer counts once.</summary>
public sealed class SupplyApiTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Requests = "/api/v1/supply/requests";

    [Fact]
    public async Task Answer_CountsOnce_HoweverOftenTheCallIsSent_AndMovesNoCase()
    {
        var own = Caller(DemoUsers.Coordinator);
        var before = (await own.Get($"{Requests}?quarter=2026-Q4")).Json.AsArray();
        var waiting = before.Single(static r => (string)r!["case"]! == "NO-26-730")!;
        Assert.Equal(("waits", "open"), ((string)waiting["stage"]!, (string)waiting["state"]!));
        Assert.Equal("2026-11-21", (string)waiting["asked"]![0]!["due_on"]!);
        // Others that were asked are not told.
        Assert.All(before, static r => Assert.Single(r!["asked"]!.AsArray()));

        var path = $"{Requests}/{waiting["id"]}/answers";
        var body = new
        {
            kind = "declines",
            reason = "no_capacity",
            text = "Alle Fachkräfte sind ausgelastet",
        };
        Assert.Equal(400, (await own.Post(path, body)).Status);
        var once = await own.Post(path, body, "antwort-1");
        var again = await own.Post(path, body, "antwort-1");
        Assert.Equal((200, 200, once.Text), (once.Status, again.Status, again.Text));
        var asked = Assert.Single(once.Json["asked"]!.AsArray())!;
        Assert.Equal(("on_time", 2), ((string)asked["standing"]!, (int)asked["days"]!));
        Assert.Single(asked["answers"]!.AsArray());
        Assert.Equal(("all_declined", "open"), ((string)once.Json["stage"]!, (string)once.Json["state"]!));
        Assert.Equal(422, (await own.Post(path, new { kind = "declines", text = "zu teuer" }, "antwort-2")).Status);
        Assert.Equal(403, (await Caller(DemoUsers.AreaManager).Post(path, body, "antwort-3")).Status);
    }

    [Fact]
    public async Task Lists_AreOfTheOwnAreasAndTheOwnProvider()
    {
        var all = (await Caller(DemoUsers.Controller).Get($"{Requests}?quarter=2026-Q4")).Json.AsArray();
        Assert.Contains(all, static r => (string)r!["area"]! == "Hafen");
        var ofArea = (await Caller(DemoUsers.AreaManager).Get($"{Requests}?quarter=2026-Q4")).Json.AsArray();
        Assert.All(ofArea, static r => Assert.Equal("Nordost", (string)r!["area"]!));
        Assert.Equal(403, (await Caller(DemoUsers.Management).Get(Requests)).Status);
        Assert.Equal(400, (await Caller(DemoUsers.Controller).Get($"{Requests}?quarter=2026-11")).Status);

        var promises = (await Caller(DemoUsers.Coordinator).Get("/api/v1/supply/promises")).Json.AsArray();
        Assert.All(promises, static p => Assert.Equal("Jugendhilfe Nordost gGmbH", (string)p!["provider"]!));
        Assert.Equal(8, (await Caller(DemoUsers.Management).Get("/api/v1/supply/promises")).Json.AsArray().Count);
    }

    private ApiCaller Caller(DemoUser user) => new(site.Call(user), null!, null!);
}
