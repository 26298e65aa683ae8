using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The base year with its errors, variants, negotiation and fixing.</summary>
public sealed partial class NewCityJourneyTests
{
    private static async Task BaseYearAsync(IPage page)
    {
        // Refused with the reason, repaired; what may be meant otherwise is asked, and answered with no and with yes.
        await ImportAsync(page, Services.Replace("599,80", "viel", StringComparison.Ordinal));
        await page.ShowsAsync("viel", "Verbesserte Datei importieren");
        var lines = Services.TrimEnd().Split('\n');
        var doubled = string.Join('\n', [.. lines, lines[^1]]) + "\n";
        await ImportAsync(page, doubled);
        await page.PressAsync("Verwerfen");
        await page.ShowsAsync("Verbesserte Datei importieren");
        await ImportAsync(page, doubled);
        await page.PressAsync("35 Zeilen übernehmen");
        await page.ShowsAsync("Beendet");
        await ImportAsync(page, Services);
        await page.PressAsync("34 Zeilen übernehmen");
        await page.ShowsAsync("Beendet");
        await page.FollowAsync("Zu den Basisjahren");
        await page.ShowsAsync("Nordost");
    }

    private static async Task ImportAsync(IPage page, string text)
    {
        await page.GoAsync("Basisjahr und Kostentypen");
        await page.FollowAsync("Basisjahr importieren");
        await page.FillAsync(("Basisjahr", "2024"));
        await page.GetByLabel("Datei", new() { Exact = true }).UploadAsync("basisjahr.csv", text);
        await page.PressAsync("Datei prüfen");
        await page.WaitForURLAsync("**/importe/*");
        await Expect(page.Locator("[data-import]")).ToHaveCountAsync(0);
    }

    private static async Task VariantAsync(IPage page, string agreement)
    {
        await page.GotoAsync(agreement);
        await page.FollowAsync("Budgetvarianten");
        await page.FollowAsync("Neue Variante");
        await page.FillAsync(("Name", "Angebot"));
        await page.ChooseAsync("Beginnen mit", "Eigene Grenzen");
        await page.Field("Eigene Grenzen in €").FillAsync("5.000; 12.000; 25.000; 50.000");
        await page.PressAsync("Variante anlegen");

        await page.GetByLabel("Kostentyp V ab").FillAsync("45.000");
        await page.PressAsync("Wirkung berechnen");
        await page.ShowsAsync("Vorschau: noch nicht gespeichert.");
        await page.PressAsync("Grenzen speichern");
        await page.ShowsAsync("Grenzen gespeichert.");
        await page.Locator("main summary", new() { HasText = "Als neue Variante speichern" }).ClickAsync();
        await page.FillAsync(("Name der Variante", "Beschluss"));
        await page.PressAsync("Als Variante speichern");
        await page.ShowsAsync("Variante „Beschluss“ angelegt.");
    }

    private static async Task NegotiationAsync(IPage page)
    {
        await page.FollowAsync("Verhandlung");
        await page.FillAsync(("Fallnummer", "NO-24-0003"), ("Begründung", "Vollzeitpflege außerhalb der Stadt"));
        await page.PressAsync("Wirkung prüfen");
        await page.ShowsAsync("Noch nicht festgehalten.");
        await page.PressAsync("Schritt festhalten");
        await page.ShowsAsync("Schritt 1 festgehalten");

        // A step for a class that then goes waits for a decision.
        await page.FollowAsync("Wert eines Kostentyps");
        await page.Field("Kostentyp").SelectOptionAsync(new SelectOptionValue { Index = 5 });
        await page.Field("Wert je Fall und Jahr").FillAsync("60.000");
        await page.FillAsync(("Begründung", "Ergebnis der Runde"));
        await page.PressAsync("Schritt festhalten");
        await page.ShowsAsync("Schritt 2 festgehalten");
        await page.FollowAsync("Kostentypen");
        await page.GetByLabel("Kostentyp V ab").FillAsync("46.000");
        await page.PressAsync("Grenzen speichern");
        await page.ShowsAsync("Offene Schritte nach geänderten Grenzen");
        await page.GetByLabel("Was daraus wird").SelectOptionAsync(new SelectOptionValue { Label = "fallen lassen" });
        await page.Locator("#offen").GetByLabel("Begründung").FillAsync("Die Klasse gibt es nicht mehr");
        await page.PressBeginningAsync("Entscheiden");
        await page.ShowsAsync("festgehalten");
        await page.FollowAsync("Kostentypen");
        await page.GetByLabel("Kostentyp V ab").FillAsync("45.000");
        await page.PressAsync("Grenzen speichern");
        await page.ShowsAsync("Grenzen gespeichert.");
    }

