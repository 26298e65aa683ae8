using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>Wrong passwords make only the one wait who types them.</summary>
public sealed class GuessingTests(AddressSite site) : IClassFixture<AddressSite>
{
    [Fact]
    public async Task WrongPasswords_DelayTheirAddress_NobodyElse()
    {
        var user = await site.CreateUser(Role.Controller);
        var stranger = await Guess(user.UserName!, "10.1.0.66", 12);
        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
        Assert.Contains("Bitte kurz warten.", stranger.Text, StringComparison.Ordinal);
        Assert.NotNull(stranger.Response.Headers.RetryAfter);
        await stranger.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        Assert.Equal("Anmelden", stranger.Heading);

        Assert.Equal("Aufgaben", (await SignIn(site.At("10.1.0.1"), user)).Heading);
    }

    [Fact]
    public async Task WrongPasswords_AtTheOwnAddress_DoNotDelayTheKnownBrowser()
    {
        var user = await site.CreateUser(Role.Controller);
        var cookies = new CookieContainer();
        await SignIn(site.At("10.2.0.1", cookies), user);
        await Guess(user.UserName!, "10.2.0.1", 12);

        var again = new CookieContainer();
        again.Add(cookies.GetAllCookies().First(static c => c.Name == "srb-geraet"));
        Assert.Equal("Aufgaben", (await SignIn(site.At("10.2.0.1", again), user)).Heading);
    }

    [Fact]
    public async Task WrongPasswords_LeaveTokensAlone()
    {
        var caller = await site.Call(Role.Controller);
        await Guess(caller.User.UserName!, "10.3.0.66", 12);
        (await caller.Post("/api/v1/trial/budget")).IsProblem(415);
    }

    [Fact]
    public async Task UnknownAccount_IsDelayedLikeAnyOther() =>
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Guess("gibt.es.nicht", "10.4.0.1", 12)).Status);

    /// <summary>Many at the same time are looked at one after the other: after the fifth all wait.</summary>
    [Fact]
    public async Task WrongPasswords_AllAtOnce_AreNoWayRoundTheDelay()
    {
        var user = await site.CreateUser(Role.Controller);
        var visitors = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Guess(user.UserName!, "10.5.0.1", 1)));
        Assert.Equal(5, visitors.Count(static v => v.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Administrator_GuessedAtFromManyAddresses_GetsIn()
    {
        var admin = await site.CreateUser(Role.Admin);
        for (var n = 1; n <= 40; n++)
            await Guess(admin.UserName!, $"10.6.0.{n}", 2);
        Assert.Equal("Aufgaben", (await SignIn(site.At("10.6.1.1"), admin)).Heading);
    }

    private async Task<Visitor> Guess(string name, string address, int times)
    {
        var visitor = site.At(address);
        await visitor.Open("/anmelden");
        for (var n = 0; n < times; n++)
            await visitor.Submit(("Input.UserName", name), ("Input.Password", $"falsch {n}"));
        return visitor;
    }

    private static async Task<Visitor> SignIn(Visitor visitor, AppUser user)
    {
        await visitor.Open("/anmelden");
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        return visitor;
    }
}
