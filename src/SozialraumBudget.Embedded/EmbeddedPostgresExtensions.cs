using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SozialraumBudget.Embedded;

/// <summary>How the application gets its database.</summary>
public static class EmbeddedPostgresExtensions
{
    /// <summary>
    /// Registers <see cref="DatabaseServer"/> and its pool as data source. <c>ConnectionStrings:App</c> and <c>ConnectionStrings:Owner</c>
    /// name a server; without
    /// them the embedded one runs in <c>SRB_DATA_DIR</c> (default <c>.data</c> at the top of the repository).
    /// </summary>
    public static IServiceCollection AddEmbeddedPostgres(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new DatabaseServer(
                provider.GetRequiredService<IConfiguration>(),
                DataDirectory(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()),
                provider.GetRequiredService<ILogger<DatabaseServer>>()
            ))
            .AddSingleton(static provider => provider.GetRequiredService<DatabaseServer>().DataSource)
            .AddSingleton<DbDataSource>(static provider => provider.GetRequiredService<DatabaseServer>().DataSource);

    /// <summary>Starts the database and prepares it; call between Build and Run.</summary>
    /// <exception cref="EmbeddedPostgresException">One line for the operator; print it and exit.</exception>
    public static async Task StartDatabaseAsync(this IHost host, Func<DatabaseConnections, Task>? prepare = null)
    {
        var connections = await host.Services.GetRequiredService<DatabaseServer>().StartAsync();
        if (prepare is not null)
            await prepare(connections);
    }

    /// <summary>Folder for everything this instance stores outside the database.</summary>
    public static string DataDirectory(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["SRB_DATA_DIR"] is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SozialraumBudget.sln")))
            {
                return Path.Combine(folder.FullName, ".data");
            }
        }

        return Path.Combine(environment.ContentRootPath, ".data");
    }
}
