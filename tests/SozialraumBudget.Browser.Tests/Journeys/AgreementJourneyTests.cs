using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Forms with more than one button: after the first has been answered, the second does what it says.</summary>
[Collection(DemoCollection.Name)]
public sealed class AgreementJourneyTests(DemoSite site)
{
    private const string FirstYear = "2031";

    [Fact]
    public async Task Agreement_ProposedThenCreated_TakesAConditionWithFurtherRows()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/vereinbarungen/neu?jahr=2026");
        await CreateAsync(page);
        Assert.EndsWith("?jahr=2026", page.Url, StringComparison.Ordinal);
        await AddConditionAsync(page);
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Agreement_OfHannoversModel_HasTheTermsOfThatModel()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/vereinbarungen/neu");
        await CreateAsync(page, "Hannoversches Modell", "2032");
        await Expect(page.Locator("main")).ToContainTextAsync("Hannoversches Modell");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Werte", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Anteil Teilbudget B");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Leistungsbonus");
        await page.LeaveAsync();
    }

    private static async Task CreateAsync(IPage page, string? model = null, string year = FirstYear)
    {
        await page.GetByLabel("Sozialraum", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Erstes Budgetjahr").FillAsync(year);
        await page.GetByLabel("Letztes Budgetjahr").FillAsync(year);
        if (model is not null)
            await page.GetByLabel("Budgetmodell").SelectOptionAsync(model);
        // Where one area alone waits for its agreement, the page has proposed it already.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Weiter: Träger und Vorschläge|Vorschläge neu) laden$") })
            .ClickAsync();

        await page.GetByLabel("Schwerpunktträger", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Bezeichnung").FillAsync("Budgetvertrag " + year);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entwurf anlegen" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Der Entwurf ist angelegt.");
    }

    private static async Task AddConditionAsync(IPage page)
    {
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + $"/gegenleistungen/{FirstYear}/neu");
        await page.GetByLabel("Gegenleistung", new() { Exact = true }).FillAsync("Jahresbericht");
        await page.GetByLabel("Gewicht").FillAsync("1,5");
        await page.GetByLabel("Quelle").FillAsync("§ 6 Budgetvertrag");
        var before = await Proofs(page).CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Weitere Zeilen" }).ClickAsync();
        await Expect(Proofs(page)).Not.ToHaveCountAsync(before);

        await Proofs(page).Nth(before).FillAsync("Bericht über das Jahr");
        await page.Locator($"[name='Input.Items[{before}].DueOn']").FillAsync("31.10.2031");
        await page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await page.WaitForURLAsync(static url => !url.Contains("/neu", StringComparison.Ordinal));
        await Expect(page.Locator("main")).ToContainTextAsync("Bericht über das Jahr");
        await Expect(page.Locator("main")).ToContainTextAsync("31.10.2031");
    }

    private static ILocator Proofs(IPage page) => page.Locator("input[name^='Input.Items['][name$='.Name']:not([type=hidden])");
}
