using Microsoft.AspNetCore.HttpOverrides;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;

namespace SozialraumBudget.Web;

/// <summary>
/// Logs as the configuration's section Serilog says; traces and metrics to an OTLP collector where OTEL_EXPORTER_OTLP_ENDPOINT names one.
/// Neither carries case data: statements are traced without their parameters.
/// </summary>
public static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);

        // Address and protocol of the visitor as the reverse proxy in front reports them; only a proxy on this machine or in its network is
        // believed.
        builder.Services.Configure<ForwardedHeadersOptions>(static options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddSingleton(static _ => Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(static r => r.AddService("SozialraumBudget"))
                .AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build());
            builder.Services.AddSingleton(static _ => Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(static r => r.AddService("SozialraumBudget"))
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql").AddOtlpExporter().Build());
            builder.Services.AddHostedService<TelemetryStart>();
        }
    }

    /// <summary>The providers listen from the moment they exist; the host makes and disposes them.</summary>
    private sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            metrics.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
