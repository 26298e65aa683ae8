using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Screenshots;

/// <summary>Starts the tests; with <c>screenshots FOLDER</c> it makes the pictures of the README instead (docs/screenshots/make).</summary>
internal static class ScreenshotEntry
{
    private static readonly (string Name, DemoUser User, string Address)[] Pictures =
    [
        ("kostentypen", DemoUsers.Controller, "/varianten/{designed}"),
        ("auszahlung", DemoUsers.Approver, "/auszahlungen/{prepared}"),
        ("uebersicht", DemoUsers.Management, "/uebersicht"),
        ("abrechnung", DemoUsers.Controller, "/abrechnungen/{deficit}/2025"),
        ("verteilung", DemoUsers.Management, "/verteilung/{scenario}"),
        ("modelle", DemoUsers.Controller, "/modellvergleich/{area}/2026"),
    ];

    /// <summary>The designer's histogram with its first row of limits.</summary>
    private const int MostHigh = 1365;

    public static async Task<int> Main(string[] args)
    {
        if (args is not ["screenshots", var folder])
        {
            return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
        }

        await using var site = new DemoSite();
        await site.InitializeAsync();
        foreach (var (name, user, template) in Pictures)
        {
            var page = await site.OpenAsync(user, await site.ResolveAsync(template));
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(r => setTimeout(r, 600)))");
            await page.SetViewportSizeAsync(1280, 600);
            var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await page.SetViewportSizeAsync(1280, Math.Min(height, MostHigh));
            await page.EvaluateAsync("new Promise(r => setTimeout(r, 600))");
            var file = Path.Combine(folder, name + ".png");
            await page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
            Console.WriteLine($"{file}: {new FileInfo(file).Length / 1024} KB");
            await page.LeaveAsync();
        }

        return 0;
    }
}
