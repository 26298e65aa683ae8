using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The monitors on a phone, from the overview: answer, table, Rechenweg, filter; and where a reform is entered.</summary>
[Collection(DemoCollection.Name)]
public sealed class MonitorJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Management_WalksThroughTheMonitors_OnAPhone()
    {
        var page = await site.PhoneAsync(DemoUsers.Management, "/uebersicht");
        foreach (
            var (tab, title, definition) in new[]
            {
                ("Reform", "Rückfall-Wächter", "Was der Rückfall-Wächter sagt"),
                ("Zugang", "Zugangsmonitor", "Geld ist kein Grund"),
                ("Verdrängung", "Verdrängungsmonitor", "Was die Zahlen sagen"),
            }
        )
        {
            await page.FollowAsync(tab);
            await Expect(page.Locator("h1")).ToContainTextAsync(title);
            await Expect(page.Locator("p.lead")).Not.ToBeEmptyAsync();
            await page.ShowsAsync(definition);
            await page.FitsAsync();
            await page.Locator(".data-table a.why").First.ClickAsync();
            await Expect(page.GetByText("Rechenweg").First).ToBeVisibleAsync();
            await page.GotoAsync(page.Url);
        }

        await page.Field("Sozialraum").FillAsync("Nordost");
        await page.PressAsync("Filtern");
        await Expect(page.Locator(".data-table tbody tr")).ToHaveCountAsync(1);
        Assert.Contains("suche=Nordost", page.Url, StringComparison.Ordinal);
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Controller_EntersSinceWhenAnAreaIsInTheReform()
    {
        var page = await site.PhoneAsync(DemoUsers.Controller, "/sozialraeume");
        await page.FollowAsync("Südwest");
        await page.FollowAsync("Eintragen (Reform)");
        await page.Field("Reform seit (Jahr)").FillAsync("99");
        await page.PressAsync("Speichern");
        await Expect(page.Field("Reform seit (Jahr)")).ToHaveValueAsync("99");
        await page.FitsAsync();
        await page.Field("Reform seit (Jahr)").FillAsync("2025");
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Reformgebiet seit 2025.", "seit 2025");
        await page.FitsAsync();
        await page.FollowAsync("Ändern (Reform)");
        await page.Field("Reform seit (Jahr)").FillAsync("");
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Kein Reformgebiet.");
        await page.LeaveAsync();
    }
}
