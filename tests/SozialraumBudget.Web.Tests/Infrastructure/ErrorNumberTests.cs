using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Infrastructure;

/// <summary>Whoever is told the number on the error page finds the fault by it, in the lines of the product's log.</summary>
public sealed partial class ErrorNumberTests(ErrorNumberTests.BrokenSite site) : IClassFixture<ErrorNumberTests.BrokenSite>
{
    [Fact]
    public async Task NumberOnTheErrorPage_IsInTheLineOfTheFault()
    {
        var controller = await site.SignIn(Role.Controller);
        var answer = await controller.Client.GetAsync("/vereinbarungen?export=csv", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var number = Number().Match(text).Groups[1].Value;

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.NotEmpty(number);
        Assert.Contains(
            site.Lines,
            line => line.Contains(number, StringComparison.Ordinal) && line.Contains(BrokenExport.Fault, StringComparison.Ordinal)
        );
    }

    [System.Text.RegularExpressions.GeneratedRegex("Kennung für die Administration: <code>([0-9a-f]+)</code>")]
    private static partial System.Text.RegularExpressions.Regex Number();

    public sealed class BrokenSite : WebSite, ILogEventSink
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            var template = Services.GetRequiredService<IConfiguration>()["Serilog:WriteTo:0:Args:outputTemplate"]!;
            using var line = new StringWriter(CultureInfo.InvariantCulture);
            new MessageTemplateTextFormatter(template, CultureInfo.InvariantCulture).Format(logEvent, line);
            Lines.Enqueue(line.ToString());
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<ITableExport, BrokenExport>();
                services.AddSingleton<ILogEventSink>(new Late(this));
            });
        }

        /// <summary>Lines of the start come before there are services.</summary>
        private sealed class Late(BrokenSite site) : ILogEventSink
        {
            public void Emit(LogEvent logEvent)
            {
                if (logEvent.Level >= LogEventLevel.Error)
                    site.Emit(logEvent);
            }
        }
    }

    private sealed class BrokenExport : ITableExport
    {
        public const string Fault = "planted fault";

        public IReadOnlyCollection<string> Formats { get; } = ["csv"];

        public string ContentType(string format) => "text/csv";

        public Task WriteAsync(
            Stream target,
            string format,
            IReadOnlyList<ExportColumn> columns,
            IEnumerable<object?[]> rows,
            CancellationToken cancel
        ) => throw new InvalidOperationException(Fault);
    }
}
