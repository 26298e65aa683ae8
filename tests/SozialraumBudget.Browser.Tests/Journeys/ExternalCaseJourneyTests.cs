using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>External cases: a case moves in and is entered, a conflict goes its steps, the ASD's plan; a provider only looks.</summary>
[Collection(DemoCollection.Name)]
public sealed class ExternalCaseJourneyTests(DemoSite site)
{
    [Fact]
    public async Task AreaManager_RecordsMovedInCaseAndConflict_UpToTheDecision()
    {
        var page = await site.OpenAsync(DemoUsers.AreaManager, "/externe-faelle?jahr=2026");
        await page.FollowAsync("Nordost");
        await page.ShowsAsync("Wunsch- und Wahlrecht", "Vorfinanziert", "Ausgaben des Sozialraums");

        await FillAsync(page, "Zugezogenen Fall festhalten", "Zugezogenen Fall speichern", "01.11.2026", "", "Zuzug aus Mitte", "NO-F077");
        await page.ShowsAsync("Bitte eintragen, wer gehandelt hat");
        await Expect(page.Locator("details[open] [name=CaseNumber]")).ToHaveValueAsync("NO-F077");
        await page.Locator("details[open] [name=Person]").FillAsync("Frau Berger, ASD");
        await page.PressAsync("Zugezogenen Fall speichern");
        await page.ShowsAsync("Zugezogener Fall festgehalten.", "NO-F077");
        await FillAsync(
            page,
            "Fall NO-F077 in die Planung aufnehmen",
            "In die Planung aufnehmen",
            "10.11.2026",
            "Frau Berger, ASD",
            "Hilfeplan liegt vor"
        );
        await page.ShowsAsync("In die örtliche Planung aufgenommen", "In der Planung seit");

        await FillAsync(
            page,
            "Konflikt festhalten",
            "Konflikt speichern",
            "02.11.2026",
            "Frau Berger, ASD",
            "Art der Hilfe strittig",
            "NO-F008"
        );
        await page.ShowsAsync("Konflikt festgehalten.", "Stadt 50 %");
        await FillAsync(
            page,
            "Leitungsebene festhalten, Fall NO-F008",
            "Leitungsebene speichern",
            "05.11.2026",
            "Leitungen",
            "Keine Einigung"
        );
        await page.ShowsAsync("Leitungsebene festgehalten.");
        await FillAsync(
            page,
            "Entscheidung des ASD festhalten, Fall NO-F008",
            "Entscheidung des ASD speichern",
            "09.11.2026",
            "Sozialraumleitung",
            "Hilfe nach § 34 bleibt"
        );
        await page.ShowsAsync("Entscheidung des ASD festgehalten.", "02.11.2026 bis 09.11.2026");

        await page.Content().GetByText("Plan des ASD festhalten").ClickAsync();
        await page.FillAsync(("Plan des ASD im Jahr", "210.000"), ("Quelle", "Nachtragshaushalt"));
        await page.PressAsync("Plan speichern");
        await page.ShowsAsync("Plan des ASD für 2026 gespeichert.", "210.000,00");
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Coordinator_Sees_AndRecordsNothing()
    {
        var page = await site.OpenAsync(DemoUsers.Coordinator, "/externe-faelle?jahr=2026");
        await page.FollowAsync("Nordost");
        await page.ShowsAsync("Konflikte", "Leitungsebene");
        await Expect(page.Content().Locator("form[method=post]")).ToHaveCountAsync(0);
        await page.LeaveAsync();
    }

    private static async Task FillAsync(
        IPage page,
        string opener,
        string submit,
        string day,
        string person,
        string reason,
        string? number = null
    )
    {
        var form = page.Content().Locator("details", new() { HasText = opener }).First;
        await form.Locator("summary").ClickAsync();
        if (number is not null)
            await form.Locator("[name=CaseNumber]").FillAsync(number);
        await form.Locator("[name=Day]").FillAsync(day);
        await form.Locator("[name=Person]").FillAsync(person);
        await form.Locator("[name=Reason]").FillAsync(reason);
        await form.GetByRole(AriaRole.Button, new() { Name = submit }).ClickAsync();
    }
}
