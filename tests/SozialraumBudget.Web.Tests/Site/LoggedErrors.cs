using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>Keeps what the application logs with an exception, so that a failing test names the cause.</summary>
public sealed class LoggedErrors : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<Exception> errors = new();

    public Exception? Last => errors.LastOrDefault();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (exception is not null && logLevel >= LogLevel.Error)
        {
            errors.Enqueue(exception);
        }
    }

    public void Dispose() { }
}
