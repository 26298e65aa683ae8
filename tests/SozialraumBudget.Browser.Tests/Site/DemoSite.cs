using Microsoft.Playwright;
using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>One application, one copy of the demo city and one Chromium for every test of this program; everybody signs in once.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>Milliseconds; a loaded machine is slow, not wrong.</summary>
    public const int Patience = 20_000;

    private readonly Dictionary<string, IBrowserContext> windows = [];
    private TestDatabase? database;
    private TestSupport.Browser? browser;

    public DemoApp App { get; private set; } = null!;

    public string Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        database = await TestPostgres.CreateDemoDatabaseAsync();
        App = new DemoApp(database);
        App.Start();
        Address = App.Address;
        browser = await TestSupport.Browser.LaunchAsync();
    }

    /// <summary>A new page in the window of this user; nobody's window without one.</summary>
    public async Task<IPage> OpenAsync(DemoUser? user, string? path = null)
    {
        var name = user?.UserName ?? "";
        if (!windows.TryGetValue(name, out var window))
        {
            window = windows[name] = await browser!.NewContextAsync(Address);
            window.SetDefaultTimeout(Patience);
            if (user is not null)
            {
                await SignInAsync(window, user);
            }
        }

        var page = await window.NewPageAsync();
        if (path is not null)
        {
            await page.GotoAsync(path);
        }

        return page;
    }

    /// <summary>Makes what the demo city has not; the caller disposes it.</summary>
    public TestData Data() => new(database!.App);

    /// <summary>A page in a window of its own, signed in as the user; closed with its window by the caller.</summary>
    public async Task<IPage> OpenWindowAsync(DemoUser? user, string path, bool javaScript = true)
    {
        var window = await browser!.NewContextAsync(Address, javaScript: javaScript);
        window.SetDefaultTimeout(Patience);
        if (user is not null)
        {
            await SignInAsync(window, user);
        }

        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>One value of the database, read behind every wall.</summary>
    public async Task<string> ReadAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database!.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull
            ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!
            : throw new InvalidOperationException("The demo city has no row for: " + sql);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { browser, App, database })
        {
            // A start that failed has made only some of them.
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    internal static async Task SignInAsync(IBrowserContext window, DemoUser user)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync("/anmelden");
        await page.Locator("[name='Input.UserName']").FillAsync(user.UserName);
        await page.Locator("[name='Input.Password']").FillAsync(DemoUsers.Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        // Whoever is sent on is in; the page behind it need not be drawn.
        await page.WaitForURLAsync(
            static url => !url.Contains("/anmelden", StringComparison.Ordinal),
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await page.LeaveAsync();
    }
}

/// <summary>Tests of this collection run one after another on the same <see cref="DemoSite"/>.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "Musterstadt";
}
