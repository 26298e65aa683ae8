using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SozialraumBudget.Data;

/// <summary>Traces and figures of the database driver: statements without their parameters.</summary>
public static class DatabaseTelemetry
{
    public static TracerProviderBuilder AddDatabase(this TracerProviderBuilder traces) => traces.AddNpgsql();

    public static MeterProviderBuilder AddDatabase(this MeterProviderBuilder metrics) => metrics.AddNpgsqlInstrumentation();
}
