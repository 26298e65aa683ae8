using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>How people really use a browser: twice, back, in two tabs, without scripts, after lunch.</summary>
[Collection(DemoCollection.Name)]
public sealed class HabitJourneyTests(DemoSite site)
{
    [Fact]
    public async Task DoubleClickAndBackButton_DoItOnce()
    {
        // Whoever is faster than the page's scripts is heard once, too.
        var page = await site.OpenAsync(DemoUsers.Controller);
        await page.RouteAsync("**/js/app.js*", static route => route.AbortAsync());
        await page.GotoAsync(await site.ResolveAsync("/abzuege/neu/{active}"));
        var before = await site.ReadAsync("select count(*) from deductions");
        await FillDeductionAsync(page, "Doppelt gedrückt");
        await page.Content().GetByRole(AriaRole.Button, new() { Name = "Abzug erfassen" }).DblClickAsync();
        await page.ShowsAsync("Abzug: Doppelt gedrückt");
        Assert.Equal(Count(before) + 1, Count(await site.ReadAsync("select count(*) from deductions")));

        await page.UnrouteAsync("**/js/app.js*");
        // Back is the form again, not the act; it can be sent anew on purpose.
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Abzug erfassen");
        Assert.Equal(Count(before) + 1, Count(await site.ReadAsync("select count(*) from deductions")));
        await FillDeductionAsync(page, "Noch einer");
        await page.PressAsync("Abzug erfassen");
        await page.ShowsAsync("Abzug: Noch einer");
        Assert.Equal(Count(before) + 2, Count(await site.ReadAsync("select count(*) from deductions")));
        await page.ConfirmAsync("Zurückziehen", "Test");
        await page.LeaveAsync();
    }

    [Fact]
    public async Task TwoTabs_TheSecondSaves_AfterTheFirst_IsAsked()
    {
        var address = await site.ResolveAsync("/vereinbarungen/{draft}/werte/ShareB");
        var (one, two) = (await site.OpenAsync(DemoUsers.Controller, address), await site.OpenAsync(DemoUsers.Controller, address));
        await SaveTermAsync(one, "6 %");
        await one.WaitForURLAsync(new Regex("/werte($|[?])"));
        await SaveTermAsync(two, "7 %");
        await two.ShowsAsync("Ihre Eingabe ist noch nicht gespeichert.");
        await Expect(two.Field("Wert")).ToHaveValueAsync("7 %");
        await two.PressAsync("Fassung speichern");
        await two.WaitForURLAsync(new Regex("/werte($|[?])"));
        await two.ShowsAsync("7 %");
        await one.LeaveAsync();
        await two.LeaveAsync();
    }

    [Fact]
    public async Task WithoutScripts_ListsFiltersDesignerAndQuestionsWork()
    {
        var page = await site.OpenWindowAsync(DemoUsers.Controller, "/vereinbarungen", javaScript: false);
        await page.Locator(".list__filters input[type=search]").FillAsync("Hafen");
        await page.PressAsync("Filtern");
        var rows = page.Locator(".data-table tbody tr");
        await Expect(rows).Not.ToHaveCountAsync(0);
        await Expect(rows.Filter(new() { HasNotText = "Hafen" })).ToHaveCountAsync(0);

        await page.GotoAsync(await site.ResolveAsync("/varianten/{variant}"));
        await page.GetByLabel("Kostentyp II ab").FillAsync("6.543");
        await page.PressAsync("Wirkung berechnen");
        await page.ShowsAsync("Vorschau: noch nicht gespeichert.");
        await Expect(page.GetByLabel("Kostentyp II ab")).ToHaveValueAsync(new Regex("^6.543"));
        await page.FollowAsync("Verwerfen");

        await page.GotoAsync(await site.ResolveAsync("/abzuege/neu/{active}"));
        await FillDeductionAsync(page, "Ohne Skript");
        await page.PressAsync("Abzug erfassen");
        await page.ConfirmAsync("Zurückziehen", "Erledigt");
        await page.ShowsAsync("Zurückgezogen von");
        await page.Context.LeaveAsync();
    }

    /// <summary>A form that a person has typed into is not lost by a link, and the person who means it is not held up.</summary>
    [Fact]
    public async Task TypedForm_LeftByALink_IsAskedFor_ByCancelNot()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/traeger/neu");
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.DismissAsync();
        };
        await page.FillAsync(("Name", "Neuer Träger"));
        await page.Locator("nav.app-nav a").First.ClickAsync();
        await Expect(page.Field("Name")).ToHaveValueAsync("Neuer Träger");
        await page.FollowAsync("Abbrechen");
        await page.WaitForURLAsync("**/traeger");
        Assert.Equal(1, asked);
        await page.LeaveAsync();
    }

    private static Task FillDeductionAsync(IPage page, string reason) =>
        page.FillAsync(
            ("Betrag", "10,00"),
            ("Grund", reason),
            ("Rechtsgrundlage", "§ 5 Abs. 3 Budgetvertrag"),
            ("Forderung fällig seit", "01.03.2026")
        );

    private static async Task SaveTermAsync(IPage page, string value)
    {
        await page.FillAsync(("Wert", value), ("Gültig ab", "01.01.2026"), ("Quelle", "§ 4 Budgetvertrag"), ("Grund", "Verhandlung"));
        await page.PressAsync("Fassung speichern");
    }

    private static int Count(string number) => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
