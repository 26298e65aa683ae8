using System.Text;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// Controlling: from the file with the base year to the fixed budget, with every figure of the worked example on the way.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class BudgetJourneyTests(DemoSite site)
{
    /// <summary>The demo's area Hafen has the example's terms; the file is the example's, for that area and its lead provider.</summary>
    private static byte[] Example =>
        Encoding.UTF8.GetBytes(
            File.ReadAllText(SharedExamples.File(SharedExamples.Small, "basisjahr.csv"))
                .Replace("Lotsen gGmbH", "Kinderwerk e.V.", StringComparison.Ordinal)
                .Replace("Jugendhilfe Nordost gGmbH", "Lotsen gGmbH", StringComparison.Ordinal)
                .Replace(";Nordost;", ";Hafen;", StringComparison.Ordinal)
        );

    [Fact]
    public async Task BaseYear_ImportedDesignedNegotiatedFixed_IsTheBudgetOfTheExample()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/basisjahre");
        await ImportAsync(page);
        await DesignAsync(page);
        await NegotiateAsync(page);
        await FixAsync(page);
        await ManagementAsync(page.Url);
        await page.LeaveAsync();
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Basisjahr importieren" }).First.ClickAsync();
        await page.GetByLabel("Basisjahr").FillAsync("2024");
        await page.GetByLabel("Datei")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "hafen-2024.csv",
                    MimeType = "text/csv",
                    Buffer = Example,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei prüfen" }).ClickAsync();
        await page.WaitForURLAsync("**/importe/*");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(" übernehmen$") }).ClickAsync();
        await Expect(page.Locator("main dl.facts")).ToContainTextAsync("Beendet");
        await Expect(page.Locator("main")).ToContainTextAsync("34");
    }

    private async Task DesignAsync(IPage page)
    {
        await page.GotoAsync(await site.ResolveAsync("/vereinbarungen/{harbour}/budget/2026"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Neue Variante" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Beispiel Hafen");
        await page.GetByLabel("Beginnen mit").SelectOptionAsync("eigene");
        await page.GetByLabel("Eigene Grenzen in €").FillAsync("5.000; 12.000; 25.000; 50.000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Variante anlegen" }).ClickAsync();

        // A limit that is typed shows its effect before it is stored.
        var before = await page.Locator("[data-effect-part=figures]").InnerTextAsync();
        await page.GetByLabel("Kostentyp V ab").FillAsync("45.000");
        await page.GetByLabel("Kostentyp V ab").PressAsync("Tab");
        await Expect(page.Locator("[data-effect-part=figures]")).Not.ToHaveTextAsync(before);
        await page.GetByRole(AriaRole.Button, new() { Name = "Grenzen speichern" }).ClickAsync();
        await Expect(page.Locator("canvas, svg").First).ToBeVisibleAsync();
    }

    private static async Task NegotiateAsync(IPage page)
    {
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Verhandlung", Exact = true }).First.ClickAsync();
        await page.Locator("[name='Input.CaseNumber']").FillAsync("NO-24-0003");
        await page.GetByLabel("Was geschieht").SelectOptionAsync("Exclude");
        await page.GetByRole(AriaRole.Button, new() { Name = "Schritt festhalten" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Bitte begründen");

        await page.Locator("[name='Input.Reason']").FillAsync("Vollzeitpflege außerhalb der Stadt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Schritt festhalten" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Schritt 1 festgehalten");
        await ShowsAsync(page, "441.886,42 €");
    }

    private static async Task FixAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Festsetzen" }).First.ClickAsync();
        await page.GetByLabel("Grundlage der Festsetzung").FillAsync("Verhandlung vom 18.11.");
        await page.GetByRole(AriaRole.Button, new() { Name = "441.886,42 € festsetzen", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/budgets/*");
        await ShowsAsync(
            page,
            "441.886,42 €",
            "416.873,98 €",
            "25.012,44 €",
            "419.792,10 €",
            "22.094,32 €",
            "104.948,03 €",
            "104.948,02 €",
            "8.837,73 €",
            "2.209,44 €"
        );

        await page.Locator("a.why", new() { HasText = "441.886,42" }).First.ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToContainTextAsync("416.873,98");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>Two and three cases: types IV and V are suppressed for management, the totals are not.</summary>
    private async Task ManagementAsync(string address)
    {
        var page = await site.OpenAsync(DemoUsers.Management, address);
        await ShowsAsync(page, "441.886,42 €", "unterdrückt", "zusammengefasst");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("86.627,84");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("160.116,33");
        await page.LeaveAsync();
    }

    private static async Task ShowsAsync(IPage page, params string[] amounts)
    {
        foreach (var amount in amounts)
        {
            await Expect(page.Locator("main")).ToContainTextAsync(amount);
        }
    }
}