    private static async Task FixAsync(IPage page)
    {
        await page.FollowAsync("Festsetzen");
        await page.FillAsync(("Grundlage der Festsetzung", "Verhandlung vom 18.11."));
        await page.PressAsync("441.886,42 € festsetzen");
        await page.WaitForURLAsync("**/budgets/*");
        await page.ShowsAsync("441.886,42 €");
    }

    /// <summary>A running budget is changed by a new version, which books the difference.</summary>
    private static async Task RenegotiationAsync(IPage page, string agreement)
    {
        await page.GotoAsync(agreement);
        await page.FollowAsync("Nachverhandeln");
        await page.FollowAsync("Neue Variante");
        await page.FillAsync(("Name", "Nachverhandlung"));
        await page.GetByLabel("Beginnen mit").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await page.PressAsync("Variante anlegen");
        await page.FollowAsync("Verhandlung");
        await page.FollowAsync("Wert eines Kostentyps");
        await page.Field("Kostentyp").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Field("Wert je Fall und Jahr").FillAsync("5.000");
        await page.FillAsync(("Begründung", "Mehrbedarf"));
        await page.PressAsync("Schritt festhalten");
        await page.ShowsAsync("festgehalten");
        await page.FollowAsync("Festsetzen");
        await page.ShowsAsync("Nachverhandlung: Es entsteht Fassung 2.");
        await page.FillAsync(("Grundlage der Festsetzung", "Nachverhandlung vom 19.11."));
        await page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new Regex("festsetzen$") }).ClickAsync();
        await page.WaitForURLAsync("**/budgets/*");
        await page.ShowsAsync("Fassung 2");
    }

    /// <summary>A model without a base year: what its budget rests on is typed.</summary>
    private async Task TypedRecordAsync(IPage page)
    {
        await using var data = city.OpenData();
        var agreement = await data.CreateStaffAgreement();
        await page.GotoAsync($"/vereinbarungen/{agreement.Id}");
        await page.FollowAsync("Budgetvarianten");
        await page.FollowAsync("Neue Variante");
        await page.FillAsync(("Name", "Angebot"), ("Zuschlag", "10 %"));
        await page.FillAsync(("Art, Zeile 1", "Fachkraft"), ("Anzahl, Zeile 1", "2,5"), ("Jahreskosten, Zeile 1", "60.000,00"));
        await page.PressAsync("Zeilen hinzufügen");
        await page.FillAsync(("Art, Zeile 2", "Leitung"), ("Anzahl, Zeile 2", "0,5"), ("Jahreskosten, Zeile 2", "80.000,00"));
        await page.PressAsync("Variante anlegen");
        await page.ShowsAsync("209.000,00 €");
        await page.FillAsync(("Anzahl, Zeile 2", "1"));
        await page.PressAsync("Angaben speichern");
        await page.ShowsAsync("253.000,00 €");
    }

    private static async Task TrialAsync(IPage page)
    {
        await page.GoAsync("Proberechnung");
        await page.Field("Basisjahr-Datei").UploadAsync("basisjahr.csv", Services);
        await page.FillAsync(
            ("Bereich", "Nordost"),
            ("Schwerpunktträger", Lead),
            ("Basisjahr", "2024"),
            ("Steigerungen (%)", "3,5; 4,2"),
            ("Ausgelassene Fälle", "NO-24-0003")
        );
        await page.PressAsync("Berechnen");
        await page.ShowsAsync("441.886,42 €");
    }
}
