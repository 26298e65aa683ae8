using Microsoft.Playwright;

namespace SozialraumBudget.TestSupport;

/// <summary>The system's Chromium, driven by Playwright; one process for a test program.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Programs =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    /// <summary>Quiet and offline, and without the sandbox that containers do not allow.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <exception cref="InvalidOperationException">No Chromium: a missing tool fails the test, it is never skipped.</exception>
    public static async Task<Browser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = FindProgram(), Args = Arguments }
        );
        return new Browser(playwright, browser);
    }

    /// <summary>
    /// A window of its own (cookies, storage) in German; 1280 x 900 unless a size is named. It trusts the certificate that a test makes.
    /// </summary>
    public Task<IBrowserContext> NewContextAsync(string? baseUrl = null, int width = 1280, int height = 900, bool javaScript = true) =>
        browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = baseUrl,
                Locale = "de-DE",
                TimezoneId = "Europe/Berlin",
                ViewportSize = new ViewportSize { Width = width, Height = height },
                JavaScriptEnabled = javaScript,
                IgnoreHTTPSErrors = true,
                ReducedMotion = ReducedMotion.Reduce,
                AcceptDownloads = true,
            }
        );

    public async ValueTask DisposeAsync()
    {
        // A browser that does not answer any more ends with the program.
        await Task.WhenAny(browser.DisposeAsync().AsTask(), Task.Delay(TimeSpan.FromSeconds(20)));
        playwright.Dispose();
    }

    /// <summary>The program that SRB_CHROMIUM names, or the first known one on the path.</summary>
    private static string FindProgram()
    {
        if (Environment.GetEnvironmentVariable("SRB_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Programs.SelectMany(program => folders.Select(folder => Path.Combine(folder, program))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is missing: run ./test, or name it in SRB_CHROMIUM.");
    }
}
