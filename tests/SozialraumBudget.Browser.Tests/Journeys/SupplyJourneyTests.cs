using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The supply guarantee on a phone: a promise, a request, question and answer, and how the area manager closes it.</summary>
[Collection(DemoCollection.Name)]
public sealed class SupplyJourneyTests(DemoSite site)
{
    [Fact]
    public async Task AreaManager_Asks_CoordinatorAnswers_AreaManagerCloses_OnAPhone()
    {
        var manager = await site.PhoneAsync(DemoUsers.AreaManager, "/versorgung");
        await manager.FollowAsync("Nordost");
        await manager.FollowAsync("Zusage festhalten");
        await manager.ChooseAsync("Träger", "Jugendhilfe Nordost gGmbH");
        await manager.ChooseAsync("Hilfeart", "§ 41 Hilfe für junge Volljährige");
        await manager.ChooseAsync("Form der Hilfe", "ambulant");
        await manager.FillAsync(("Umfang", "4"), ("Antwort innerhalb von", "200"), ("Weiter vereinbart", "auch am Abend"));
        await manager.PressAsync("Zusage speichern");
        await manager.ShowsAsync("Bitte 0 bis 90 Kalendertage angeben.");
        await Expect(manager.Field("Weiter vereinbart")).ToHaveValueAsync("auch am Abend");
        await manager.Field("Antwort innerhalb von").FillAsync("5");
        await manager.PressAsync("Zusage speichern");
        await manager.ShowsAsync("Zusage festgehalten.", "4 Plätze");
        await manager.FollowAsync("Zusage Jugendhilfe Nordost gGmbH, Hilfe für junge Volljährige ändern");
        await manager.Field("Umfang").FillAsync("6");
        await manager.PressAsync("Zusage speichern");
        await manager.ShowsAsync("Zusage gespeichert.", "6 Plätze");

        await manager.FollowAsync("Anfrage stellen");
        await manager.FillAsync(
            ("Fallnummer", "NO-26-851"),
            ("Gebraucht bis", "07.12.2026"),
            ("Was gebraucht wird", "Begleitung zur Ausbildung")
        );
        await manager.ChooseAsync("Hilfeart", "§ 41 Hilfe für junge Volljährige");
        await manager.ChooseAsync("Form der Hilfe", "ambulant");
        await manager.GetByLabel("Haus am Berg e.V.").UncheckAsync();
        await manager.GetByLabel("Kinderwerk e.V.").UncheckAsync();
        await manager.GetByLabel("Jugendhilfe Nordost gGmbH").UncheckAsync();
        await manager.PressAsync("Anfrage stellen");
        await manager.ShowsAsync("Bitte mindestens einen Träger fragen.");
        await Expect(manager.Field("Was gebraucht wird")).ToHaveValueAsync("Begleitung zur Ausbildung");
        await manager.GetByLabel("Jugendhilfe Nordost gGmbH").CheckAsync();
        await manager.PressAsync("Anfrage stellen");
        await manager.ShowsAsync("Anfrage gestellt.", "Antwort zugesagt bis 25.11.2026");
        var address = new Uri(manager.Url).AbsolutePath;

        var coordinator = await site.PhoneAsync(DemoUsers.Coordinator, address);
        await coordinator.ChooseAsync("Ihre Antwort", "kann nicht übernehmen");
        await coordinator.Field("Erläuterung oder Rückfrage").FillAsync("Wir prüfen das Personal");
        await coordinator.PressAsync("Antwort senden");
        await coordinator.ShowsAsync("Bitte einen Grund wählen.");
        await Expect(coordinator.Field("Erläuterung oder Rückfrage")).ToHaveValueAsync("Wir prüfen das Personal");
        await coordinator.ChooseAsync("Ihre Antwort", "fragt zurück");
        await coordinator.Field("Erläuterung oder Rückfrage").FillAsync("Wo liegt der Betrieb?");
        await coordinator.PressAsync("Antwort senden");
        await coordinator.ShowsAsync("Antwort gesendet.", "Wo liegt der Betrieb?");

        await manager.GotoAsync(address);
        await manager.FitsAsync();
        await manager.Field("Antwort auf die Rückfrage").FillAsync("In der Nordstadt");
        await manager.PressAsync("Rückfrage beantworten");
        await manager.ShowsAsync("Rückfrage beantwortet.");

        await coordinator.GotoAsync(address);
        await coordinator.ShowsAsync("In der Nordstadt");
        await coordinator.ChooseAsync("Ihre Antwort", "kann übernehmen");
        await coordinator.Field("Übernahme ab").FillAsync("01.12.2026");
        await coordinator.PressAsync("Antwort senden");
        await coordinator.ShowsAsync("kann übernehmen ab 01.12.2026");
        await coordinator.FitsAsync();

        await manager.GotoAsync(address);
        await manager.ChooseAsync("Ausgang", "im Sozialraum versorgt");
        await manager.PressAsync("Anfrage abschließen");
        await manager.ShowsAsync("Bitte einen Träger wählen, der die Übernahme zugesagt hat.");
        await manager.ChooseAsync("Versorgt durch", "Jugendhilfe Nordost gGmbH (ab 01.12.2026)");
        await manager.Field("Beginn der Hilfe").FillAsync("01.12.2026");
        await manager.PressAsync("Anfrage abschließen");
        await manager.ShowsAsync("Anfrage abgeschlossen.", "11 Tage nach der Anfrage");
        await Expect(manager.Content().Locator("form")).ToHaveCountAsync(0);
        await manager.FitsAsync();
        await coordinator.LeaveAsync();
        await manager.LeaveAsync();
    }
}
