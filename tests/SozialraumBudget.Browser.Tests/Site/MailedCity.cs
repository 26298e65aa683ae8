using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Mail;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>The demo city with a mail server, which takes everything and sends nothing.</summary>
public sealed class MailedCity : IAsyncLifetime
{
    private TestDatabase? database;
    private MailedApp? app;
    private TestSupport.Browser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(DemoSite.Patience);
        database = await TestPostgres.CreateDemoDatabaseAsync();
        app = new MailedApp(database);
        app.Start();
        browser = await TestSupport.Browser.LaunchAsync();
    }

    /// <summary>A page in a window of its own, signed in as the user.</summary>
    public async Task<IPage> OpenAsync(DemoUser user, string path)
    {
        var window = await browser!.NewContextAsync(app!.Address);
        window.SetDefaultTimeout(DemoSite.Patience);
        await DemoSite.SignInAsync(window, user);
        var page = await window.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { browser, app, database })
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private sealed class MailedApp(TestDatabase database) : BrowserApp(database, "Development")
    {
        protected override void Listen(KestrelServerOptions options) => options.Listen(IPAddress.Loopback, 0);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:Host", "mail.invalid");
            builder.UseSetting("Mail:From", "srb@musterstadt.example");
            builder.ConfigureTestServices(static services => services.AddSingleton<IMailServer>(new Taker()));
        }
    }

    private sealed class Taker : IMailServer
    {
        public Task SendAsync(string to, string subject, string text, CancellationToken cancel) => Task.CompletedTask;
    }
}
