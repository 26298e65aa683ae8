using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A reconciliation round: a faulty list, differences agreed by both, minutes, a signature taken back, two signatures.</summary>
[Collection(DemoCollection.Name)]
public sealed class RoundJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Round_AgreedAndSignedByBoth_IsFrozen()
    {
        var office = await site.OpenAsync(DemoUsers.AreaManager, "/abgleichrunden?jahr=2026");
        await office.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Q2 2026") }).First.ClickAsync();
        await office.ShowsAsync("Abgleichrunde Q2 2026", "Unterschiede offen", "nur beim Jugendamt");

        // A file that is none says so at its field and changes nothing.
        await office
            .Field("Fallliste des Jugendamts")
            .UploadAsync("faelle.csv", "Fallnummer;Bereich;Hilfeart;Setting;Beginn;Träger\nNO-F001;Nordost;30;ambulant;bald;x\n");
        await office.PressAsync("Fallliste einlesen");
        await office.ShowsAsync("es ist nichts gespeichert");
        // The next quarter's list comes before the provider's return: the round waits for it.
        await office.GotoAsync(office.Url.Replace("2026-Q2", "2026-Q3", StringComparison.Ordinal));
        await office
            .Field("Fallliste des Jugendamts")
            .UploadAsync(
                "faelle-q3.csv",
                "Fallnummer;Bereich;Hilfeart;Setting;Kostentyp;Beginn;Ende;Stunden je Woche;Träger;Grund extern;Geburtsjahr\n"
                    + "NO-F001;Nordost;30;ambulant;2;08.01.2025;;4,0;Jugendhilfe Nordost gGmbH;;2012\n"
            );
        await office.PressAsync("Fallliste einlesen");
        await office.ShowsAsync("Fallliste des Jugendamts: 1 Fall eingelesen.");
        await office.GotoAsync(office.Url.Replace("2026-Q3", "2026-Q2", StringComparison.Ordinal));
        await office.Field("Protokoll").FillAsync("Drei Unterschiede besprochen.");
        await office.PressAsync("Protokoll speichern");
        await office.ShowsAsync("Protokoll gespeichert.");

        var own = await site.OpenAsync(DemoUsers.Coordinator, office.Url);
        await AgreeAsync(own, "wie beim Träger", "");
        await own.ShowsAsync("Bitte die Ursache nennen");
        await own.Field("Ursache").FillAsync("Hilfeplan vom Mai");
        await own.PressAsync("Vereinbarung festhalten");
        await own.ShowsAsync("vereinbart.", "Hilfeplan vom Mai");
        await office.ReloadAsync();
        await AgreeAsync(office, "wie beim Jugendamt", "Umzug im April");
        await office.ShowsAsync("Umzug im April");
        await AgreeAsync(office, "wie beim Jugendamt", "Erst im Juni gemeldet");
        await office.ShowsAsync("zu unterschreiben", "Abweichung vom Plan", "Mischung");
        await Expect(office.Field("Protokoll")).ToHaveValueAsync("Drei Unterschiede besprochen.");

        await office.ConfirmAsync("Unterschreiben");
        await office.ShowsAsync("Unterschrieben für die Seite Jugendamt.", "von einer Seite unterschrieben");
        await office.ConfirmAsync("Unterschrift zurücknehmen");
        await office.ShowsAsync("Unterschrift zurückgenommen.");
        await office.ConfirmAsync("Unterschreiben");
        await own.ReloadAsync();
        await own.ConfirmAsync("Unterschreiben");
        await own.ShowsAsync("abgeschlossen", "Die Runde ist unveränderlich.");
        await Expect(own.Content().GetByRole(AriaRole.Button, new() { Name = "Vereinbarung festhalten" })).ToHaveCountAsync(0);
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Management_SeesNoCaseOfAClosedRound()
    {
        var page = await site.OpenAsync(DemoUsers.Management, "/abgleichrunden?jahr=2026");
        var closed = page.Content()
            .GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "abgeschlossen" })
            .Filter(new() { HasText = "Q1 2026" })
            .First;
        await closed.GetByRole(AriaRole.Link, new() { NameRegex = new("Q1 2026") }).ClickAsync();
        await page.ShowsAsync("abgeschlossen", "Abweichung vom Plan", "nicht ausgewiesen");
        await Expect(page.Content()).Not.ToContainTextAsync("-F0");
        await page.LeaveAsync();
    }

    private static async Task AgreeAsync(IPage page, string side, string cause)
    {
        var open = page.Content().Locator(".difference", new() { HasText = "offen" }).First;
        await open.Locator("summary").ClickAsync();
        await open.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = side });
        await open.Locator("textarea").FillAsync(cause);
        await open.GetByRole(AriaRole.Button, new() { Name = "Vereinbarung festhalten" }).ClickAsync();
    }
}
