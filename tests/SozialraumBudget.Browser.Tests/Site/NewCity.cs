using Microsoft.Playwright;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>A product with nothing in it and one Chromium; every person has a window of the own.</summary>
public sealed class NewCity : IAsyncLifetime
{
    private readonly List<IPage> pages = [];
    private TestDatabase? database;
    private TestSupport.Browser? browser;

    public NewCityApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(DemoSite.Patience);
        database = await TestPostgres.CreateDatabaseAsync();
        App = new NewCityApp(database);
        App.Start();
        browser = await TestSupport.Browser.LaunchAsync();
    }

    /// <summary>Makes what no page makes; the caller disposes it.</summary>
    public TestData OpenData() => new(database!.App);

    /// <summary>A page in a new window: nobody is signed in there.</summary>
    /// <param name="script">Runs in every document of the window before the page's own scripts.</param>
    public async Task<IPage> OpenWindowAsync(string path, bool javaScript = true, string? script = null)
    {
        var window = await browser!.NewContextAsync(App.Address, javaScript: javaScript);
        window.SetDefaultTimeout(DemoSite.Patience);
        if (script is not null)
            await window.AddInitScriptAsync(script);
        var page = await window.NewPageAsync();
        pages.Add(page);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>What stands on everybody's page: for whoever reads why a journey ended.</summary>
    public async Task<string> TellAsync()
    {
        var told = new List<string>();
        foreach (var page in pages)
        {
            var text = await page.Locator("main").InnerTextAsync(new() { Timeout = 1_000 });
            told.Add($"{page.Url}\n{text[..Math.Min(1_500, text.Length)]}");
        }

        return string.Join("\n\n", told);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { browser, App, database })
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
