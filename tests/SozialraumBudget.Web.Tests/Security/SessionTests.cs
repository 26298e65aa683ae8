using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>A session is what the server says it is.</summary>
public sealed class SessionTests(AddressSite site) : IClassFixture<AddressSite>
{
    [Fact]
    public async Task SignOut_CopiedCookie_IsWorthNothing()
    {
        var (visitor, cookies) = await In(await site.CreateUser(Role.Controller));
        var thief = site.At("10.0.0.66", Copy(cookies));
        await thief.Open("/");
        Assert.Equal("Aufgaben", thief.Heading);

        await SignOut(visitor);
        await thief.Open("/");
        Assert.Equal("Anmelden", thief.Heading);
    }

    [Fact]
    public async Task Lock_RunningSession_EndsAtOnce()
    {
        var user = await site.CreateUser(Role.Management);
        var (visitor, _) = await In(user);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Submit("Lock");

        await visitor.Open("/");
        Assert.Equal("Anmelden", visitor.Heading);
    }

    [Fact]
    public async Task RoleTaken_RunningSession_EndsAtOnce()
    {
        var user = await site.CreateUser(Role.Controller);
        var (visitor, _) = await In(user);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Press("Speichern", ("Input.Roles", "Management"));

        await visitor.Open("/auszahlungen");
        Assert.Equal("Anmelden", visitor.Heading);
    }

    [Fact]
    public async Task Session_TooOld_EndsWhateverHappensInIt()
    {
        var user = await site.CreateUser(Role.Controller);
        var (visitor, _) = await In(user);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        var session = await db.UserSessions.SingleAsync(s => s.UserId == user.Id);
        Assert.Equal(TimeSpan.FromHours(12), session.EndsAt - session.StartedAt);
        await EndOf(user.Id, "ends_at = now()");

        await visitor.Open("/");
        Assert.Equal("Anmelden", visitor.Heading);
        Assert.Contains("Ihre Sitzung ist abgelaufen.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndSessions_OthersEnd_ThisOneGoesOn()
    {
        var user = await site.CreateUser(Role.Controller);
        var (here, _) = await In(user);
        var (there, _) = await In(user);
        await here.Open("/konto");
        await here.Submit("EndSessions");
        Assert.Contains("Alle anderen Sitzungen sind beendet.", here.Text, StringComparison.Ordinal);
        await there.Open("/");
        Assert.Equal("Anmelden", there.Heading);
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessions()
    {
        var user = await site.CreateUser(Role.Controller);
        var (here, _) = await In(user);
        var (there, _) = await In(user);
        await here.Open("/konto/passwort");
        await here.Submit(
            ("Input.Current", WebSite.Password),
            ("Input.Password", "neue Worte im Herbstwald"),
            ("Input.Repeat", "neue Worte im Herbstwald")
        );
        Assert.Equal("Konto", here.Heading);
        await there.Open("/");
        Assert.Equal("Anmelden", there.Heading);
    }

    [Fact]
    public async Task SignIn_AndOut_AreInTheLogWithTheName()
    {
        var user = await site.CreateUser(Role.Controller);
        var wrong = site.At("10.0.0.9");
        await wrong.Open("/anmelden");
        await wrong.Submit(("Input.UserName", user.UserName!), ("Input.Password", "falsch"));
        var (visitor, _) = await In(user);
        await SignOut(visitor);

        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/protokoll?datensatz={user.Id}");
        var rows = admin.Page.QuerySelectorAll(".audit tbody tr").Select(static r => r.TextContent).ToList();
        foreach (var word in new[] { "angemeldet", "abgemeldet", "Anmeldung misslungen" })
            Assert.Contains(
                rows,
                r => r.Contains(word, StringComparison.Ordinal) && r.Contains(user.DisplayName, StringComparison.Ordinal)
            );
    }

    internal static CookieContainer Copy(CookieContainer cookies)
    {
        var copy = new CookieContainer();
        copy.Add(cookies.GetAllCookies());
        return copy;
    }

    private async Task<(Visitor Visitor, CookieContainer Cookies)> In(AppUser user)
    {
        var cookies = new CookieContainer();
        var visitor = site.At("10.0.0.1", cookies);
        await visitor.Open("/anmelden");
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        Assert.Equal("Aufgaben", visitor.Heading);
        return (visitor, cookies);
    }

    private static async Task SignOut(Visitor visitor)
    {
        await visitor.Open("/");
        var token = visitor.Page.QuerySelector("form[action='/abmelden'] input[name=__Formular]")!.GetAttribute("value")!;
        await visitor.Post("/abmelden", new FormUrlEncodedContent([new("__Formular", token)]));
        Assert.Equal("Abgemeldet", visitor.Heading);
    }

    private async Task EndOf(Guid userId, string change)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"update user_sessions set {change} where user_id = '{userId}'");
        await command.ExecuteNonQueryAsync();
    }
}
