using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A coordinator computes a quarter before sending it in.</summary>
[Collection(DemoCollection.Name)]
public sealed class QuarterTrialJourneyTests(DemoSite site)
{
    private const string Hours = """
        Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit
        05.01.2026;Team Park;M-01;fallspezifisch;A-1;1:30;Gespräch
        06.01.2026;Team Park;M-02;fallunspezifisch;;90 min;Stadtteilarbeit
        06.01.2026;Team Park;M-02;fallspezifisch;A-1;2,5;Dokumentation
        """;

    private const string External = """
        Fallnummer;Träger;Von;Bis;Betrag;Rechnungsnummer;Grund
        A-2;Lotsen gGmbH;22.12.2025;10.01.2026;2.000,00;R-1;Ortswechsel
        """;

    [Fact]
    public async Task Quarter_ComputedFromFiles_ShowsConsumptionAndWhy()
    {
        var page = await site.OpenAsync(DemoUsers.Coordinator, "/proberechnung");
        await page.FollowAsync("Quartal");
        await page.Field("Stunden").UploadAsync("stunden.csv", Hours.Replace("1:30", "1:75", StringComparison.Ordinal));
        await page.Field("Externe Kosten").UploadAsync("kosten.csv", External);
        await page.FillAsync(
            ("Von", "01.01.2026"),
            ("Bis", "31.03.2026"),
            ("Teilbudget B", "60,00"),
            ("Stundensätze", "01.01.2026: 60,00"),
            ("Konflikte", "A-2: 06.01.2026 – 10.01.2026, 50 %")
        );
        await page.PressAsync("Berechnen");
        await page.ShowsAsync("Mehr als 59 Minuten", "nichts wurde berechnet");

        await page.Field("Stunden").UploadAsync("stunden.csv", Hours);
        await page.Field("Externe Kosten").UploadAsync("kosten.csv", External);
        await page.PressAsync("Berechnen");
        await page.ShowsAsync("930,00 €", "180,00 €", "750,00 €", "liegt über Teilbudget B", "1.750,00 €");
        await page.LeaveAsync();
    }
}
