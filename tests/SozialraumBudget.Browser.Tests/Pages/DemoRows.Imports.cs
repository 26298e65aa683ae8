using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Pages;

public static partial class DemoRows
{
    /// <summary>A table of other columns that waits for its mapping.</summary>
    private static async Task<string> MappingAsync(DemoSite site)
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/sozialstruktur/einlesen");
        await page.Locator("main input[type=file]")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "wartet.csv",
                    MimeType = "text/csv",
                    Buffer = [.. "Ort;Kinder_2023;Kinder_2024\n01 Lindenhof;1.250;1.310\nGesamtstadt;9.100;9.320\n"u8],
                }
            );
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Datei prüfen und einlesen" }).ClickAsync();
        await page.WaitForURLAsync("**/zuordnen*");
        var id = new Uri(page.Url).AbsolutePath.Split('/')[^2];
        await page.LeaveAsync();
        return id;
    }

    /// <summary>A mapping that is kept for the next file.</summary>
    private static Task<string> ProfileAsync(DemoSite site) =>
        site.ReadAsync(
            """
            insert into import_profiles (id, format, name, header_print, mapping, recorded_user_id, recorded_name, recorded_at)
            select gen_random_uuid(), 'social-structure', 'Amt für Statistik', 'ort|quote', '{"layout":{"header_row":1},'
                || '"fields":{"Stadtteil":{"kind":"columns","columns":["Ort"]},"Jahr":{"kind":"fixed","fixed":"2024"},'
                || '"Merkmal":{"kind":"fixed","fixed":"Quote"},"Wert":{"kind":"columns","columns":["Quote"]}}}', id, display_name, now()
            from users limit 1 returning id
            """
        );
}
