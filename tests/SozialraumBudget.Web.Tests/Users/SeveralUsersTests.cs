using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Users;

/// <summary>Several invitations in one form: all or nothing, each with its own link; four eyes as one by one.</summary>
public sealed class SeveralUsersTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Rows_GiveALinkEach_ShownOnce()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/mehrere");
        await admin.Submit([.. Row(0, "erste.zeile"), .. Row(1, "zweite.zeile"), ("Input.Rows[1].Email", "zweite@example.org")]);

        var links = admin.Page.QuerySelectorAll("code.secret").Select(static c => c.TextContent).ToList();
        Assert.Equal(2, links.Distinct().Count());
        Assert.All(links, static link => Assert.Contains("/einladung/", link, StringComparison.Ordinal));
        await admin.Open("/benutzer/mehrere");
        Assert.Empty(admin.Page.QuerySelectorAll("code.secret"));
        await admin.Open("/benutzer?suche=zeile");
        Assert.Contains("Zahlungsfreigabe", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_StandAtTheirFields_AndNobodyIsInvited()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/mehrere");
        await admin.Submit();
        Assert.Contains("mindestens eine Person", admin.Text, StringComparison.Ordinal);

        await admin.Submit([.. Row(0, "doppelt"), .. Row(1, "Doppelt"), ("Input.Rows[2].UserName", "ohne.namen")]);
        Assert.NotNull(admin.Page.QuerySelector("[name='Input.Rows[1].UserName'][aria-invalid=true]"));
        Assert.NotNull(admin.Page.QuerySelector("[name='Input.Rows[2].DisplayName'][aria-invalid=true]"));

        await admin.Submit([
            .. Row(0, "einzeln"),
            ("Input.Rows[0].Role", nameof(Role.AreaManager)),
            ("Input.Rows[1].UserName", ""),
            ("Input.Rows[2].UserName", ""),
        ]);
        Assert.Contains("einzeln einladen", admin.Text, StringComparison.Ordinal);
        await admin.Open("/benutzer?suche=doppelt");
        Assert.Contains("Nichts gefunden", admin.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Row(int row, string userName) =>
        [($"Input.Rows[{row}].DisplayName", $"Person {userName}"), ($"Input.Rows[{row}].UserName", userName)];
}
