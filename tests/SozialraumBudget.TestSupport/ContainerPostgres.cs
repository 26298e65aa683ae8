using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace SozialraumBudget.TestSupport;

/// <summary>The published PostgreSQL in a container, where a Docker API answers; one for a test program.</summary>
internal static class ContainerPostgres
{
    private const string Image = "postgres:18";
    private const string Socket = "/var/run/docker.sock";

    /// <summary>The superuser's connection, or null where there is no Docker: asked for by DOCKER_HOST or the usual socket.</summary>
    public static async Task<string?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is null or "" && !File.Exists(Socket))
            return null;
        try
        {
            var container = new PostgreSqlBuilder(Image)
                .WithEnvironment("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C --locale-provider=icu --icu-locale=de")
                .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
                .Build();
            await container.StartAsync();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => container.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(20));
            return container.GetConnectionString();
        }
        catch (DockerUnavailableException e)
        {
            Console.WriteLine($"Docker does not answer, the embedded server is used: {e.Message}");
            return null;
        }
    }
}
