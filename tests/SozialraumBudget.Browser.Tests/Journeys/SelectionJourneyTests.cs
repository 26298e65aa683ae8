using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The lists and procedures that an agreement rests on: all checklists, and the selection of its lead provider.</summary>
[Collection(DemoCollection.Name)]
public sealed class SelectionJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Call_IsWrittenPublishedAndAppliedFor()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/traegerauswahl");
        await page.FollowAsync("Verfahren anlegen");
        await page.ChooseAsync("Sozialraum", "Mitte");
        await page.FillAsync(("Bezeichnung", "Auswahl auf Reisen"), ("Gewicht 1", "viel"));
        await page.PressAsync("Entwurf speichern");
        await Expect(page.Field("Bezeichnung")).ToHaveValueAsync("Auswahl auf Reisen");
        await page.Field("Gewicht 1").FillAsync("25 %");
        await page.PressAsync("Entwurf speichern");
        await page.ShowsAsync("Entwurf angelegt.", "noch leer");
        await page.ConfirmAsync("Veröffentlichen");
        await page.ShowsAsync("Der Aufruf hat noch keinen Text.");
        await page.FollowAsync("Aufruf bearbeiten");
        await page.FillAsync(("Aufruf", "Gesucht wird ein Träger."), ("Bewerbungsfrist", "31.03.2027"), ("Gewicht 1", "30 %"));
        await page.PressAsync("Entwurf speichern");
        await page.ShowsAsync("Entwurf gespeichert.", "Gesucht wird ein Träger.");
        await page.ConfirmAsync("Veröffentlichen");
        await page.ShowsAsync("Aufruf veröffentlicht;");
        await page.ChooseAsync("Träger", "Haus am Berg e.V.");
        await page.Field("Eingegangen am").FillAsync("20.11.2026");
        await page.PressAsync("Bewerbung eintragen");
        await page.ShowsAsync("Bewerbung eingetragen.", "Haus am Berg e.V.", "noch nicht bewertet");

        var provider = await site.OpenAsync(DemoUsers.Coordinator, new Uri(page.Url).AbsolutePath);
        await provider.ShowsAsync("Gesucht wird ein Träger.", "Von Ihnen liegt keine Bewerbung vor.");
        await Expect(provider.Content().GetByText("Haus am Berg")).ToHaveCountAsync(0);
        await provider.LeaveAsync();
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Applications_AreScored_AndASecondPersonDecides()
    {
        var address = await site.ResolveAsync("/traegerauswahl/{tied}");
        var first = await site.OpenAsync(DemoUsers.Controller, address);
        await first.ShowsAsync("Gleichstand");
        await first.FollowAsync("Kinderwerk e.V. bewerten");
        await first.FillAsync(("Punkte 1", "11"), ("Begründung 1", "Das Konzept überzeugt im Gespräch"));
        await first.PressAsync("Bewertung speichern");
        await first.ShowsAsync("Bitte 0 bis 10 Punkte vergeben.");
        await Expect(first.Field("Begründung 1")).ToHaveValueAsync("Das Konzept überzeugt im Gespräch");
        await first.Field("Punkte 1").FillAsync("9");
        await first.PressAsync("Bewertung speichern");
        await first.ShowsAsync("Bewertung von Kinderwerk e.V. gespeichert.", "7,6");
        await Expect(first.Content().GetByText("Gleichstand")).ToHaveCountAsync(0);
        await first.FillAsync(
            ("Jugendhilfeausschuss angehört am", "10.11.2026"),
            ("Ergebnis der Anhörung", "einstimmig"),
            ("Wunsch- und Wahlrecht", "Andere Träger bleiben wählbar")
        );
        await first.PressAsync("Anhörung festhalten");
        await first.ShowsAsync("Anhörung und Wunsch- und Wahlrecht festgehalten.");
        await ProposeAsync(first);

        var second = await site.OpenAsync(DemoUsers.SecondController, address);
        await second.Field("Grund der Rückgabe").FillAsync("Bitte das Konzept nennen");
        await second.PressAsync("Zurückgeben");
        await second.ShowsAsync("Vorschlag zurückgegeben.", "Bitte das Konzept nennen");
        await first.GotoAsync(first.Url);
        await ProposeAsync(first);
        await second.GotoAsync(second.Url);
        await second.PressAsync("Entscheidung bestätigen");
        await second.ShowsAsync("Entschieden.", "Bestätigt von");
        await Expect(second.Content().Locator("form")).ToHaveCountAsync(0);

        var provider = await site.OpenAsync(DemoUsers.Coordinator, address);
        await provider.ShowsAsync("nicht ausgewählt", "7,3");
        await Expect(provider.Content().GetByText("Kinderwerk")).ToHaveCountAsync(0);
        await provider.LeaveAsync();
        await second.LeaveAsync();
        await first.LeaveAsync();
    }

    [Fact]
    public async Task Checklists_FromTheListToAnAnswer_ThatIsGoneFromWhatIsToDo()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/vereinbarungen");
        await page.FollowAsync("Alle Checklisten");
        await page.ShowsAsync("Läuft ab", "Strukturkriterien offen");
        await page.ChooseAsync("Stand", "läuft ab");
        await page.PressAsync("Filtern");
        await Expect(page.Content().Locator("tbody tr")).ToHaveCountAsync(1);
        await page.ShowsAsync("Mitte", "15.12.2026");
        await page.FollowAsync("Ein Schiedsverfahren ist möglich");
        await page.Field("Gilt bis").FillAsync("31.12.2027");
        await page.PressAsync("Speichern");
        await page.GotoAsync(await site.ResolveAsync("/vereinbarungen/checklisten?im-stand=Ending"));
        await Expect(page.Content().GetByRole(AriaRole.Status).First).ToContainTextAsync("Prüfpunkt");
        await Expect(page.Content().Locator("tbody tr", new() { HasText = "Mitte" })).ToHaveCountAsync(0);
        await page.LeaveAsync();
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.ChooseAsync("Ausgewählter Träger", "1. Kinderwerk e.V.");
        await page.Field("Begründung der Entscheidung").FillAsync("Das Konzept und die Punkte");
        await page.PressAsync("Entscheidung vorschlagen");
        await page.ShowsAsync("Entscheidung vorgeschlagen;");
    }
}
