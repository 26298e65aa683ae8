using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Users;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Mail;

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>
/// An application whose visitors come from addresses of their own, whose cookies can be copied, and whose mails are caught.
/// </summary>
public sealed class AddressSite : WebSite
{
    private const string Header = "X-Test-Address";

    public CaughtMails Mails { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:Host", "mail.invalid");
        builder.UseSetting("Mail:From", "srb@musterstadt.example");
        builder.ConfigureTestServices(services =>
        {
            services.AddTransient<IStartupFilter, Addresses>();
            services.AddSingleton<IMailServer>(Mails);
            // Time stands still for those who guess: how long the machine takes between two attempts decides nothing.
            services.AddScoped(static s => new SignInTrials(s.GetRequiredService<DbDataSource>(), new FixedClock(TestData.Now)));
        });
    }

    /// <summary>A browser with these cookies at this address.</summary>
    public Visitor At(string address, CookieContainer? cookies = null)
    {
        var client = CreateDefaultClient(new CookieContainerHandler(cookies ?? new CookieContainer()));
        client.DefaultRequestHeaders.Add(Header, address);
        return new Visitor(client, Errors);
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    static (context, following) =>
                    {
                        if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                            context.Connection.RemoteIpAddress = address;
                        return following(context);
                    }
                );
                next(app);
            };
    }
}

/// <summary>A mail server that keeps what it is given.</summary>
public sealed class CaughtMails : IMailServer
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<(string To, string Subject, string Text)> mails = new();

    public Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        mails.Enqueue((to, subject, text));
        return Task.CompletedTask;
    }

    public bool Has(string to) => mails.Any(m => m.To == to);

    public async Task<string> WaitFor(string to)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            if (mails.FirstOrDefault(m => m.To == to) is { Text: { } text })
                return text;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail to {to}.");
    }
}
