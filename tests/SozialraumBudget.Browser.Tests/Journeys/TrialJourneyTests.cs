using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Trial calculations that are typed, pressed by somebody who negotiates.</summary>
[Collection(DemoCollection.Name)]
public sealed class TrialJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Trials_FollowedByTheirTabs_ComputeWhatIsTyped()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/proberechnung");
        await page.FollowAsync("Leistungsbonus");
        await page.FillAsync(
            ("Gesamtbudget", "4.003.102,34"),
            ("Indikator, Zeile 1", "Zielerreichung"),
            ("Ziel, Zeile 1", "66"),
            ("Abgestuft ab, Zeile 1", "52,8"),
            ("Punkte, Zeile 1", "100"),
            ("Ist, Zeile 1", "63,6")
        );
        await page.ChooseAsync("Besser ist, Zeile 1", "mehr");
        await page.PressAsync("Bonus berechnen");
        await page.ShowsAsync("81,82", "40.031,02 €", "Rechenweg");

        await page.FollowAsync("Jahresabrechnung");
        await page.FillAsync(
            ("Gesamtbudget", "1.000.000,00"),
            ("Teilbudget A", "940.000,00"),
            ("Anspruch: Raten und freigegebener Einbehalt", "1.000.000,00"),
            ("Ergebnis des Jahresabschlusses (Fehlbetrag mit Minus)", "60.000,00"),
            ("Dokumentierte Stunden", "10000"),
            ("Satz der Fachleistungsstunde", "70,00"),
            ("Externe Kosten des Trägers", "240.000,00"),
            ("Bonuspunkte", "62")
        );
        await page.PressAsync("Jahr abrechnen");
        await page.ShowsAsync("51.129,19 €", "8.870,81 €", "7.500,00 €");

        await page.FollowAsync("Verteilung");
        await page.FillAsync(
            ("Summe der Stadt", "300.000,00"),
            ("Merkmal, Zeile 1", "unter 21"),
            ("Gewicht, Zeile 1", "100 %"),
            ("Bereich, Zeile 1", "Nord"),
            ("Merkmal 1, Zeile 1", "200"),
            ("Bereich, Zeile 2", "Süd"),
            ("Merkmal 1, Zeile 2", "100")
        );
        await page.PressAsync("Verteilen");
        await page.ShowsAsync("200.000,00 €", "100.000,00 €");
        await page.LeaveAsync();
    }
}
