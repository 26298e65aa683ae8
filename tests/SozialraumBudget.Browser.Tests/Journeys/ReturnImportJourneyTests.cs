using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// A coordinator reads in the export of the own time recording: says once what its columns and words mean, keeps it as a profile, and finds
/// it proposed for the next export.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ReturnImportJourneyTests(DemoSite site)
{
    private const string Head = "Zeiterfassung Jugendhilfe Nordost\nBuchungstag;Org-Einheit;Person;Vorgang;Klient;Wert;Bemerkung\n";

    [Fact]
    public async Task TimeRecording_IsMappedOnce_AndProposedNextTime()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/quartalsmeldungen?jahr=2026");
        await own.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Nordost Q4 2026") }).First.ClickAsync();
        var address = own.Url;
        await own.ShowsAsync("oder der Export Ihres");
        await own.Field("Datei mit Stunden")
            .UploadAsync(
                "zeiten-oktober.csv",
                Head
                    + "05.10.2026;Team Markt;M-01;Klientenzeit;NO-F001;1:30;Gespräch\n"
                    + "05.10.2026;Team Markt;M-02;Quartier;;90 min;\n"
                    + "06.10.2026;Team Park;M-01;Klientenzeit;NO-F002;1,5;Hausbesuch\n"
                    + "07.10.2026;Team Park;M-01;Urlaub;;8;\n"
            );
        await own.PressAsync("Stunden einlesen");
        await own.WaitForURLAsync("**/zuordnen*");
        await own.ShowsAsync("Stunden Q4 2026, Nordost");
        await own.PictureAsync("stunden-zuordnen-1");
        await own.SayColumnsAsync(
            ("Datum", "Buchungstag"),
            ("Team", "Org-Einheit"),
            ("Mitarbeiter", "Person"),
            ("Art", "Vorgang"),
            ("Fallnummer", "Klient"),
            ("Stunden", "Wert"),
            ("Tätigkeit", "Bemerkung")
        );
        await own.PressAsync("Vorschau neu rechnen");
        await own.ShowsAsync("Klientenzeit", "Quartier", "Urlaub");
        await own.PictureAsync("stunden-zuordnen-2");
        await own.GetByLabel("„Klientenzeit“ heißt bei uns").SelectOptionAsync("fallspezifisch");
        await own.GetByLabel("„Quartier“ heißt bei uns").SelectOptionAsync("fallunspezifisch");
        await own.GetByLabel("Zeilen mit „Urlaub“ auslassen").CheckAsync();
        await own.GetByLabel("Als Profil merken").CheckAsync();
        await own.GetByLabel("Name des Profils").FillAsync("Zeiterfassung Nordost");
        await own.PictureAsync("stunden-zuordnen-3");
        await own.PressAsync("So einlesen");
        await own.ShowsAsync("Stunden: 3 Zeilen eingelesen.");
        await own.PictureAsync("stunden-zuordnen-4");
        await own.FollowAsync("Zur Meldung");
        await own.ShowsAsync("3 Zeilen aus „zeiten-oktober.csv“");

        // The next export: its profile is filled in already.
        await own.Field("Datei mit Stunden")
            .UploadAsync("zeiten-november.csv", Head + "09.11.2026;Team Markt;M-01;Klientenzeit;NO-F001;0:45;Gespräch\n");
        await own.PressAsync("Stunden einlesen");
        await Expect(own.Locator("#profile")).ToContainTextAsync("Zeiterfassung Nordost (unten eingetragen)");
        await own.GotoAsync(address);
        await own.ShowsAsync("Dateien, die noch nicht eingelesen sind", "Stunden (zuzuordnen)");
        await own.FollowAsync("Stunden (zuzuordnen)");
        await own.PressAsync("So einlesen");
        await own.ShowsAsync("Stunden: 1 Zeile eingelesen.");

        // Nobody else finds the file or the profile.
        var office = await site.OpenAsync(DemoUsers.Controller, "/importe/profile");
        await Expect(office.Content()).Not.ToContainTextAsync("Zeiterfassung Nordost");
        await office.LeaveAsync();
        await own.LeaveAsync();
    }
}
