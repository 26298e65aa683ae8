using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>Every address of the application, called by every role and by nobody, against <see cref="RouteMap"/>.</summary>
public sealed class RouteWallTests(DemoSite site) : IClassFixture<DemoSite>, IAsyncLifetime
{
    private static readonly HttpStatusCode[] Shut = [HttpStatusCode.Forbidden, HttpStatusCode.NotFound];

    /// <summary>Pages that the demo city has nothing to show on, or that answer with something else than themselves.</summary>
    private static readonly string[] NeverShown =
    [
        "/sozialraeume/einlesen/umrisse/{fileId:guid}",
        "/vereinbarungen/{id:guid}/stand/{to}",
        "/varianten/vergleich",
        "/auszahlungen/vorbereiten/{agreementId:guid}/{period}/{sequence:int}",
        "/auszahlungen/rate/{agreementId:guid}/{period}/{sequence:int}",
        "/varianten/{id:guid}/angaben",
        "/vereinbarungen/{agreementId:guid}/budget/{year:int:range(1990,2100)}/angaben",
        "/uebersicht/rechenweg",
        "/vereinbarungen/{id:guid}/verschiebungen",
        "/vereinbarungen/{id:guid}/verschiebungen/neu",
        "/uebersicht/kennzahlen/rechenweg",
        "/uebersicht/verdraengung/rechenweg",
        "/uebersicht/abweichungen/rechenweg",
        "/verteilung/{id:guid}/grundlagen",
        "/verteilung/{id:guid}/beschliessen",
        "/auszahlungen/kasse/{id:guid}/{format:regex(^(xml|csv)$)}",
        "/api/v1/cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}",
    ];

    private IReadOnlyList<Door> doors = [];
    private RouteValues values = null!;

