using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Embedded;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web;

/// <summary>What the application stands on: database, document renderer, health.</summary>
public static class Platform
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddEmbeddedPostgres();
        builder.Services.AddData();
        builder.Services.AddScoped<RequestUser>();
        builder.Services.AddScoped<FreshAccessLook>();
        builder.Services.AddScoped<ICurrentUser>(static provider => provider.GetRequiredService<RequestUser>());
        builder.Services.AddDocuments();
    }

    /// <summary><c>GET /health</c>: 200 when pages and database answer, else 503.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet(
                Links.Health,
                static async (DatabaseServer database, CancellationToken cancellation) =>
                    await database.AnswersAsync(cancellation)
                        ? Results.Text("ok")
                        : Results.Text("Die Datenbank antwortet nicht.", statusCode: StatusCodes.Status503ServiceUnavailable)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();

    /// <summary>
    /// Starts and migrates the database, prepares (the demo city), serves. What keeps it from starting is one line and exit code 1.
    /// </summary>
    public static async Task<int> RunWithDatabaseAsync(this WebApplication app, Func<IServiceProvider, Task>? prepare = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await app.StartDatabaseAsync(static async connections =>
            {
                await DataServices.MigrateAsync(connections.Owner);
                await AppConnection.EnsureWalledAsync(connections.App);
            });
            await (prepare?.Invoke(app.Services) ?? Task.CompletedTask);
            await app.StartAsync();
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            if (StartFailure.Explain(e) is not { } line)
                throw;
            await Console.Error.WriteLineAsync(line);
            return 1;
        }

        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }
}
