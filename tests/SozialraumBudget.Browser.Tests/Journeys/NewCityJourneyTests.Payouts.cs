using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Payouts prepared by one and approved by another, refused and reversed, handed over; proofs and deductions.</summary>
public sealed partial class NewCityJourneyTests
{
    private static async Task PayoutAsync(IPage controller, IPage approver, string agreement)
    {
        // A deduction that was a mistake, and one that counts.
        await controller.GotoAsync(agreement);
        await DeductAsync(controller, "Irrtum");
        await controller.ConfirmAsync("Zurückziehen", "Doppelt erfasst");
        await controller.ShowsAsync("Zurückgezogen von");
        await controller.GotoAsync(agreement);
        await DeductAsync(controller, "Überzahlung 2025");

        await controller.GotoAsync(agreement);
        await controller.FollowAsync("Auszahlung vorbereiten");
        await controller.Content().Locator("input[type=checkbox][name=Ids]").UncheckAsync();
        await controller.PressAsync("Neu berechnen");
        await controller.ShowsAsync("104.948,03 €");
        await controller.Content().Locator("input[type=checkbox][name=Ids]").CheckAsync();
        await controller.PressAsync("Auszahlung vorbereiten");
        await controller.ShowsAsync("Wartet auf eine zweite Person.");

        await approver.GotoAsync(controller.Url);
        await approver.ConfirmAsync("Ablehnen", "Der Abzug ist strittig");
        await approver.ShowsAsync("Abgelehnt von");
        await controller.ReloadAsync();
        await controller.FollowAsync("Neu vorbereiten");
        await controller.PressAsync("Auszahlung vorbereiten");
        await controller.ShowsAsync("Wartet auf eine zweite Person.");
        await approver.GotoAsync(controller.Url);
        await approver.PressApproveAsync();
        await controller.ReloadAsync();
        await controller.ConfirmAsync("Stornieren", "Falsches Quartal");
        await controller.ShowsAsync("Storniert von");

        // The whole quarter at once from the list.
        await controller.GoAsync("Auszahlungen");
        await controller.Content().Locator("input[type=checkbox][name=Ids]").First.CheckAsync();
        await controller.PressAsync("Angekreuzte vorbereiten");
        await controller.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
        await controller.ShowsAsync("Wartet auf eine zweite Person.");
        await approver.GotoAsync(controller.Url);
        await approver.PressApproveAsync();
    }

    private static async Task DeductAsync(IPage page, string reason)
    {
        await page.FollowAsync("Abzug erfassen");
        await page.FillAsync(
            ("Betrag", "1.000,00"),
            ("Grund", reason),
            ("Rechtsgrundlage", "§ 5 Abs. 3 Budgetvertrag"),
            ("Forderung fällig seit", "01.03.2026")
        );
        await page.PressAsync("Abzug erfassen");
        await page.ShowsAsync($"Abzug: {reason}");
    }

    private static async Task CashAsync(IPage page)
    {
        await page.GoAsync("Auszahlungen");
        await page.FollowAsync("An die Kasse übergeben");
        var first = page.Content().Locator("table input[type=checkbox]").First;
        await first.CheckAsync();
        await page.PressAsync("Neu ankreuzen: fällig bis zum Ausführungstag");
        // The answer is there once the tick is gone: the payout fell due too long ago to be ticked by itself.
        await Expect(first).Not.ToBeCheckedAsync();
        await first.CheckAsync();
        await page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("^[1-9].* übergeben …$") }).ClickAsync();
        await page.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await Expect(page.GetByText("SEPA-XML herunterladen")).ToBeVisibleAsync();
    }

    private static async Task ProofAsync(IPage coordinator, IPage controller)
    {
        await coordinator.GoAsync("Einbehalt und Nachweise");
        await coordinator
            .Content()
            .GetByRole(AriaRole.Link, new() { NameRegex = new("Einzelnachweis Ehrenamtliche 1") })
            .First.ClickAsync();
        await HandInAsync(coordinator, "erster Stand");
        await controller.GotoAsync(coordinator.Url);
        await controller.ConfirmAsync("Zurückweisen", "Die Stunden fehlen");
        await controller.ShowsAsync("Zurückgewiesen von");
        await coordinator.ReloadAsync();
        await HandInAsync(coordinator, "mit Stunden");
        await controller.ReloadAsync();
        await controller.ConfirmAsync("Anerkennen");
        await controller.ShowsAsync("Freigegeben.");
        await controller.ConfirmAsync("Anerkennung zurücknehmen", "Falscher Nachweis");
        await controller.ShowsAsync("Anerkennung zurückgenommen von");
    }

    private static async Task HandInAsync(IPage page, string note)
    {
        await page.Content().GetByLabel("Erläuterung").FillAsync(note);
        await page.GetByLabel("Dateien").UploadAsync("stunden.csv", $"Monat;Stunden\n09;412\n{note};0\n");
        await page.PressAsync("Nachweis einreichen");
        await page.ShowsAsync(note);
    }
}
