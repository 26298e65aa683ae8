using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A quarter's return on its way between provider and controlling: mended, handed in, sent back, accepted, amended.</summary>
[Collection(DemoCollection.Name)]
public sealed class ReturnJourneyTests(DemoSite site)
{
    private const string Hours =
        "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n"
        + "06.07.2026;Team Markt;M-01;fallspezifisch;NO-F001;1:30;Gespräch\n"
        + "06.07.2026;Team Markt;M-01;fallspezifisch;NO-F001;1:30;Gespräch\n"
        + "14.09.2026;Team Park;M-02;fallübergreifend;;2;Hilfeplanung\n";

    [Fact]
    public async Task Return_SentBackAndMended_IsAcceptedAndReleasesItsRetention_AndCanBeAmended()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/quartalsmeldungen?jahr=2026");
        await own.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Nordost Q3 2026") }).First.ClickAsync();
        await own.ShowsAsync("Fallbezogene Stunden fehlen", "zurückgegeben");
        await own.PressBeginningAsync("Erledigt");
        await own.ShowsAsync("Punkt als erledigt gekennzeichnet.");

        // A file that is none says so at its field and changes nothing.
        await own.Field("Datei mit Stunden").UploadAsync("stunden.csv", Hours.Replace(";1:30;", ";viel;", StringComparison.Ordinal));
        await own.PressAsync("Stunden einlesen");
        await own.ShowsAsync("es ist nichts gespeichert");
        await own.Field("Datei mit Stunden").UploadAsync("stunden.csv", Hours);
        await own.PressAsync("Stunden einlesen");
        await own.ShowsAsync("3 Zeilen eingelesen", "Zeile doppelt", "1 Warnung ohne Begründung");
        await own.Field("Begründung: Zeile doppelt").FillAsync("Zwei Gespräche an einem Tag");
        await own.PressAsync("Begründung speichern");
        await own.ShowsAsync("Zwei Gespräche an einem Tag");
        await own.ConfirmAsync("Einreichen");
        await own.ShowsAsync("Meldung eingereicht.", "Gesperrt.");

        var office = await site.OpenAsync(DemoUsers.Controller, own.Url);
        await office.ConfirmAsync("Zurückgeben", "Team Park im August fehlt\nIntensität von NO-F001 prüfen");
        await office.ShowsAsync("Meldung zurückgegeben.");
        await own.ReloadAsync();
        await own.ShowsAsync("Team Park im August fehlt");
        await own.ConfirmAsync("Einreichen");
        await own.ShowsAsync("Meldung eingereicht.");

        await office.ReloadAsync();
        await office.ConfirmAsync("Annehmen", "Nachfrist war zugesagt");
        await office.ShowsAsync("Meldung angenommen.", "Einbehalt sind freigegeben");
        await office.FollowAsync("Auswertung und Abrechnung");
        await office.ShowsAsync("Quartalsabrechnung", "Team Markt", "NO-F001");

        await own.ReloadAsync();
        await own.ConfirmAsync("Nachtrag beginnen", "Eine Rechnung aus dem September kam später");
        await own.ShowsAsync("Nachtrag begonnen.", "Nachtrag in Arbeit");
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Management_SeesStatesWithoutCases()
    {
        var page = await site.OpenAsync(DemoUsers.Management, "/quartalsmeldungen?jahr=2026");
        await page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Nordost Q1 2026") }).First.ClickAsync();
        await page.ShowsAsync("angenommen", "Verlauf");
        await Expect(page.Content()).Not.ToContainTextAsync("NO-F0");
        await page.LeaveAsync();
    }
}