    public async ValueTask InitializeAsync()
    {
        _ = site.Services;
        doors = await RouteMap.DoorsAsync(site);
        values = await RouteValues.ReadAsync(site.Database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void RouteMap_KnowsEveryPageFolderAndEndpoint()
    {
        Assert.True(doors.Count(static d => d.Folder is not null) > 80, $"Only {doors.Count} doors found.");
        Assert.DoesNotContain(
            doors,
            static d =>
                !d.IsApi
                && d.Folder is null
                && d.Roles is null
                && d.Pattern is not ("/health" or "/{**path:file}" or "/kalender/{secret}.ics")
        );
    }

    [Fact]
    public async Task Nobody_IsSentToSignIn_OrTo401()
    {
        using var nobody = site.ManyStrangers();
        var wrong = new List<string>();
        foreach (var door in doors.Where(static d => d.Roles is not null))
        {
            var response = await Send(nobody, door);
            var sentToSignIn =
                response.StatusCode == HttpStatusCode.Redirect
                && response.Headers.Location!.OriginalString.Contains("/anmelden", StringComparison.Ordinal);
            if (door.IsApi ? response.StatusCode != HttpStatusCode.Unauthorized : !sentToSignIn)
                wrong.Add($"{door}: {(int)response.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Roles_GetWhatTheirFoldersShow_AndNothingElse()
    {
        var (wrong, shown) = (new List<string>(), new HashSet<string>());
        foreach (var role in Enum.GetValues<Role>())
        {
            var user = RowWallTests.UserOf(role);
            using var browser = (await site.SignIn(user)).Client;
            using var program = site.Call(user);
            foreach (var door in doors.Where(static d => d.Roles is not null))
            {
                var status = (await Send(door.IsApi ? program : browser, door)).StatusCode;
                if (status == HttpStatusCode.OK)
                    shown.Add(door.Pattern);
                if (!IsExpected(door, role, status))
                    wrong.Add($"{role} {door}: {(int)status} {site.Errors.Last?.Message}");
            }
        }

        Assert.Empty(wrong);
        Assert.Empty(
            doors.Where(static d => d is { Method: "GET", Roles: not null }).Select(static d => d.Pattern).Except(shown).Except(NeverShown)
        );
    }

    /// <summary>Without the form's token no page takes anything, from nobody.</summary>
    private static bool IsExpected(Door door, Role role, HttpStatusCode status)
    {
        if (!door.Roles!.Contains(role))
            return status == HttpStatusCode.Forbidden;
        if (door is { Method: "POST", IsApi: false })
            return status == HttpStatusCode.BadRequest;
        return (int)status < 500;
    }

    [Fact]
    public async Task Coordinator_WithOtherPeoplesIds_FindsNothing()
    {
        var wrong = await Trespass(DemoUsers.Coordinator, static door => RouteValues.NamesARow(door));
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task AreaManager_WithIdsOfOtherAreas_FindsNothing()
    {
        // Areas, providers and their terms are no secret inside the city.
        var wrong = await Trespass(
            DemoUsers.AreaManager,
            static door => RouteValues.NamesARow(door) && door.Folder is not ("Areas" or "Providers")
        );
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Forms_SentEmptyByThoseWhoMay_NeverBreak()
    {
        var broken = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var visitor = await site.SignIn(RowWallTests.UserOf(role));
            var token = await Token(visitor);
            foreach (
                var door in doors.Where(d =>
                    d is { Method: "POST", IsApi: false, Roles: not null } && d.Roles.Contains(role) && d.Pattern != "/abmelden"
                )
            )
            {
                foreach (var handler in door.Handlers)
                {
                    var status = (await Post(visitor.Client, values.Fill(door), handler, token)).StatusCode;
                    if ((int)status >= 500)
                        broken.Add($"{role} {door} {handler}: {(int)status} {site.Errors.Last?.Message}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task Pages_AskedForWhatTheyDoNotOffer_NeverBreak()
    {
        var wrong = new List<string>();
        foreach (var role in new[] { Role.Controller, Role.ProviderCoordinator, Role.Admin })
        {
            var visitor = await site.SignIn(RowWallTests.UserOf(role));
            var token = await Token(visitor);
            foreach (
                var door in doors.Where(d =>
                    d is { Method: "GET", IsApi: false, Folder: not null, Roles: not null } && d.Roles.Contains(role)
                )
            )
            {
                var path = values.Fill(door);
                var read = await visitor.Client.GetAsync(
                    path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=Unbekannt",
                    TestContext.Current.CancellationToken
                );
                var posted = await Post(visitor.Client, path, "Unbekannt", token);
                if ((int)read.StatusCode >= 500 || (int)posted.StatusCode >= 500)
                    wrong.Add($"{role} {door}: GET {(int)read.StatusCode}, POST {(int)posted.StatusCode}");
                if (door.Pattern == "/" && posted.StatusCode != HttpStatusCode.NotFound)
                    wrong.Add("The home page takes nothing.");
                if (
                    door.Pattern == "/"
                    && !(await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(
                        "Diese Seite gibt es nicht",
                        StringComparison.Ordinal
                    )
                )
                    wrong.Add("No explanation.");
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<List<string>> Trespass(DemoUser user, Func<Door, bool> covers)
    {
        var visitor = await site.SignIn(user);
        using var program = site.Call(user);
        var token = await Token(visitor);
        var wrong = new List<string>();
        foreach (var door in doors.Where(static d => d.Roles is not null).Where(covers))
        {
            var path = values.Fill(door, strangers: true);
            // Cash files and imports are nobody's of these users: there every row is somebody else's.
            Assert.True(
                path != values.Fill(door)
                    || door.Pattern.Contains("kasse", StringComparison.Ordinal)
                    || door.Pattern.Contains("cash-exports", StringComparison.Ordinal)
                    || door.Folder is "Imports" or "BaseYears" or "Audit",
                $"{path} is not foreign."
            );
            IEnumerable<HttpResponseMessage> answers = door switch
            {
                { IsApi: true } or { Method: "GET" } => [await Send(door.IsApi ? program : visitor.Client, door, path)],
                _ => await Task.WhenAll(door.Handlers.Select(handler => Post(visitor.Client, path, handler, token))),
            };
            wrong.AddRange(answers.Where(static a => !Shut.Contains(a.StatusCode)).Select(a => $"{door}: {(int)a.StatusCode} {path}"));
        }

        return wrong;
    }

    private Task<HttpResponseMessage> Send(HttpClient client, Door door, string? path = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(door.Method), path ?? values.Fill(door));
        if (door.Method != "GET")
            request.Content =
                door.Pattern.EndsWith("/proofs", StringComparison.Ordinal)
                    ? new MultipartFormDataContent { { new StringContent("x"), "note" } }
                : door.IsApi ? new StringContent("{}", null, "application/json")
                : new FormUrlEncodedContent([]);
        if (door.IsApi)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string path, string handler, string token) =>
        client.PostAsync(
            handler.Length == 0 ? path : $"{path}?handler={handler}",
            new FormUrlEncodedContent([new("__Formular", token)]),
            TestContext.Current.CancellationToken
        );

    private static async Task<string> Token(Visitor visitor)
    {
        await visitor.Open("/konto/passwort");
        return visitor.Page.QuerySelector("input[name=__Formular]")!.GetAttribute("value")!;
    }
}
