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

    [Fact]
    public async Task Request_IsAsked_AskedBack_RepliedTo_Taken_AndClosed_EachOnce()
    {
        var office = Caller(DemoUsers.AreaManager);
        var own = Caller(DemoUsers.Coordinator);
        var promise = (await own.Get("/api/v1/supply/promises")).Json.AsArray().First(static p => (string)p!["area"]! == "Nordost")!;
        var (area, provider) = ((Guid)promise["area_id"]!, (Guid)promise["provider_id"]!);
        var ask = new
        {
            area_id = area,
            @case = "NO-26-901",
            help = (string)promise["help"]!,
            setting = (string)promise["setting"]!,
            needed_by = "2026-12-01",
            providers = new[] { provider },
        };
        Assert.Equal(400, (await office.Post(Requests, ask)).Status);
        var asked = await office.Post(Requests, ask, "anfrage-1");
        var again = await office.Post(Requests, ask, "anfrage-1");
        Assert.Equal((201, asked.Text), (asked.Status, again.Text));
        Assert.Equal(asked.Text, (await office.Get($"{asked.Response.Headers.Location}")).Text);
        Assert.Equal(("2026-11-20", "waits"), ((string)asked.Json["asked_on"]!, (string)asked.Json["stage"]!));
        var path = $"{Requests}/{asked.Json["id"]}";

        Assert.Equal(422, (await office.Post(path + "/replies", new { provider_id = provider, text = "Ja" }, "antwort-zu-frueh")).Status);
        Assert.Equal(200, (await own.Post(path + "/answers", new { kind = "asks_back", text = "Auch abends?" }, "frage")).Status);
        var replied = await office.Post(path + "/replies", new { provider_id = provider, text = "Nein" }, "antwort");
        Assert.Equal(["asks_back", "reply"], replied.Json["asked"]![0]!["answers"]!.AsArray().Select(static a => (string)a!["kind"]!));

        var supplied = new
        {
            state = "supplied",
            provider_id = provider,
            from = "2026-11-25",
        };
        // Nobody takes it yet: the public side chooses among those who do.
        Assert.Equal(422, (await office.Post(path + "/closing", supplied, "zu-frueh")).Status);
        Assert.Equal(200, (await own.Post(path + "/answers", new { kind = "takes", from = "2026-11-25" }, "zusage")).Status);
        var closed = await office.Post(path + "/closing", supplied, "abschluss");
        Assert.Equal(
            (200, "supplied", "2026-11-25", 5),
            (closed.Status, (string)closed.Json["state"]!, (string)closed.Json["supplied_from"]!, (int)closed.Json["days_to_start"]!)
        );
        Assert.Equal(422, (await office.Post(path + "/closing", supplied, "noch-einmal")).Status);
    }

    [Fact]
    public async Task Asking_IsThePublicSides_InTheOwnArea_AmongThoseWhoPromised()
    {
        var promise = (await Caller(DemoUsers.Coordinator).Get("/api/v1/supply/promises"))
            .Json.AsArray()
            .First(static p => (string)p!["area"]! == "Nordost")!;
        object Ask(Guid area, params Guid[] providers) =>
            new
            {
                area_id = area,
                @case = "NO-26-902",
                help = (string)promise["help"]!,
                setting = (string)promise["setting"]!,
                needed_by = "2026-12-01",
                providers,
            };
        var (area, provider) = ((Guid)promise["area_id"]!, (Guid)promise["provider_id"]!);
        Assert.Equal(403, (await Caller(DemoUsers.Coordinator).Post(Requests, Ask(area, provider), "traeger")).Status);
        var manager = Caller(DemoUsers.AreaManager);
        Assert.Equal(422, (await manager.Post(Requests, Ask(DemoAreas.Of("MI").Id, provider), "fremd")).Status);
        Assert.Equal(422, (await manager.Post(Requests, Ask(area, Guid.NewGuid()), "unbekannt")).Status);
        Assert.Equal(422, (await manager.Post(Requests, Ask(area), "niemand")).Status);
        Assert.Equal(422, (await Caller(DemoUsers.Controller).Post(Requests, Ask(Guid.NewGuid(), provider), "ohne-raum")).Status);
        var nowhere = $"{Requests}/{Guid.NewGuid()}";
        Assert.Equal(404, (await manager.Get(nowhere)).Status);
        Assert.Equal(404, (await manager.Post(nowhere + "/closing", new { state = "withdrawn", reason = "Umzug" }, "nichts")).Status);
        Assert.Equal(404, (await manager.Post(nowhere + "/replies", new { provider_id = provider, text = "Ja" }, "nirgends")).Status);
    }

    private ApiCaller Caller(DemoUser user) => new(site.Call(user), null!, null!);
}
