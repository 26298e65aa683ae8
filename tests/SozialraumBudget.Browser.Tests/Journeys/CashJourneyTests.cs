using System.Globalization;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// A file for the cash office is made, withdrawn and made again; its transfers are answered by hand and by the bank's message, one is
/// rejected and handed over again, one is reversed by two persons.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class CashJourneyTests(DemoSite site)
{
    [Fact]
    public async Task File_FromTheFirstHandOverToTheLastAnswer()
    {
        await using var data = site.Data();
        var scenario = await data.CreateBudgetScenario(area: "Kassenhof");
        var cash = new CashSteps(site, scenario);
        var (controller, approver) = await cash.OpenAsync();
        await cash.PayAsync(controller, approver, "Q1", "Q2", "Q3");

        // Handed over, withdrawn, handed over again.
        await cash.HandOverAsync(controller);
        await controller.FollowBeginningAsync("Datei SRB-");
        await controller.ConfirmAsync("Zurückziehen", "Falscher Ausführungstag");
        await controller.ShowsAsync("Zurückgezogen von", "Falscher Ausführungstag");
        await controller.GotoAsync("/auszahlungen/kasse");
        await controller.PressAsync("Auswahl neu zählen");
        await cash.HandOverAsync(controller);
        await controller.FollowBeginningAsync("Datei SRB-");
        var file = controller.Url;

        // One by hand.
        await TickOnlyAsync(controller, "2026-Q1");
        await cash.PaidAsync(controller);
        await controller.ShowsAsync("1 Überweisung als bezahlt notiert.", "teilweise beantwortet");

        // By mistake: it stands as before, and again.
        await TickOnlyAsync(controller, "2026-Q1");
        await controller.PressAsync("Antwort zurücknehmen");
        await controller.ShowsAsync("Antwort zu 1 Überweisung zurückgenommen.");
        await TickOnlyAsync(controller, "2026-Q1");
        await cash.PaidAsync(controller);
        await controller.ShowsAsync("1 Überweisung als bezahlt notiert.");

        // One by the bank's message, looked at first.
        var id = await controller.GetByRole(AriaRole.Row).Filter(new() { HasText = "2026-Q2" }).Locator("td").Nth(3).InnerTextAsync();
        var amount = await site.ReadAsync($"select amount::text from cash_transfers where end_to_end_id = '{id.Trim()}'");
        await controller.FollowAsync("einlesen");
        await controller
            .GetByLabel("Nachricht der Bank")
            .UploadAsync("camt.xml", CashRows.Camt054(CashRows.Today(site), (id.Trim(), amount)));
        await controller.PressAsync("Datei prüfen");
        await controller.ShowsAsync("1 Antwort passt zu einer Überweisung.", "wird übernommen");
        await controller.PressAsync("1 Antwort übernehmen");
        await controller.ShowsAsync("1 Antwort übernommen.");

        // One rejected; it can go into another file.
        await controller.GotoAsync(file);
        await TickOnlyAsync(controller, "2026-Q3");
        await controller.FillAsync(("Tag", CashRows.Today(site).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)));
        await controller.ChooseAsync("Grund", "AC04 – Konto aufgelöst");
        await controller.PressAsync("Als nicht ausgeführt eintragen");
        await controller.ShowsAsync("teilweise ausgeführt", "Konto aufgelöst (AC04)");
        await controller.GotoAsync("/auszahlungen/kasse");
        await controller.ShowsAsync("zuletzt abgelehnt am", "Konto von der Bank abgelehnt");
        await Expect(controller.GetByRole(AriaRole.Row).Filter(new() { HasText = "Kassenhof" }).GetByRole(AriaRole.Checkbox))
            .Not.ToBeCheckedAsync();

        // What is paid is reversed by two: declined first, then confirmed.
        await controller.GotoAsync(file);
        await controller.GetByRole(AriaRole.Row).Filter(new() { HasText = "2026-Q1" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(controller.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stornieren") })).ToHaveCountAsync(0);
        await controller.ConfirmAsync("Storno beantragen", "Doppelt überwiesen");
        await controller.ShowsAsync("Storno beantragt von");
        await approver.GotoAsync(controller.Url);
        await approver.ConfirmAsync("Storno ablehnen", "War richtig");
        await approver.ShowsAsync("Storno abgelehnt");
        await controller.ReloadAsync();
        await controller.ConfirmAsync("Storno beantragen", "Doch doppelt");
        await approver.ReloadAsync();
        await approver.ConfirmAsync("Storno bestätigen");
        await approver.ShowsAsync("Storniert, aber die Überweisung ist ausgeführt.");
        await controller.LeaveAsync();
        await approver.LeaveAsync();
    }

    private static async Task TickOnlyAsync(IPage page, string row)
    {
        var ticked = page.Locator("input[type=checkbox][name=Ids]:checked");
        while (await ticked.CountAsync() > 0)
            await ticked.First.UncheckAsync();
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = row }).Locator("input[type=checkbox]").CheckAsync();
    }
}
