using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Setup;

/// <summary>From the empty product on: home and the first-steps page say what is missing, and lead to it.</summary>
public sealed class SetupTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task FirstSteps_OfAnEmptyProduct_NameWhatIsMissing_AndHomeLeadsThere()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/");
        Assert.Contains("Die Einrichtung läuft", admin.Text, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("main a[href^='/erste-schritte']"));

        await admin.Open("/erste-schritte");
        Assert.Equal(Enum.GetValues<SetupStep>().Length, admin.Page.QuerySelectorAll("main li > h2").Length);
        Assert.Contains("Zahlungsfreigabe.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Noch keine Vereinbarung.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Macht: Budgetcontrolling", admin.Text, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("main a[href^='/benutzer/neu']"));
        Assert.Null(admin.Page.QuerySelector("main a[href^='/vereinbarungen']"));
    }

    [Fact]
    public async Task Home_OfAnEmptyProduct_TellsEachRoleItsNextStep()
    {
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/");
        Assert.Contains("Als Nächstes: Sozialräume.", controller.Text, StringComparison.Ordinal);
        Assert.NotNull(controller.Page.QuerySelector("main .notice a[href^='/sozialraeume']"));
        Assert.DoesNotContain("Heute ist nichts fällig.", controller.Text, StringComparison.Ordinal);

        var management = await site.SignIn(Role.Management);
        await management.Open("/");
        Assert.Contains("Gerade sind andere am Zug.", management.Text, StringComparison.Ordinal);
        Assert.Null(management.Page.QuerySelector("main .notice a"));
    }
}
