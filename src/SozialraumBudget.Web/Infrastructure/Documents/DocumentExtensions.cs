namespace SozialraumBudget.Web.Infrastructure.Documents;

public static class DocumentExtensions
{
    /// <summary>A renderer outside the application: benchmarks.</summary>
    public static IDocumentRenderer Renderer(TypstWorker worker) => new DocumentRenderer(worker, TimeProvider.System);

    /// <summary>The same for pictures.</summary>
    public static IChartRenderer Charts(TypstWorker worker) => new DocumentRenderer(worker, TimeProvider.System);

    /// <summary>
    /// Registers <see cref="IDocumentRenderer"/> and <see cref="IChartRenderer"/>; the process starts with the first request.
    /// </summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TypstWorker(
            new DocumentOptions
            {
                Workspace = provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
                Node = provider.GetRequiredService<IConfiguration>()["SRB_NODE"] is { Length: > 0 } node ? node : "node",
            },
            provider.GetRequiredService<ILogger<TypstWorker>>()
        ));
        services.AddSingleton<DocumentRenderer>(provider => new DocumentRenderer(
            provider.GetRequiredService<TypstWorker>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System
        ));
        services.AddSingleton<IDocumentRenderer>(provider => provider.GetRequiredService<DocumentRenderer>());
        services.AddSingleton<IChartRenderer>(provider => provider.GetRequiredService<DocumentRenderer>());
        return services;
    }
}
