using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// A controlling workshop on a phone: planned, a point proposed, figures kept, minutes, tasks, both signatures, a task done; and one that
/// is edited and cancelled.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class WorkshopJourneyTests(DemoSite site)
{
    [Fact]
    public async Task BothSides_HoldAWorkshop_OnAPhone()
    {
        var manager = await site.PhoneAsync(DemoUsers.AreaManager, await site.ResolveAsync("/vereinbarungen/{active}/workshops"));
        await manager.FitsAsync();
        await manager.FollowAsync("Workshop planen");
        await manager.FillAsync(("Tag", "20.11.2026"), ("Punkt 4", "Personal"), ("Notiz zu Punkt 4", "Vertretung in den Ferien"));
        await manager.PressAsync("Workshop planen");
        await manager.ShowsAsync("Bitte den Ort angeben");
        await Expect(manager.Field("Punkt 4")).ToHaveValueAsync("Personal");
        await manager.FitsAsync();
        await manager.Field("Ort").FillAsync("Stadtteilhaus Nordost");
        await manager.PressAsync("Workshop planen");
        await manager.ShowsAsync("Workshop geplant.", "Controlling-Workshop vom 20.11.2026");
        var address = new Uri(manager.Url).AbsolutePath;

        var coordinator = await site.PhoneAsync(DemoUsers.Coordinator, address);
        await coordinator.FillAsync(("Punkt", "Offene Treffpunkte"));
        await coordinator.PressAsync("Punkt vorschlagen");
        await coordinator.ShowsAsync("Punkt vorgeschlagen.", "Vorgeschlagen vom Träger");
        await coordinator.FitsAsync();

        await manager.GotoAsync(address);
        await manager.PressAsync("Zahlen einfrieren");
        await manager.ShowsAsync("Zahlen eingefroren.", "sie werden nicht neu berechnet");
        await manager.FitsAsync();
        await manager.FollowAsync("Protokoll schreiben");
        await manager.PressAsync("Protokoll speichern");
        await manager.ShowsAsync("Bitte zu mindestens einem Punkt festhalten");
        await manager.FitsAsync();
        await manager.Field("2. Zahlen des Tages").FillAsync("Beide Seiten haben die Zahlen gesehen.");
        await manager.PressAsync("Protokoll speichern");
        await manager.ShowsAsync("Protokoll gespeichert.", "Beide Seiten haben die Zahlen gesehen.");

        foreach (var text in new[] { "Vertretungsplan vorlegen", "Versehentlich festgehalten" })
        {
            await manager.FillAsync(("Was zu tun ist", text), ("Zu erledigen bis", "04.12.2026"));
            await manager.ChooseAsync("Verantwortlich", "Träger");
            await manager.PressAsync("Aufgabe festhalten");
            await manager.ShowsAsync("Aufgabe festgehalten.", text);
        }

        await manager.ChooseAsync("Zu streichende Aufgabe", "Versehentlich festgehalten (bis 04.12.2026)");
        await manager.PressAsync("Aufgabe streichen");
        await manager.ShowsAsync("Aufgabe gestrichen.");

        await coordinator.GotoAsync(address);
        await coordinator.PressAsync("Unterschreiben …");
        await coordinator.PressAsync("Für die Seite Träger unterschreiben");
        await coordinator.ShowsAsync("Protokoll unterschrieben.", "von einer Seite unterschrieben");
        await coordinator.PressAsync("Unterschrift zurücknehmen …");
        await coordinator.PressAsync("Unterschrift zurücknehmen");
        await coordinator.ShowsAsync("Unterschrift zurückgenommen.");
        await coordinator.PressAsync("Unterschreiben …");
        await coordinator.PressAsync("Für die Seite Träger unterschreiben");
        await manager.GotoAsync(address);
        await manager.PressAsync("Unterschreiben …");
        await manager.PressAsync("Für die Seite Jugendamt unterschreiben");
        await manager.ShowsAsync("Beide Seiten haben unterschrieben.");
        await manager.FitsAsync();

        await coordinator.GotoAsync(address);
        await coordinator.ChooseAsync("Erledigte Aufgabe", "Vertretungsplan vorlegen (bis 04.12.2026)");
        await coordinator.FillAsync(("Erledigt am", "20.11.2026"), ("Bemerkung", "liegt vor"));
        await coordinator.PressAsync("Erledigt melden");
        await coordinator.ShowsAsync("Aufgabe erledigt gemeldet.", "erledigt am 20.11.2026");
        await Expect(coordinator.Content().Locator("form")).ToHaveCountAsync(0);
        await coordinator.FitsAsync();
        await coordinator.LeaveAsync();
        await manager.LeaveAsync();
    }

    [Fact]
    public async Task Manager_EditsAndCancels_OnAPhone()
    {
        var manager = await site.PhoneAsync(DemoUsers.AreaManager, await site.ResolveAsync("/vereinbarungen/{active}/workshops/neu"));
        await manager.FillAsync(("Tag", "18.12.2026"), ("Ort", "Videokonferenz"));
        await manager.ChooseAsync("Art der Runde", "Sondertermin");
        await manager.PressAsync("Workshop planen");
        await manager.ShowsAsync("Sondertermin vom 18.12.2026");
        await manager.FollowAsync("Workshop bearbeiten");
        await manager.Field("Punkt 4").FillAsync("Ausblick");
        await manager.PressAsync("Workshop speichern");
        await manager.ShowsAsync("Workshop gespeichert.", "Ausblick");
        await manager.PressAsync("Absagen …");
        await manager.PressAsync("Workshop absagen");
        await manager.ShowsAsync("Bitte den Grund angeben");
        await manager.FitsAsync();
        await manager.Field("Grund der Absage").FillAsync("Träger verhindert");
        await manager.PressAsync("Workshop absagen");
        await manager.ShowsAsync("Workshop abgesagt.", "Träger verhindert");
        await manager.FitsAsync();
        await manager.LeaveAsync();
    }
}
