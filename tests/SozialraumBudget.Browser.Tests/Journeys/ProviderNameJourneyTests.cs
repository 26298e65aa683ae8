using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Files call providers by other names: kept with the provider by hand, or all that a file brings at once.</summary>
[Collection(DemoCollection.Name)]
public sealed class ProviderNameJourneyTests(DemoSite site)
{
    [Fact]
    public async Task FurtherName_IsKeptWithTheProvider_AndTakenAwayAgain()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, await site.ResolveAsync("/traeger/{provider}"));
        await page.FillAsync(("Weiterer Name", "JH Nordost"));
        await page.PressAsync("Namen aufnehmen");
        await Expect(page.Locator("#namen")).ToContainTextAsync("„JH Nordost“");
        await page.Locator("#namen li").Filter(new() { HasText = "JH Nordost" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#namen")).Not.ToContainTextAsync("„JH Nordost“");
        await page.LeaveAsync();
    }

    [Fact]
    public async Task SeveralUnknownNames_ProposalsAreTakenAtOnce()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/basisjahre/importieren");
        await page.FillAsync(("Basisjahr", "2023"));
        await page.Field("Datei").UploadAsync("namen.csv", File);
        await page.PressAsync("Datei prüfen");
        await page.WaitForURLAsync("**/importe/*");
        await Expect(page.Locator("#namen")).ToContainTextAsync("„Lernwerkstatt Hafen“");
        await page.PressAsync("Alle 2 Vorschläge annehmen");
        await Expect(page.Locator("#namen")).ToContainTextAsync("Zugeordnet");
        await Expect(page.Locator("#namen li")).ToHaveCountAsync(2);
        await page.PressAsync("Verwerfen");
        await page.LeaveAsync();
    }

    private const string File = """
        Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung
        N-1;Nordwest;31;ambulant;Lernwerkstatt Hafen;Monat;;400,00;01.01.2023;31.12.2023;Begleitung
        N-2;Nordwest;31;ambulant;Sozialwerk Süd;Monat;;500,00;01.01.2023;31.12.2023;Begleitung
        """;
}
