using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Areas, providers, the bank account that two decide about.</summary>
public sealed partial class NewCityJourneyTests
{
    private const string Map = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Lindenhof"},
        "geometry":{"type":"Polygon","coordinates":[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.7]]]}}]}
        """;

    private static async Task AreasAsync(IPage page)
    {
        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Sozialraum anlegen");
        await page.FillAsync(("Name", "Nord-Ost"), ("Kürzel", "NO"), ("Gültig ab", "01.01.2020"));
        await page.PressAsync("Sozialraum anlegen");
        await page.FollowAsync("Umbenennen");
        await page.FillAsync(("Name", "Nordost"), ("Gültig ab", "01.01.2022"));
        await page.PressAsync("Umbenennen");
        await Expect(page.Locator("h1")).ToContainTextAsync("Nordost");

        // Districts come from a file; one of them is put right by hand.
        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Dateien einlesen");
        await page.FillAsync(("Gültig ab", "01.01.2022"));
        await page.GetByLabel("Neue Bereiche anlegen").CheckAsync();
        await page.Locator("main form input[type=file]").First.UploadAsync("bereiche.csv", "Stadtteil;Bereich\nLindenhof;NO\nHafen;Süd\n");
        await page.PressAsync("Datei prüfen und einlesen");
        await page.WaitForURLAsync("**/importe/*");
        await page.ShowsAsync("Beendet");

        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Nordost");
        await page.FollowAsync("Stadtteil zuordnen");
        await page.ChooseAsync("Stadtteil", "Hafen (Süd)");
        await page.FillAsync(("Gehört dazu ab", "01.01.2023"));
        await page.PressAsync("Stadtteil zuordnen");
        await page.ShowsAsync("Hafen");

        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Dateien einlesen");
        await page.Locator("main form", new() { HasText = "GeoJSON" }).Locator("input[type=file]").UploadAsync("karte.geojson", Map);
        await page.PressAsync("Karte prüfen");
        await page.PressAsync("1 Umriss speichern");
        await page.ShowsAsync("Beendet");

        await page.GoAsync("Sozialstruktur");
        await page.FollowAsync("Datei einlesen");
        await page.Locator("main input[type=file]")
            .UploadAsync("zahlen.csv", "Stadtteil;Jahr;Merkmal;Wert\nLindenhof;2025;unter 21;1.200\nHafen;2025;unter 21;800\n");
        await page.PressAsync("Datei prüfen und einlesen");
        await page.WaitForURLAsync("**/importe/*");
        await page.ShowsAsync("Beendet");
    }

    private static async Task ProviderAsync(IPage page, IPage second)
    {
        await page.GoAsync("Träger");
        await page.FollowAsync("Träger anlegen");
        await page.FillAsync(("Name", "Jugendhilfe Nordost"), ("Rechtsform", "gGmbH"), ("Gültig ab", "01.01.2020"));
        await page.PressAsync("Träger anlegen");
        await page.FollowAsync("Stammdaten ändern");
        await page.FillAsync(("Name", Lead), ("Ort", "Neustadt"), ("Postleitzahl", "12345"), ("Gültig ab", "01.01.2021"));
        await page.PressAsync("Speichern");
        await Expect(page.Locator("h1")).ToContainTextAsync(Lead);

        // The first proposal is mistyped: the other one rejects it, and approves the second.
        await ProposeAsync(page, "DE89370400440532013000", "Jugendhilfe Nordwest");
        await second.GotoAsync(page.Url);
        await second.ConfirmAsync("Ablehnen", "Falscher Inhaber");
        await second.ShowsAsync("Keine freigegebene Bankverbindung");
        await page.ReloadAsync();
        await ProposeAsync(page, "DE89370400440532013000", Lead);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bankverbindung freigeben" })).ToBeDisabledAsync();
        await second.ReloadAsync();
        await second.ConfirmAsync("Bankverbindung freigeben");
        await Expect(second.Content()).Not.ToContainTextAsync("wartet auf Freigabe");
    }

    private static async Task ProposeAsync(IPage page, string iban, string holder)
    {
        await page.FollowAsync("Bankverbindung vorschlagen");
        await page.FillAsync(("IBAN", iban), ("Kontoinhaber", holder), ("Gültig ab", "20.11.2026"));
        await page.PressAsync("Änderung vorschlagen");
        await page.ShowsAsync("wartet auf Freigabe");
    }

    private static async Task TermsOfProviderAsync(IPage page)
    {
        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Nordost");
        await TermAsync(page, "01.01.2022", null);
        await page.Locator("main table").GetByRole(AriaRole.Link, new() { NameRegex = new("^Beenden") }).First.ClickAsync();
        await page.FillAsync(("Letzter Tag", "31.12.2027"));
        await page.PressAsync("Trägerschaft beenden");
        await page.ShowsAsync("31.12.2027");
    }

    private static async Task TermAsync(IPage page, string from, string? to)
    {
        await page.FollowAsync("Trägerschaft eintragen");
        await page.ChooseAsync("Träger", Lead);
        await page.FillAsync(
            ("Beginn", from),
            ("Verfahren", "Öffentliche Interessenbekundung"),
            ("Entscheidung", "Beschluss JHA 2021/41"),
            ("Entschieden am", "15.10.2021"),
            ("Beleg", "Niederschrift vom 15.10.2021")
        );
        if (to is not null)
            await page.FillAsync(("Ende", to));
        await page.PressAsync("Trägerschaft eintragen");
        await page.ShowsAsync(Lead);
    }
}
