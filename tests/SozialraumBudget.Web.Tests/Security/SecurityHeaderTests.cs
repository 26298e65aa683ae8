using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

public sealed partial class SecurityHeaderTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/anmelden")]
    [InlineData("/gibt-es-nicht")]
    [InlineData("/css/app.css")]
    public async Task EveryAnswer_CarriesTheContentPolicy(string path)
    {
        var visitor = site.Visit();
        await visitor.Open(path);
        var policy = string.Join(";", visitor.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", visitor.Response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/konto")]
    public async Task Pages_HaveNoInlineStyleOrScript(string path)
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open(path);
        Assert.Empty(visitor.Page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/json'])"));
        Assert.DoesNotMatch(Handler(), visitor.Page.DocumentElement.OuterHtml);
    }

    [GeneratedRegex("<[^>]+ on[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
