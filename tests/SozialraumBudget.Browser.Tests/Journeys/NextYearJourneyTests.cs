using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Several cases in one step of a negotiation, and the next year for all agreements in one step.</summary>
[Collection(DemoCollection.Name)]
public sealed class NextYearJourneyTests(DemoSite site)
{
    [Fact]
    public async Task SeveralCases_AreOneStep_AndAreTakenBackTogether()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, await site.ResolveAsync("/varianten/{variant}/verhandlung"));
        var boxes = page.Locator("input[type=checkbox][name=Faelle]");
        for (var i = 0; i < 3; i++)
            await boxes.Nth(i).CheckAsync();
        await page.FillAsync(("Begründung", "Hilfen enden vor Jahresbeginn"));
        await page.PressAsync("Wirkung prüfen");
        await page.ShowsAsync("3 Fälle herausnehmen: ", "Noch nicht festgehalten.");
        // What was ticked stands in the field now.
        await page.PressAsync("Schritt festhalten");
        await page.ShowsAsync("festgehalten.");
        var row = page.Locator("table", new() { HasText = "Schritt und Begründung" }).Locator("tbody tr").First;
        await Expect(row).ToContainTextAsync("3 Fälle herausnehmen: ");
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("^Zurücknehmen") }).ClickAsync();
        await page.ShowsAsync("3 Fälle aufnehmen: ");
        await page.FillAsync(("Begründung", "Irrtum"));
        await page.PressAsync("Schritt zurücknehmen");
        await page.ShowsAsync("überholt von Schritt");
        await page.LeaveAsync();
    }

    [Fact]
    public async Task NextYear_IsDraftedForAllAgreements_InOneConfirmedStep()
    {
        var page = await site.OpenAsync(DemoUsers.SecondController, "/vereinbarungen?jahr=2026");
        await page.FollowAsync("Budgetjahr 2027 anlegen");
        await page.ShowsAsync("Wird nicht angelegt");
        var drafts = page.GetByRole(AriaRole.Table, new() { Name = "Entwürfe, die angelegt werden" }).Locator("tbody tr");
        var count = await drafts.CountAsync();
        Assert.True(count > 1, "The demo city has nothing to draft for 2027.");
        await page.ConfirmAsync($"{count} Entwürfe für 2027 anlegen …");
        await page.ShowsAsync($"{count} von {count} Entwürfen für 2027 angelegt.", "Für 2027 ist nichts anzulegen.");
        await page.Content().Locator("section", new() { HasText = "Ergebnis" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.ShowsAsync("Vereinbarte Werte");
        await page.LeaveAsync();
    }
}
