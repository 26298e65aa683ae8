using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.SignIn;

public sealed class InvitationTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Invitation_SetPassword_SignsInAndLinkIsSpent()
    {
        var (admin, link) = await Invite("neu.eins");
        Assert.NotNull(admin.Page.QuerySelector("button[data-copy][hidden]"));
        var guest = site.Visit();
        await guest.Open(link);
        Assert.StartsWith("Willkommen", guest.Heading, StringComparison.Ordinal);
        await guest.Submit(("Input.Password", "drei blaue Elefanten"), ("Input.Repeat", "drei blaue Elefanten"));
        Assert.Contains("Leitung / Planung", guest.Text, StringComparison.Ordinal);

        var second = site.Visit();
        await second.Open(link);
        Assert.Equal("Dieser Link gilt nicht mehr", second.Heading);
    }

    [Fact]
    public async Task Invitation_ShortPassword_SaysHowLong()
    {
        var (_, link) = await Invite("neu.zwei");
        var guest = site.Visit();
        await guest.Open(link);
        await guest.Submit(("Input.Password", "kurz"), ("Input.Repeat", "kurz"));
        Assert.Contains("mindestens 12 Zeichen", guest.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Musterstadt-2026")]
    [InlineData("SozialraumBudget1")]
    [InlineData("neu.drei.neu.drei")]
    [InlineData("Willkommen123!")]
    public async Task Invitation_PasswordOfNamesOrWidespread_IsRefused(string password)
    {
        var (_, link) = await Invite($"neu.drei.{password.Length}{password[0]}");
        var guest = site.Visit();
        await guest.Open(link);
        await guest.Submit(("Input.Password", password), ("Input.Repeat", password));
        Assert.NotNull(guest.Page.QuerySelector("[name='Input.Password'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Invite_CoordinatorWithoutProvider_IsRefusedAndInputStays()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");
        await admin.Submit(("Input.DisplayName", "Kim Neu"), ("Input.UserName", "kim.neu"), ("Input.Roles", "ProviderCoordinator"));
        Assert.Contains("braucht einen Träger", admin.Text, StringComparison.Ordinal);
        Assert.Equal("Kim Neu", admin.Page.QuerySelector("#Input_DisplayName")!.GetAttribute("value"));
        Assert.Equal("#Input_ProviderId", admin.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Lock_OpenSession_CannotSignInAgain()
    {
        var user = await site.CreateUser(Role.Management);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Submit("Lock");
        Assert.Contains("gesperrt", admin.Heading, StringComparison.Ordinal);
        var visitor = await site.SignIn(user);
        Assert.Contains("Das Konto ist gesperrt.", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/benutzer")]
    [InlineData("/benutzer/neu")]
    public async Task Users_OtherRole_IsRefused(string path)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        Assert.Contains("nicht zu Ihrer Rolle", visitor.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Made_IsShownOnceAndCanBeRevoked()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/konto/token");
        await visitor.Submit(("Name", "Export"), ("Password", "falsch"));
        Assert.Null(visitor.Page.QuerySelector("code.secret"));
        Assert.Contains("Das Passwort stimmt nicht.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(("Name", "Export"), ("Password", WebSite.Password));
        Assert.StartsWith("srb_", visitor.Page.QuerySelector("code.secret")!.TextContent, StringComparison.Ordinal);
        await visitor.Open("/konto/token");
        Assert.Null(visitor.Page.QuerySelector("code.secret"));
        await visitor.Submit("Revoke");
        Assert.Contains("widerrufen", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/konto")]
    [InlineData("/konto/passwort")]
    [InlineData("/konto/zweiter-faktor")]
    public async Task Account_EveryRole_Opens(string path)
    {
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private async Task<(Visitor Admin, string Link)> Invite(string name)
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");
        await admin.Submit(("Input.DisplayName", "Neu"), ("Input.UserName", name), ("Input.Roles", "Management"));
        return (admin, new Uri(admin.Page.QuerySelector("code.secret")!.TextContent).PathAndQuery);
    }
}
