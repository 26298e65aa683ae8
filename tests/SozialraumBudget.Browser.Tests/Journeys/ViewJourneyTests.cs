using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>What the provider and the management see, and the way of a proof.</summary>
[Collection(DemoCollection.Name)]
public sealed class ViewJourneyTests(DemoSite site)
{
    /// <summary>Pages that list no tasks fill their counts in afterwards, with those of the home page.</summary>
    [Fact]
    public async Task Navigation_OfAnyPage_CountsWhatTheHomePageLists()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/");
        var home = await page.Locator(".app-nav a[href='/'] .count").TextContentAsync();
        await page.GotoAsync("/sozialraeume");
        await Expect(page.Locator(".app-nav a[href='/'] .count")).ToHaveTextAsync(home!);
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Proof_WrongOneTakenBack_RightOneHandedInWithFile_IsAcceptedByControlling()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/unser-budget");
        await Expect(own.Locator("main")).ToContainTextAsync("Nordost");
        await Expect(own.Locator("main")).Not.ToContainTextAsync("Südost");

        var address = await site.ResolveAsync("/einbehalt/{rejected}");
        await own.GotoAsync(address);
        await TakeBackWrongProofAsync(own, address);
        await own.GetByLabel("Erläuterung").FillAsync("Stunden für September nachgetragen");
        await own.GetByLabel("Dateien")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "stunden-q3.csv",
                    MimeType = "text/csv",
                    Buffer = "Monat;Stunden\n09;412\n"u8.ToArray(),
                }
            );
        await own.GetByRole(AriaRole.Button, new() { Name = "Nachweis einreichen" }).ClickAsync();
        await Expect(own.GetByRole(AriaRole.Link, new() { Name = "stunden-q3.csv" })).ToBeVisibleAsync();
        await Expect(own.GetByRole(AriaRole.Button, new() { NameRegex = new("Anerkennen") })).ToHaveCountAsync(0);

        var office = await site.OpenAsync(DemoUsers.Controller, address);
        await office.GetByRole(AriaRole.Button, new() { NameRegex = new("^Anerkennen: .*…$") }).ClickAsync();
        var panel = office.Locator("[popover]:popover-open");
        await panel.Locator("textarea").FillAsync("Vollständig, Nachfrist war zugesagt");
        await panel.Locator("button[type=submit]").ClickAsync();
        await Expect(office.Locator("main")).ToContainTextAsync("gehen in die nächste Auszahlung ein");

        await own.ReloadAsync();
        await Expect(own.Locator("main")).ToContainTextAsync("Freigegeben.");
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Management_SeesMapAndTableButNoCases()
    {
        var page = await site.OpenAsync(DemoUsers.Management, "/uebersicht");
        await Expect(page.Locator(".map-with-list canvas, .map-with-list svg").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Table).Filter(new() { HasText = "Nordost" }).First).ToBeVisibleAsync();

        await page.GotoAsync(await site.ResolveAsync("/basisjahre/2024/{area}"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Diese Seite gehört nicht zu Ihrer Rolle");
        await page.LeaveAsync();
    }

    private static async Task TakeBackWrongProofAsync(IPage page, string address)
    {
        await page.FillAsync(("Erläuterung", "Liste aus dem falschen Jahr"));
        await page.PressAsync("Nachweis einreichen");
        await page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("^Eingangsbestätigung") }).Last.ClickAsync();
        await page.ShowsAsync("Liste aus dem falschen Jahr");
        var download = await page.RunAndWaitForDownloadAsync(() => page.FollowAsync("Als PDF herunterladen"));
        Assert.Equal("%PDF"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync()))[..4]);
        await page.GotoAsync(address);
        await page.ConfirmAsync("Zurückziehen …", "Falsches Jahr");
        await page.ShowsAsync("Nachweis zurückgezogen.", "Falsches Jahr");
    }
}
