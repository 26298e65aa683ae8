using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;

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

    public static void MapFiles(this WebApplication app) =>
        app.MapGet("/dateien/{id:guid}", DownloadAsync).RequireAuthorization().Reads(ReadKind.File);

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        Guid id,
        AppDbContext db,
        ReadNote reads,
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
                f.AgreementId,
                f.Content!.Bytes,
            })
            .FirstOrDefaultAsync(cancel);
        if (file is null)
            return TypedResults.NotFound();

        // The log of changes knows its name, which may be that of a young person; of an import, what was read from it says more.
        var import = await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.FileId == id)
            .Select(r => new { r.Target, r.TotalRows })
            .FirstOrDefaultAsync(cancel);
        reads.Of(import is null ? $"Datei {id}" : $"Importdatei {import.Target}", import?.TotalRows, file.AgreementId);
        // Always an attachment: nothing that was handed in is ever drawn by the browser under this origin.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(file.Bytes, file.ContentType, file.Name);
    }
}
