using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>What journeys do on the page of a mapping.</summary>
internal static class MappingPresses
{
    /// <summary>Says for each field which column it is read from.</summary>
    public static async Task SayColumnsAsync(this IPage page, params (string Field, string Column)[] columns)
    {
        foreach (var (field, column) in columns)
            await page.Field($"{field} steht in").SelectOptionAsync(await OptionAsync(page, $"{field} steht in", column));
    }

    /// <summary>Pictures at both widths, where somebody asks for them.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SRB_PICTURES") is not { Length: > 0 } folder)
            return;
        var before = page.ViewportSize!;
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>The value of the option whose name begins with that of the column; examples stand behind it.</summary>
    private static async Task<string> OptionAsync(IPage page, string field, string column) =>
        (
            await page.Field(field)
                .EvaluateAsync<string>("(list, name) => [...list.options].find(o => o.text.startsWith(name)).value", column)
        );
}
