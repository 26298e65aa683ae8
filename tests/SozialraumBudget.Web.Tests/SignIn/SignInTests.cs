using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.SignIn;

public sealed class SignInTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Home_NobodySignedIn_LeadsToSignIn()
    {
        var visitor = site.Visit();
        await visitor.Open("/?jahr=2026");
        Assert.Equal("Anmelden", visitor.Heading);
        Assert.Contains("zurueck=%2F%3Fjahr%3D2026", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RightPassword_ShowsOwnNameAndPages()
    {
        var user = await site.CreateUser(Role.Controller);
        var visitor = site.Visit();
        await visitor.Open("/anmelden");
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("Budgetcontrolling", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector(".app-nav a[href^='/auszahlungen']"));
        Assert.Null(visitor.Page.QuerySelector(".app-nav a[href^='/benutzer']"));
    }

    [Fact]
    public async Task SignIn_ForeignReturnAddress_StaysHere()
    {
        var user = await site.CreateUser(Role.Controller);
        var visitor = site.Visit();
        await visitor.Open("/anmelden?zurueck=https://example.org/");
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        Assert.Equal("/", visitor.Path);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/");
        var token = visitor.Page.QuerySelector("form[action='/abmelden'] input[name=__Formular]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__Formular", token)]);
        await visitor.Client.PostAsync("/abmelden", form);
        await visitor.Open("/");
        Assert.Equal("Anmelden", visitor.Heading);
    }

    [Fact]
    public async Task Post_WithoutFormToken_IsRefused()
    {
        var visitor = await site.SignIn(Role.Controller);
        using var form = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsync("/abmelden", form)).StatusCode);
    }
}
