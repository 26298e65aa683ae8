using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Files;

namespace SozialraumBudget.Web.Infrastructure.Files;

/// <summary>Download of stored files: <c>/dateien/{id}</c>. Row security decides who gets one; everybody else gets 404.</summary>
public static class FileEndpoints
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.TryAddSingleton<IVirusScanner, NoVirusScanner>();
        services.AddScoped<FileStore>();
        return services;
    }

    public static void MapFiles(this WebApplication app) => app.MapGet("/dateien/{id:guid}", DownloadAsync).RequireAuthorization();

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        Guid id,
        AppDbContext db,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var file = await db
            .Files.AsNoTracking()
            .Where(f => f.Id == id)
            .Select(f => new
            {
                f.Name,
                f.ContentType,
                f.Content!.Bytes,
            })
            .FirstOrDefaultAsync(cancel);
        if (file is null)
            return TypedResults.NotFound();

        // Always an attachment: nothing that was handed in is ever drawn by the browser under this origin.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file.Bytes, file.ContentType, file.Name);
    }
}
