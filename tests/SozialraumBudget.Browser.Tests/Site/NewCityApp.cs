using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>The application as it is installed: in production, over TLS, with nothing in its database.</summary>
public sealed partial class NewCityApp(TestDatabase database) : BrowserApp(database, "Production")
{
    private readonly InvitationLog log = new();

    /// <summary>Where the first administrator sets the password; the first start writes it to its log.</summary>
    public string Invitation => log.Invitation ?? throw new InvalidOperationException("The first start invited nobody.");

    protected override void Listen(KestrelServerOptions options) =>
        options.Listen(IPAddress.Loopback, 0, static port => port.UseHttps(Certificate()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseStaticWebAssets();
        builder.ConfigureLogging(logging => logging.AddProvider(log));
    }

    private sealed partial class InvitationLog : ILoggerProvider, ILogger
    {
        public string? Invitation { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (Path().Match(formatter(state, exception)) is { Success: true } path)
                Invitation = path.Value;
        }

        public void Dispose() { }

        [GeneratedRegex("/einladung/[A-Za-z0-9_-]+")]
        private static partial Regex Path();
    }
}
