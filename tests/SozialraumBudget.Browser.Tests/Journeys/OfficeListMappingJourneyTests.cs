using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>An area manager brings the case software's export as the list of a round and says once what it means.</summary>
[Collection(DemoCollection.Name)]
public sealed class OfficeListMappingJourneyTests(DemoSite site)
{
    private const string Head = "Fallübersicht ASD Nordost\nVorgang;Stadtgebiet;Paragraf;Form;Hilfe ab;Hilfe bis;Dienst\n";

    [Fact]
    public async Task CaseSoftware_IsMappedOnce_AndProposedNextTime_OnAPhone()
    {
        var page = await site.PhoneAsync(DemoUsers.AreaManager, $"{site.Address}/abgleichrunden?jahr=2026");
        await page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Q4 2026") }).First.ClickAsync();
        var round = page.Url;
        await page.ShowsAsync("oder der Export Ihres Fachverfahrens");
        await page.FitsAsync();
        await page.Field("Fallliste des Jugendamts")
            .UploadAsync(
                "asd-oktober.csv",
                Head
                    + "NO-F001;Nordost;SPFH;amb.;01.10.2026;;Jugendhilfe Nordost gGmbH\n"
                    + "NO-F002;Sozialraum Nordost;§ 30;Hausbesuche;01.10.2026;;Jugendhilfe Nordost gGmbH\n"
                    + "HA-F100;Stadtmitte-Süd;§ 30;amb.;01.10.2026;;Jugendhilfe Nordost gGmbH\n"
            );
        await page.PressAsync("Fallliste einlesen");
        await page.WaitForURLAsync("**/zuordnen*");
        await page.ShowsAsync("Fallliste des Jugendamts Q4 2026, Nordost");
        await page.SayColumnsAsync(
            ("Fallnummer", "Vorgang"),
            ("Bereich", "Stadtgebiet"),
            ("Hilfeart", "Paragraf"),
            ("Setting", "Form"),
            ("Beginn", "Hilfe ab"),
            ("Ende", "Hilfe bis"),
            ("Träger", "Dienst")
        );
        await page.PressAsync("Vorschau neu rechnen");
        // What nobody knows is said at its word; what was chosen stays.
        await page.ShowsAsync("Hausbesuche", "wird abgewiesen");
        await page.FitsAsync();
        await page.PictureAsync("fallliste-zuordnen-1");
        await page.GetByLabel("„Hausbesuche“ heißt bei uns").SelectOptionAsync("ambulant");
        await page.GetByLabel("„Sozialraum Nordost“ heißt bei uns").SelectOptionAsync("Nordost");
        await page.GetByLabel("Als Profil merken").CheckAsync();
        await page.GetByLabel("Name des Profils").FillAsync("ASD Nordost");
        await page.PressAsync("Vorschau neu rechnen");
        await page.ShowsAsync("2 Zeilen werden gelesen; keine wird abgewiesen", "1 Zeile anderer Bereiche ausgelassen");
        await page.PictureAsync("fallliste-zuordnen-2");
        await page.PressAsync("So einlesen");
        await page.ShowsAsync("2 Fälle eingelesen.");
        await page.FollowAsync("Zur Abgleichrunde");
        Assert.Equal(round, page.Url);
        await page.ShowsAsync("2 Fälle aus „asd-oktober.csv“", "1 Zeile anderer Bereiche ausgelassen", "wie gelesen");
        await page.FitsAsync();
        await page.PictureAsync("fallliste-zuordnen-3");

        // The next export: its profile is filled in already, and what waits is found from the round.
        await page.Field("Fallliste des Jugendamts")
            .UploadAsync("asd-november.csv", Head + "NO-F003;Nordost;SPFH;amb.;01.11.2026;;Jugendhilfe Nordost gGmbH\n");
        await page.PressAsync("Fallliste einlesen");
        await Expect(page.Locator("#profile")).ToContainTextAsync("ASD Nordost (unten eingetragen)");
        await page.GotoAsync(round);
        await page.ShowsAsync("Dateien, die noch nicht eingelesen sind");
        await page.FollowAsync("Fallliste des Jugendamts (zuzuordnen)");
        await page.PressAsync("So einlesen");
        await page.ShowsAsync("1 Fall eingelesen.");

        // Providers and administration find neither the file nor the profile.
        foreach (var user in new[] { DemoUsers.Coordinator, DemoUsers.Admin })
        {
            var other = await site.OpenAsync(user, "/importe/profile");
            await Expect(other.Content()).Not.ToContainTextAsync("ASD Nordost");
            await other.GotoAsync($"{site.Address}/importe");
            await Expect(other.Content()).Not.ToContainTextAsync("asd-oktober.csv");
            await other.LeaveAsync();
        }

        await page.LeaveAsync();
    }
}
