using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A preparation is taken back; several are approved at once; each is looked at beside the last one.</summary>
[Collection(DemoCollection.Name)]
public sealed class ApprovalJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Preparations_OneTakenBack_SeveralApprovedAtOnce()
    {
        await using var data = site.Data();
        var scenarios = new[]
        {
            await data.CreateBudgetScenario(area: "Freigabe Eins"),
            await data.CreateBudgetScenario(area: "Freigabe Zwei"),
        };
        var page = await site.OpenAsync(DemoUsers.Controller, "/");
        await PrepareAsync(page, scenarios[0], "Q1");
        await page.ConfirmAsync("Vorbereitung zurückziehen …", "Betrag noch offen");
        await page.ShowsAsync("Vorbereitung zurückgezogen von", "Betrag noch offen");
        await page.FollowAsync("Neu vorbereiten");
        await page.PressAsync("Auszahlung vorbereiten");
        await page.ShowsAsync("Wartet auf eine zweite Person.");
        await PrepareAsync(page, scenarios[1], "Q1");

        var other = await site.OpenAsync(DemoUsers.Approver, "/auszahlungen");
        await other.FollowAsync("Vorbereitete freigeben");
        var ticked = other.Locator("input[type=checkbox][name=Ids]:checked");
        while (await ticked.CountAsync() > 0)
            await ticked.First.UncheckAsync();
        foreach (var scenario in scenarios)
            await Row(other, scenario.Area.Name).Locator("input[type=checkbox]").CheckAsync();
        await other.PressAsync("Auswahl neu zählen");
        await Expect(other.Content().Locator("tfoot th")).ToContainTextAsync("Angekreuzt: 2 Auszahlungen");
        await other.ConfirmAsync("2 Auszahlungen über .* freigeben …$");
        await other.ShowsAsync("2 von 2 Auszahlungen freigegeben und gebucht");

        // The next quarter stands beside the first one, with its letters as drafts, and leads on to what else waits.
        await PrepareAsync(page, scenarios[0], "Q2");
        await other.GotoAsync(page.Url);
        await Expect(other.Locator("#vergleich")).ToContainTextAsync("Q1 " + scenarios[0].Year);
        await Expect(other.Content().GetByRole(AriaRole.Link, new() { NameRegex = new(@"\(Entwurf, PDF\)") })).ToHaveCountAsync(2);
        await PrepareAsync(page, scenarios[1], "Q2");
        await other.PressApproveAsync();
        await other.ShowsAsync("auf Ihre Freigabe.");
        await other.FollowBeginningAsync("Nächste: ");
        await other.ShowsAsync("Wartet auf Ihre Freigabe.");
        await page.LeaveAsync();
        await other.LeaveAsync();
    }

    private static ILocator Row(IPage page, string area) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = area });

    private static async Task PrepareAsync(IPage page, BudgetScenario scenario, string due)
    {
        await page.GotoAsync($"/auszahlungen?jahr={scenario.Year}&suche={Uri.EscapeDataString(scenario.Area.Name)}");
        await page.GetByRole(AriaRole.Row)
            .Filter(new() { Has = page.Locator("input[type=checkbox][name=Ids]"), HasText = due })
            .Locator("input[type=checkbox]")
            .CheckAsync();
        await page.PressAsync("Angekreuzte vorbereiten");
        await page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
        await page.ShowsAsync("Wartet auf eine zweite Person.");
    }
}
