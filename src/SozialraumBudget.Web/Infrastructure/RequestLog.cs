using Microsoft.AspNetCore.StaticAssets;
using Serilog;
using Serilog.Events;

namespace SozialraumBudget.Web.Infrastructure;

/// <summary>One line per request: method, path as <see cref="ToldPaths"/> tells it, status, duration.</summary>
public static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = static (http, _, error) => Level(http, error);
            options.GetMessageTemplateProperties = static (http, _, elapsed, status) =>
                [
                    new("RequestMethod", new ScalarValue(http.Request.Method)),
                    new("RequestPath", new ScalarValue(ToldPaths.Tell(http))),
                    new("StatusCode", new ScalarValue(status)),
                    new("Elapsed", new ScalarValue(elapsed)),
                ];
        });
    }

    private static LogEventLevel Level(HttpContext http, Exception? error) =>
        error is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
        : IsNoise(http) ? LogEventLevel.Debug
        : LogEventLevel.Information;

    private static bool IsNoise(HttpContext http) =>
        http.Request.Path == Links.Health || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
