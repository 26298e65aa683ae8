using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The way of an agreement's payouts to the cash office, as two persons press it.</summary>
internal sealed class CashSteps(DemoSite site, BudgetScenario scenario)
{
    public async Task<(IPage Controller, IPage Approver)> OpenAsync()
    {
        var list = $"/auszahlungen?jahr={scenario.Year}&suche={Uri.EscapeDataString(scenario.Area.Name)}";
        return (await site.OpenAsync(DemoUsers.Controller, list), await site.OpenAsync(DemoUsers.Approver, "/"));
    }

    /// <summary>Prepares these dues and approves them.</summary>
    public async Task PayAsync(IPage controller, IPage approver, params string[] dues)
    {
        var list = $"/auszahlungen?jahr={scenario.Year}&suche={Uri.EscapeDataString(scenario.Area.Name)}";
        foreach (var due in dues)
        {
            await controller.GotoAsync(list);
            var row = controller
                .GetByRole(AriaRole.Row)
                .Filter(new() { Has = controller.Locator("input[type=checkbox][name=Ids]"), HasText = due });
            await row.Locator("input[type=checkbox]").CheckAsync();
            await controller.PressAsync("Angekreuzte vorbereiten");
            await controller.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
            await controller.ShowsAsync("Wartet auf eine zweite Person.");
            await approver.GotoAsync(controller.Url);
            await approver.PressApproveAsync();
        }
    }

    /// <summary>Ticks this agreement's payouts alone and hands them over; the button says how many and asks.</summary>
    public async Task HandOverAsync(IPage page)
    {
        await page.GotoAsync("/auszahlungen/kasse");
        var boxes = page.GetByRole(AriaRole.Row).Filter(new() { HasText = scenario.Area.Name }).Locator("input[type=checkbox]");
        var count = await TickAsync(page, boxes);
        var noun = count == 1 ? "Auszahlung" : "Auszahlungen";
        await Expect(page.Content().Locator("tfoot th")).ToContainTextAsync($"Angekreuzt: {count} {noun}");
        await page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new($"^{count} {noun} über .* übergeben …$") }).ClickAsync();
        await page.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await page.ShowsAsync($"erstellt: {count} {noun} über");
    }

    /// <summary>Notes what is ticked as paid today, before the day of execution too.</summary>
    public async Task PaidAsync(IPage page)
    {
        await page.FillAsync(("Tag", CashRows.Today(site).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)));
        await page.PressAsync("Als bezahlt eintragen");
    }

    /// <summary>Ticks these alone and waits until the server has counted them, not as many others that were ticked a moment ago.</summary>
    public static async Task<int> TickAsync(IPage page, ILocator boxes)
    {
        var ticked = page.Locator("input[type=checkbox][name=Ids]:checked");
        while (await ticked.CountAsync() > 0)
            await ticked.First.UncheckAsync();
        var count = await boxes.CountAsync();
        var ids = "";
        for (var i = 0; i < count; i++)
        {
            await boxes.Nth(i).CheckAsync();
            ids += $"(?=.*{await boxes.Nth(i).GetAttributeAsync("value")})";
        }

        await Expect(page.Content().Locator("[name=Named]")).ToHaveValueAsync(new Regex($"^[^:]*:{ids}[^,]*(,[^,]*){{{count - 1}}}$"));
        return count;
    }
}
