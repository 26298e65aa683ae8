using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Steering;

/// <summary>A city in which nothing has happened yet.</summary>
public sealed class EmptyCityTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData(Role.Management, "/uebersicht/kennzahlen", "Noch keine Meldung angenommen")]
    [InlineData(Role.Management, "/uebersicht/reform", "Für keinen Sozialraum ist ein Beginn der Reform eingetragen")]
    [InlineData(Role.Controller, "/uebersicht/zugang", "Es gibt noch keine Fälle und keine Anfragen")]
    [InlineData(Role.Management, "/uebersicht/verdraengung", "Noch ist keine Meldung")]
    [InlineData(Role.Controller, "/uebersicht/fruehwarnung", "gilt noch keine Vereinbarung")]
    [InlineData(Role.Approver, "/uebersicht", "Übersicht")]
    public async Task Page_SaysWhatIsMissing(Role role, string path, string text)
    {
        var visitor = await site.SignIn(role);
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(text, visitor.Text, StringComparison.Ordinal);
    }
}
