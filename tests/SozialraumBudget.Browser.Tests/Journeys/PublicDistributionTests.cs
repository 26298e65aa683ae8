using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Sheets.Tests;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A real city from its public tables: outlines, inhabitants, areas, and a sum distributed over them.</summary>
public sealed class PublicDistributionTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>
    /// Districts with their outlines and inhabitants as published, each an area of its own: they are distributed by the people under 18, to
    /// the cent, and drawn.
    /// </summary>
    [Fact]
    public async Task City_FromPublicTables_IsDistributedAndDrawn()
    {
        const string inhabitants = "tab_5_einwohner_in_stadtteilen_2021_nach_altersgruppen.csv";
        var (map, table) = (SharedFolder.Data("flensburg/flensburg_stadtteile.geojson"), SharedFolder.Data($"flensburg/{inhabitants}"));
        // The demo city's own areas are over by then.
        await site.ReadAsync(
            "set session_replication_role = replica; update area_versions set valid_to = '2030-12-31' where valid_to is null; select 1"
        );
        var page = await site.OpenAsync(DemoUsers.Controller, "/sozialraeume/einlesen");
        var assignments = page.Locator("main form", new() { HasText = "Stadtteil und Bereich" });
        await assignments
            .Locator("input[type=file]")
            .UploadAsync(
                "bereiche.csv",
                "Stadtteil;Bereich\n" + string.Concat(PublicTableTests.Districts.Select(static d => $"{d};Raum {d}\n"))
            );
        await page.Field("Gültig ab").FillAsync("01.01.2021");
        await assignments.GetByRole(AriaRole.Checkbox).CheckAsync();
        await assignments.GetByRole(AriaRole.Button, new() { Name = "Datei prüfen und einlesen" }).ClickAsync();
        await page.ShowsAsync("Beendet");
        await page.GotoAsync("/sozialraeume/einlesen");
        await page.Locator("main form", new() { HasText = "GeoJSON" }).Locator("input[type=file]").SetInputFilesAsync(map);
        await page.PressAsync("Karte prüfen");
        await page.PressAsync("13 Umrisse speichern");
        await page.ShowsAsync("Beendet");
        await page.GotoAsync("/sozialstruktur/einlesen");
        await page.Locator("main input[type=file]").SetInputFilesAsync(table);
        await page.PressAsync("Datei prüfen und einlesen");
        await Expect(page.GetByLabel("Merkmal von „").First).ToBeVisibleAsync();
        await PublicTableTests.SayAsync(page, inhabitants);
        await page.PressAsync("So einlesen");
        await page.ShowsAsync("Beendet");

        await page.GotoAsync("/verteilung/neu");
        await page.FillAsync(("Name", "Flensburg"), ("Budgetjahr", "2031"), ("Summe der Stadt", "60.000.000"));
        foreach (var box in await page.Content().GetByRole(AriaRole.Checkbox).AllAsync())
            await box.SetCheckedAsync((await box.GetAttributeAsync("value"))!.EndsWith(" unter 18", StringComparison.Ordinal));
        await page.PressAsync("Szenario anlegen");
        await page.ShowsAsync("Szenario angelegt.", "Wer gewinnt, wer verliert");
        await page.FollowAsync("Grundlagen");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Grundlagen speichern" })).ToBeVisibleAsync();
        var chosen = page.Content().GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator("option:checked:not([value=''])") });
        foreach (var before in await chosen.Locator("input[aria-label^=Vorjahr]").AllAsync())
            await before.FillAsync("4.000.000");
        await page.PressAsync("Grundlagen speichern");
        await page.ShowsAsync("Grundlagen gespeichert.", "Wer gewinnt, wer verliert");
        await Expect(page.Locator(".map-with-list canvas, .map-with-list svg").First).ToBeVisibleAsync();
        Assert.Equal(PublicTableTests.Districts.Length, await page.Locator(".ranking li").CountAsync());
        // 2,361 of 14,944 young people live in Mürwik: 60,000,000 × 2,361 / 14,944.
        await page.ShowsAsync("Raum Mürwik", "9.479.389,72");
        await page.LeaveAsync();
    }
}
