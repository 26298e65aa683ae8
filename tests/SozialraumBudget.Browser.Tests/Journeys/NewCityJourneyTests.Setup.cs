using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>What the first steps lead administration through: settings and the city's account.</summary>
public sealed partial class NewCityJourneyTests
{
    private const string CashAccount = "/einstellungen/kassenkonto";

    /// <summary>The empty home leads to the steps, and each step to its act.</summary>
    private static async Task FirstStepsAsync(IPage admin)
    {
        await admin.GotoAsync("/");
        await admin.ShowsAsync("Die Einrichtung läuft: 0 von");
        await admin.FollowAsync("Erste Schritte");
        await admin.ShowsAsync(
            "Es fehlt: der Name der Stadt, die Anschrift für Bescheide.",
            "Es gibt erst eine Person der Administration."
        );
        await admin.FollowAsync("Einstellungen öffnen");
        await admin.FillAsync(
            ("Name der Stadt", "Neustadt"),
            ("Straße und Hausnummer", "Rathausplatz 1"),
            ("Postleitzahl und Ort", "12345 Neustadt")
        );
        await admin.PressAsync("Einstellungen speichern");
        await admin.ShowsAsync("Die Einstellungen sind gespeichert.");
        await admin.GoAsync("Erste Schritte");
        await admin.ShowsAsync("1 von");
    }

    /// <summary>Proposed by administration, turned down once, then approved by somebody else.</summary>
    private static async Task CashAccountAsync(IPage admin, IPage approver)
    {
        await ProposeAsync(admin);
        await approver.GotoAsync("/");
        await approver.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("^Prüfen und freigeben") }).First.ClickAsync();
        await approver.ConfirmAsync("Ablehnen", "Bitte mit der Kasse abgleichen");
        await approver.ShowsAsync("Der Vorschlag ist abgelehnt.", "Bitte mit der Kasse abgleichen");
        await ProposeAsync(admin);
        await approver.GotoAsync(CashAccount);
        await approver.ConfirmAsync("Konto freigeben");
        await approver.ShowsAsync("Das Konto ist freigegeben.", "DE02 1203 0000 0000 2020 51");
    }

    private static async Task ProposeAsync(IPage admin)
    {
        await admin.GotoAsync(CashAccount);
        await admin.FillAsync(("IBAN", "DE02 1203 0000 0000 2020 51"), ("Kontoinhaber", "Stadt Neustadt"));
        await admin.PressAsync("Konto vorschlagen");
        await admin.ShowsAsync("Ein neues Konto wartet auf Freigabe.", "freigeben muss es eine andere Person");
    }
}
