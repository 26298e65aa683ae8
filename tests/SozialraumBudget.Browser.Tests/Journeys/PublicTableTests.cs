using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Tables;
using SozialraumBudget.Demo;
using SozialraumBudget.Sheets.Tests;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// Every public table at hand that holds indicators of districts is read in the browser as it is; a clone without them goes without, and
/// has small ones of the same shapes in tests/Examples/mapping.
/// </summary>
public sealed class PublicTableTests(DemoSite site) : IClassFixture<DemoSite>
{
    internal static readonly string[] Districts =
    [
        "Altstadt",
        "Neustadt",
        "Nordstadt",
        "Westliche Höhe",
        "Friesischer Berg",
        "Weiche",
        "Südstadt",
        "Sandberg",
        "Jürgensby",
        "Fruerlund",
        "Mürwik",
        "Engelsby",
        "Tarup",
    ];

    /// <summary>File, and how many figures of districts it holds.</summary>
    public static TheoryData<string, int> Tables =>
        new()
        {
            { "tab18_Anzahl_der_Regelleistungsberechtigten_nach_SGBII - Tabellenblatt1.csv", 104 },
            { "tab_20_nichterwerbsfähige_Leistungsberechtigte_in_BG_nach_SGBII - Tabellenblatt1.csv", 104 },
            { "tab_5_einwohner_in_stadtteilen_2021_nach_altersgruppen.csv", 117 },
            { "tab_6_kinder_und_jugd_bis_18.csv", 78 },
            { "flensburg_sozialatlas_long_2011_2022.csv", 2_181 },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Table_AsItIs_IsReadThroughTheMappingPage(string name, int figures)
    {
        var path = SharedFolder.Data($"flensburg/{name}");
        await MakeDistrictsAsync();
        var page = await site.OpenAsync(DemoUsers.Controller, "/sozialstruktur/einlesen");
        await page.Locator("main input[type=file]").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei prüfen und einlesen" }).ClickAsync();
        var map = page.GetByRole(AriaRole.Link, new() { Name = "Spalten und Wörter zuordnen" });
        await Expect(page.Locator("#spalten").Or(map).First).ToBeVisibleAsync();
        if (await map.CountAsync() > 0)
            await map.First.ClickAsync();
        await SayAsync(page, name);
        await page.GetByRole(AriaRole.Button, new() { Name = "So einlesen" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync(figures == 2_181 ? "2.181 Werte neu" : $"{figures} Werte neu");
        await page.LeaveAsync();
    }

    /// <summary>What no file can say itself: a name for its indicator, years that it does not name.</summary>
    internal static async Task SayAsync(IPage page, string name)
    {
        if (name.Contains("long", StringComparison.Ordinal))
        {
            var table = page.GetByLabel("Merkmal: zusammen mit");
            await table.SelectOptionAsync(
                await table.Locator("option", new() { HasText = "sql_tabelle" }).GetAttributeAsync("value") ?? ""
            );
        }
        else if (name.StartsWith("tab_6", StringComparison.Ordinal))
        {
            await page.GetByLabel("Merkmal: fester Wert").FillAsync("unter 18");
            foreach (var (index, year) in new[] { 2011, 2017, 2018, 2019, 2020, 2021 }.Index())
                await page.GetByLabel($"Jahr von „Spalte {(char)('B' + index)}“").FillAsync($"{year}");
        }
        else
        {
            var topic = name[..5];
            foreach (var field in await page.GetByLabel("Merkmal von „").AllAsync())
                await field.FillAsync($"{topic} {await field.InputValueAsync()}");
        }
    }

    private async Task MakeDistrictsAsync()
    {
        await using var data = site.Data();
        await using var db = data.As();
        var known = db.Districts.Select(static d => d.Name).ToHashSet();
        foreach (var name in Districts.Where(name => !known.Contains(name)))
            await data.Save(new District { Name = name });
    }
}
