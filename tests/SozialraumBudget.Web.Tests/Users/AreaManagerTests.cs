using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Pages.Users;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Users;

/// <summary>An area manager of two areas works in both.</summary>
public sealed class AreaManagerTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public void AreaManager_WithoutAnArea_IsRefused() =>
        Assert.Contains(
            "Die Sozialraumleitung braucht mindestens einen Sozialraum.",
            new UserInputValidator()
                .Validate(
                    new UserInput
                    {
                        DisplayName = "Leitung",
                        UserName = "leitung",
                        Roles = [Role.AreaManager],
                    }
                )
                .Errors.Select(static e => e.ErrorMessage)
        );

    [Fact]
    public async Task TwoAreas_GivenByAdministration_AreBothSeen_AndStandInTheLog()
    {
        var (one, two, other) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var user = await site.CreateUser(Role.AreaManager, areaId: one.Area.Id);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Press(
            "Speichern",
            ("Input.Roles", "AreaManager"),
            ("Input.AreaIds", $"{one.Area.Id}"),
            ("Input.AreaIds", $"{two.Area.Id}")
        );
        Assert.Contains("Gespeichert.", admin.Text, StringComparison.Ordinal);
        await admin.Open($"/benutzer?suche={Uri.EscapeDataString(user.DisplayName)}");
        Assert.Contains(string.Join(", ", new[] { one.Area.Name, two.Area.Name }.Order()), admin.Text, StringComparison.Ordinal);
        await admin.Open("/protokoll?objekt=AppUser");
        Assert.Contains("Sozialräume", admin.Text, StringComparison.Ordinal);
        Assert.Contains(two.Area.Name, admin.Text, StringComparison.Ordinal);

        var manager = await site.SignIn(user);
        await manager.Open("/konto");
        Assert.Contains("Sozialräume", manager.Text, StringComparison.Ordinal);
        foreach (var area in new[] { one, two })
        {
            await manager.Open($"/vereinbarungen/{area.Agreement.Id}");
            Assert.Equal(System.Net.HttpStatusCode.OK, manager.Status);
        }

        await manager.Open($"/vereinbarungen/{other.Agreement.Id}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, manager.Status);
    }
}
