using System.Net;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Tasks;

/// <summary>The first day: nothing is in the database, and every role opens its pages.</summary>
public sealed class EmptyDatabaseTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Approver)]
    [InlineData(Role.ProviderCoordinator)]
    [InlineData(Role.AreaManager)]
    [InlineData(Role.Management)]
    [InlineData(Role.Admin)]
    public async Task Home_EmptyDatabase_TellsTheOfficeHowFarItIs_AndProvidersThatNothingIsDue(Role role)
    {
        var visitor = await site.SignIn(role);
        await visitor.Open("/");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("Aufgaben", visitor.Heading);
        Assert.Contains(
            role == Role.ProviderCoordinator ? "Heute ist nichts fällig." : "Die Einrichtung läuft",
            visitor.Text,
            StringComparison.Ordinal
        );
        // The first administrator is invited and has never signed in.
        if (role != Role.Admin)
            Assert.Empty(visitor.Page.QuerySelectorAll(".app-nav .count"));
    }

    [Fact]
    public async Task Audit_EmptyDatabase_ShowsOwnSignInOnly()
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open("/protokoll");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Open("/protokoll?suche=gibt-es-nicht");
        Assert.Contains("Nichts gefunden.", visitor.Text, StringComparison.Ordinal);
    }
}
