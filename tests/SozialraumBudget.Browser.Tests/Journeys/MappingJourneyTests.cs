using System.Text;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// Controlling reads tables of other columns: looks at the proposals, puts the header right, keeps the mapping as a profile, and finds it
/// proposed for the next file.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class MappingJourneyTests(DemoSite site)
{
    [Fact]
    public async Task WideTable_MappedKeptAsAProfile_IsProposedForTheNextFile()
    {
        var district = await site.ReadAsync("select name from districts order by name limit 1");
        var page = await site.OpenAsync(DemoUsers.Controller, "/sozialstruktur");
        await page.GetByRole(AriaRole.Link, new() { Name = "Datei einlesen" }).First.ClickAsync();
        await UploadAsync(
            page,
            "statistik-2024.csv",
            $"Tabelle 7 Familien;Stand 2025\n;2023;2024\nOrt;Anzahl;Anzahl\n01 {district};1.250;1.310\nStadt gesamt;9.100;9.320\n"
        );

        await Expect(page.Locator("#vorschau")).ToContainTextAsync("2 Zeilen werden gelesen; keine wird abgewiesen");
        await page.GetByLabel("Kopfzeile in Zeile").FillAsync("0");
        await page.SendAsync("Kopfzeile übernehmen");
        await Expect(page.Locator("#spalten")).ToContainTextAsync("Spalte A");
        await page.GetByLabel("Kopfzeile in Zeile").FillAsync("3");
        await page.GetByLabel("Zeilen der Kopfzeile").FillAsync("2");
        await page.SendAsync("Kopfzeile übernehmen");

        await page.GetByLabel("Merkmal steht in").SelectOptionAsync("fest");
        await page.SendAsync("So einlesen");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Bitte den festen Wert eintragen");
        await page.GetByLabel("Merkmal: fester Wert").FillAsync("Familien");
        await page.SendAsync("Vorschau neu rechnen");
        await Expect(page.Locator("#vorschau")).ToContainTextAsync("2 Zeilen werden gelesen");
        await ShowAsync(page, "zuordnen-1-vorschau");
        await page.GetByLabel("Als Profil merken").CheckAsync();
        await page.GetByLabel("Name des Profils").FillAsync("Statistikstelle");
        await page.SendAsync("So einlesen");
        await Expect(page.Locator("main")).ToContainTextAsync("2 Werte neu");
        await ShowAsync(page, "zuordnen-2-gelesen");

        await page.GotoAsync("/sozialstruktur/einlesen");
        await UploadAsync(
            page,
            "statistik-2025.csv",
            $"Tabelle 7 Familien;Stand 2026\n;2024;2025\nOrt;Anzahl;Anzahl\n01 {district};1.310;1.405\n"
        );
        await Expect(page.Locator("#profile")).ToContainTextAsync("Statistikstelle (unten eingetragen)");
        await ShowAsync(page, "zuordnen-3-profil");
        await page.SendAsync("So einlesen");
        await Expect(page.Locator("main")).ToContainTextAsync("1 Wert neu, 0 berichtigt, 1 unverändert");
        await ProfileAsync(page);
    }

    private static async Task ProfileAsync(IPage page)
    {
        await page.GotoAsync("/importe");
        await page.GetByRole(AriaRole.Link, new() { Name = "Profile", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Statistikstelle" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Statistik der Stadt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Umbenennen" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Statistik der Stadt");
        await ShowAsync(page, "zuordnen-4-profil");
        await page.GetByRole(AriaRole.Button, new() { Name = "Profil löschen …" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Profil löschen", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Das Profil ist gelöscht");
        await page.LeaveAsync();
    }

    private static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.Locator("main input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei prüfen und einlesen" }).ClickAsync();
        await page.WaitForURLAsync("**/zuordnen*");
    }

    /// <summary>Pictures at both widths, where somebody asks for them.</summary>
    private static async Task ShowAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SRB_PICTURES") is not { Length: > 0 } folder)
            return;
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(1280, 900);
    }
}
