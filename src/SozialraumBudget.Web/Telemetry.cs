using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using SozialraumBudget.Data;
using SozialraumBudget.Web.Infrastructure;

namespace SozialraumBudget.Web;

/// <summary>
/// Logs as the configuration's section Serilog says; traces and metrics to an OTLP collector where OTEL_EXPORTER_OTLP_ENDPOINT names one.
/// Neither carries case data: paths are told as <see cref="ToldPaths"/> tells them, statements are traced without their parameters.
/// </summary>
public static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ToldPaths>();
        builder.Services.AddSerilog(
            // The host would tell with a stack what StartFailure tells in one line.
            (services, logger) =>
                logger
                    .ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services)
                    .Filter.ByExcluding(static told =>
                        told.MessageTemplate.Text == StartFailure.ToldByHost
                        && told.Exception is { } exception
                        && StartFailure.Explain(exception) is not null
                    ),
            preserveStaticLogger: true,
            writeToProviders: true
        );

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder
                .Services.AddOpenTelemetry()
                .UseOtlpExporter()
                .ConfigureResource(static resource => resource.AddService("SozialraumBudget"))
                .WithTracing(static traces =>
                    traces
                        .AddDatabase()
                        .AddAspNetCoreInstrumentation(static requests =>
                            requests.EnrichWithHttpResponse = static (activity, response) =>
                                activity.SetTag("url.path", ToldPaths.Tell(response.HttpContext))
                        )
                )
                .WithMetrics(static metrics => metrics.AddAspNetCoreInstrumentation().AddDatabase());
        }
    }
}
