using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Infrastructure;

/// <summary>What the log tells about a request: one line, and nothing that names a person or opens a door.</summary>
public sealed class RequestLogTests(RequestLogTests.LoggedSite site) : IClassFixture<RequestLogTests.LoggedSite>
{
    [Theory]
    [InlineData("/einladung/geheim-7?name=Geheim", "HTTP GET /einladung/… responded ")]
    [InlineData(
        "/basisjahre/2024/0198c0de-0000-7000-8000-000000000001/faelle/GEHEIM-7",
        "HTTP GET /basisjahre/2024/0198c0de-0000-7000-8000-000000000001/faelle/… responded "
    )]
    [InlineData("/vereinbarungen?suche=Geheim", "HTTP GET /vereinbarungen responded 200")]
    [InlineData("/Geheim", "HTTP GET /… responded 404")]
    public async Task Request_WithSecretsInItsAddress_IsOneLineWithoutThem(string address, string line)
    {
        var controller = await site.SignIn(Role.Controller);
        site.Lines.Clear();

        await controller.Open(address);

        Assert.StartsWith(line, Assert.Single(site.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Lines, static l => l.Contains("geheim", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task HealthCheck_AskedEveryFewSeconds_IsNotInTheLog()
    {
        var visitor = site.Visit();
        site.Lines.Clear();

        await visitor.Open("/health");

        Assert.Empty(site.Lines);
    }

    public sealed class LoggedSite : WebSite
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureLogging(logging => logging.AddProvider(new Provider(this)));
        }

        private sealed class Provider(LoggedSite site) : ILoggerProvider
        {
            public ILogger CreateLogger(string categoryName) => new Requests(site, categoryName);

            public void Dispose() { }
        }

        private sealed class Requests(LoggedSite site, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            )
            {
                if (!category.Contains("RequestLogging", StringComparison.Ordinal))
                    return;
                site.Lines.Enqueue(formatter(state, exception).Replace("\"", "", StringComparison.Ordinal));
            }
        }
    }
}
