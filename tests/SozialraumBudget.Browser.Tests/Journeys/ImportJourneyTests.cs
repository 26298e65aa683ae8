using System.Text;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// Controlling gets a newer file for a base year: looks at what it would change, takes an unknown name for a provider, takes the file over,
/// carries a variant over to the new data and compares.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ImportJourneyTests(DemoSite site)
{
    private const string Area = "Nordwest";

    [Fact]
    public async Task NewerFile_LookedAtNamedTakenOver_VariantIsTransferredAndCompared()
    {
        var provider = await site.ReadAsync(
            "select p.name from agreements a join providers p on p.id = a.lead_provider_id join area_versions v on v.area_id = "
                + $"a.area_id and v.valid_to is null where v.name = '{Area}' and a.first_year = 2026"
        );
        var page = await site.OpenAsync(DemoUsers.Controller, "/basisjahre");
        await UploadAsync(page, await FileAsync(provider));
        await NameAsync(page, provider);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(" übernehmen$") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("1 Name von Trägern für künftige Importe aufgenommen");
        await ShowAsync(page, "import-3-uebernommen");

        await page.GotoAsync(await site.ResolveAsync("/varianten/{variant}"));
        await Expect(page.Locator("main")).ToContainTextAsync("gibt es neuere Daten");
        await ShowAsync(page, "import-4-variante");
        await page.GetByRole(AriaRole.Link, new() { Name = "Auf neuen Stand übertragen" }).ClickAsync();
        await ShowAsync(page, "import-5-uebertragen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Auf neuen Stand übertragen" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(" (Stand ");
        await Expect(page.Locator("main")).ToContainTextAsync("(aktueller Stand)");

        await page.GetByRole(AriaRole.Link, new() { Name = "Mit dem Original vergleichen" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("A und B beruhen auf verschiedenen Daten");
        await Expect(page.Locator("main")).ToContainTextAsync("andere Daten");
        await Expect(page.Locator("main table")).Not.ToContainTextAsync(["andere Grenzen"]);
        await ShowAsync(page, "import-6-vergleich");
        await page.LeaveAsync();
    }

    private static async Task UploadAsync(IPage page, byte[] file)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Basisjahr importieren" }).First.ClickAsync();
        await page.GetByLabel("Basisjahr").FillAsync("2024");
        await page.GetByLabel("Sozialraum").SelectOptionAsync(new SelectOptionValue { Label = Area });
        await page.GetByLabel("Datei")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "nordwest-2024-neu.csv",
                    MimeType = "text/csv",
                    Buffer = file,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei prüfen" }).ClickAsync();
        await page.WaitForURLAsync("**/importe/*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Probelauf: was sich ändern würde" })).ToBeVisibleAsync();
        await ShowAsync(page, "import-1-probelauf");
    }

    /// <summary>The proposal is taken, taken back, and taken again.</summary>
    private static async Task NameAsync(IPage page, string provider)
    {
        await Expect(page.Locator("#namen")).ToContainTextAsync($"Vorschlag: {provider}");
        await page.Locator("#namen").GetByRole(AriaRole.Button, new() { NameRegex = new("^Vorschlag annehmen") }).ClickAsync();
        await page.Locator("#namen").GetByRole(AriaRole.Button, new() { NameRegex = new("^Zurücknehmen") }).ClickAsync();
        await page.Locator("#namen").GetByRole(AriaRole.Button, new() { NameRegex = new("^Vorschlag annehmen") }).ClickAsync();
        await Expect(page.Locator("#namen")).ToContainTextAsync("Zugeordnet");
        await ShowAsync(page, "import-2-namen");
    }

    /// <summary>
    /// The area's services of 2024 again: the lead provider without its legal form, every amount a tenth higher, some cases gone.
    /// </summary>
    private async Task<byte[]> FileAsync(string provider)
    {
        var informal = provider[..provider.LastIndexOf(' ')];
        var rows = await site.ReadAsync(
            $"""
            select string_agg(concat_ws(';', s.case_number, '{Area}', s.help_type,
                case s.setting when 'Ambulatory' then 'ambulant' when 'PartResidential' then 'teilstationär' else 'stationär' end,
                case s.provider when '{provider}' then '{informal}' else s.provider end,
                case s.unit when 'Once' then 'einmalig' when 'Hour' then 'Stunde' when 'Day' then 'Tag' else 'Monat' end,
                coalesce(replace(s.quantity::text, '.', ','), ''), replace(round(s.rate * 1.1, 2)::text, '.', ','),
                to_char(s."from", 'DD.MM.YYYY'), coalesce(to_char(s."to", 'DD.MM.YYYY'), ''), s.label), e'\n' order by s.row)
            from service_lines s join base_year_datasets d on d.id = s.dataset_id and d.superseded_at is null and d.year = 2024
            join area_versions v on v.area_id = d.area_id and v.valid_to is null and v.name = '{Area}'
            where s.case_number not like '%7'
            """
        );
        return Encoding.UTF8.GetBytes("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n" + rows);
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
