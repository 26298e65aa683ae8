using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Lists stay as they were left: filter, place and budget year survive what is done from them.</summary>
[Collection(DemoCollection.Name)]
public sealed class ListJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Filter_ByArrowKeys_AppliesOnEnterOnly_AndByPointerAtOnce()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/auszahlungen");
        var address = page.Url;
        var filter = page.Locator(".list__filters select").First;
        await filter.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(filter).Not.ToHaveValueAsync("");
        await Expect(filter).ToBeFocusedAsync();
        Assert.Equal(address, page.Url);
        var chosen = await filter.InputValueAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url != address);
        await Expect(filter).ToHaveValueAsync(chosen);

        await filter.SelectOptionAsync("");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Zurücksetzen" })).ToHaveCountAsync(0);
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Negotiation_FromAFilteredList_ReturnsToTheRow()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, await site.ResolveAsync("/varianten/{variant}"));
        await page.Locator("main summary", new() { HasText = "Als neue Variante speichern" }).ClickAsync();
        await page.FillAsync(("Name der Variante", "Kopie zum Verhandeln"));
        await page.PressAsync("Als Variante speichern");
        await page.ShowsAsync("Variante „Kopie zum Verhandeln“ angelegt.");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/verhandlung?f-setting=ambulant&sort=-kosten&jahr=2026");
        var row = page.Locator(".data-table tbody tr").Nth(20);
        var number = await row.Locator("th").InnerTextAsync();
        await row.GetByRole(AriaRole.Link, new() { NameRegex = new("^Verhandeln") }).ClickAsync();
        await page.FillAsync(("Begründung", "Hilfe endet"));
        await page.PressAsync("Wirkung prüfen");
        await page.ShowsAsync("Noch nicht festgehalten.");
        await page.PressAsync("Schritt festhalten");
        await page.ShowsAsync("festgehalten");
        var back = page.Locator($"[id='fall-{number.Trim()}']");
        await Expect(back).ToBeInViewportAsync();
        await Expect(back).ToContainTextAsync("herausgenommen");
        await Expect(page.Locator("main > .notice").First).ToBeInViewportAsync();
        Assert.Contains("f-setting=ambulant", page.Url, StringComparison.Ordinal);
        Assert.Contains("sort=-kosten", page.Url, StringComparison.Ordinal);
        Assert.Contains("jahr=2026", page.Url, StringComparison.Ordinal);

        await back.GetByRole(AriaRole.Link, new() { NameRegex = new("^Verhandeln") }).ClickAsync();
        await page.FollowAsync("Wert eines Kostentyps");
        Assert.Contains("f-setting=ambulant", page.Url, StringComparison.Ordinal);
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Year_ChosenOnce_StaysOnEveryWay()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/");
        await page.Locator("header summary", new() { HasText = "2026" }).First.ClickAsync();
        await page.Locator("header").GetByRole(AriaRole.Link, new() { Name = "2027", Exact = true }).ClickAsync();
        await StaysAsync(page);
        foreach (var entry in new[] { "Vereinbarungen", "Auszahlungen", "Einbehalt und Nachweise", "Übersicht", "Träger" })
        {
            await page.GoAsync(entry);
            await StaysAsync(page);
        }

        await page.Locator(".list__filters input[type=search]").FillAsync("Jugendhilfe");
        await page.PressAsync("Filtern");
        await StaysAsync(page);
        await page.Locator(".data-table tbody th a").First.ClickAsync();
        await StaysAsync(page);
        await page.Locator(".crumbs a").First.ClickAsync();
        await Expect(page.Locator(".list__filters input[type=search]")).ToHaveValueAsync("Jugendhilfe");
        await StaysAsync(page);
        await page.LeaveAsync();
    }

    private static async Task StaysAsync(IPage page)
    {
        await page.WaitForURLAsync(new Regex("[?&]jahr=2027"));
        await Expect(page.Locator("header summary", new() { HasText = "2027" }).First).ToBeVisibleAsync();
    }
}
