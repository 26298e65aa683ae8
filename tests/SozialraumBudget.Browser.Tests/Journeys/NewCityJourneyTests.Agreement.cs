using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Domain.Agreements;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The agreement with its terms, conditions and checklist, until it is active.</summary>
public sealed partial class NewCityJourneyTests
{
    /// <returns>Path of the agreement's page.</returns>
    private static async Task<string> AgreementAsync(IPage page)
    {
        await page.GoAsync("Vereinbarungen");
        await page.FollowAsync("Vereinbarung anlegen");
        await page.ChooseAsync("Sozialraum", "Nordost");
        await page.FillAsync(("Erstes Budgetjahr", "2026"), ("Letztes Budgetjahr", "2026"));
        await page.PressAsync("Weiter: Träger und Vorschläge laden");
        await page.FillAsync(("Bezeichnung", "Budgetvertrag"));
        await page.PressAsync("Entwurf anlegen");
        await page.ShowsAsync("Der Entwurf ist angelegt.");
        var agreement = new Uri(page.Url).AbsolutePath;

        await page.FollowAsync("Bezeichnung, Jahre und Träger bearbeiten");
        await page.FillAsync(("Bezeichnung", "Budgetvertrag Nordost 2026"));
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Budgetvertrag Nordost 2026");

        // What the model does not propose is said by the contract: all on one page, and one alone.
        await page.GotoAsync(agreement + "/werte");
        await page.FollowAsync("Alle Werte bearbeiten");
        await page.FillAsync(
            ("Quelle", "§ 4 Budgetvertrag"),
            ("Grund", "Abschluss"),
            ("Basisjahr", "2024"),
            ("Steigerungen bis zum Budgetjahr", "3,5 % (Tarif 2025); 4,2 % (Tarif 2026)"),
            ("Rate fällig nach Beginn des Zeitraums (Tage)", "14")
        );
        await page.PressAsync("Alle Werte speichern");
        await page.ShowsAsync("3 Werte sind vereinbart.");
        await page.FollowAsync("Satz der Fachleistungsstunde");
        await page.FillAsync(("Wert", "68,40"), ("Gültig ab", "01.01.2026"), ("Quelle", "§ 4 Budgetvertrag"), ("Grund", "Abschluss"));
        await page.PressAsync("Fassung speichern");
        await page.WaitForURLAsync(new Regex("/werte($|[?])"));
        return agreement;
    }

    private static async Task ConditionsAsync(IPage page, string agreement)
    {
        await page.GotoAsync(agreement + "/gegenleistungen");
        await page.FollowAsync("Alle Gegenleistungen bearbeiten");
        await page.FillAsync(("Quelle", "§ 6 Budgetvertrag"), ("Gewicht 1", "2"), ("Gewicht 2", "2"), ("Gewicht 3", "1"));
        await page.PressAsync("Alle Gegenleistungen speichern");
        await page.ShowsAsync("3 Gegenleistungen sind für 2026 gespeichert.", "Einsatz Ehrenamtlicher");

        // One too many, with a row more than the form began with, goes again.
        await page.FollowAsync("Gegenleistung anlegen");
        await page.FillAsync(("Gegenleistung", "Irrtum"), ("Gewicht", "1"), ("Quelle", "§ 6"));
        await page.FillAsync(("Nachweis 1", "Bericht"), ("Frist 1", "31.10.2026"));
        await page.PressAsync("Weitere Zeilen");
        await page.FillAsync(("Nachweis 3", "Noch ein Bericht"), ("Frist 3", "30.11.2026"));
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Noch ein Bericht");
        await page.FollowAsync("Irrtum bearbeiten");
        await page.ConfirmAsync("Entfernen");
        await page.ShowsAsync("ist aus 2026 entfernt");
    }

    private static async Task ChecklistAsync(IPage page, string agreement)
    {
        await page.GotoAsync(agreement + "/checkliste");
        await page.FollowAsync("Ganze Checkliste bearbeiten");
        var last = Checklist.Structural.Count;
        await page.FillAsync([.. Enumerable.Range(1, last - 1).Select(static n => ($"Nachweis {n}", "Beschluss JHA 2025/41"))]);
        await page.PressAsync("Alle Kriterien speichern");
        await page.ShowsAsync($"{last - 1} Kriterien sind beantwortet.");

        await page.FollowAsync(Checklist.Structural[last - 1].Title());
        await page.FillAsync(("Nachweis", "Beschluss JHA 2025/41"));
        await page.PressAsync("Speichern");
        await page.WaitForURLAsync(new Regex("/checkliste($|[?])"));
        await page.ShowsAsync("Kein Strukturkriterium ist offen.");
        await page.GotoAsync(agreement);
        await page.FollowAsync("Als verhandelt kennzeichnen");
        await page.FillAsync(("Grund", "Verhandlung vom 18.11."));
        await page.PressAsync("Als verhandelt kennzeichnen");
        await Expect(page.Locator("main .kern-badge, main .badge").First).ToContainTextAsync("verhandelt");
    }

    private static async Task ActivateAsync(IPage page, string agreement)
    {
        await page.GotoAsync(agreement);
        await page.FollowAsync("Vereinbarung aktivieren");
        await page.FillAsync(("Grund", "Unterschrift beider Seiten"));
        await page.PressAsync("Vereinbarung aktivieren");
        await Expect(page.Locator("main .kern-badge, main .badge").First).ToContainTextAsync("aktiv");
    }
}
