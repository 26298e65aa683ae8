using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Web.Api;

/// <summary>Profiles of files with other columns.</summary>
internal static class ImportProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/import-profiles", ListAsync)
            .WithName("listImportProfiles")
            .Produces<ApiPage<ProfileAnswer>>()
            .WithSummary("Profile für Dateien mit anderen Spalten")
            .WithDescription("format: nur die eines Imports, z. B. base-year. mapping sagt, wie die Dateien gelesen werden.");

    private static async Task<IResult> ListAsync(
        AppDbContext db,
        CancellationToken cancel,
        string? format = null,
        int page = 1,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "page_size")] int pageSize = 100
    )
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection)
            return objection;
        var profiles = await db
            .ImportProfiles.AsNoTracking()
            .Where(p => format == null || p.Format == format)
            .OrderBy(static p => p.Format)
            .ThenBy(static p => p.Name)
            .PageAsync(page, pageSize, cancel);
        var items = profiles.Items.Select(static p => new ProfileAnswer(
            p.Id,
            p.Format,
            p.Name,
            JsonSerializer.Deserialize<JsonElement>(p.Mapping),
            StampAnswer.Of(p.Recorded)!
        ));
        return ApiAnswers.Ok(new ApiPage<ProfileAnswer>([.. items], profiles.Page, profiles.PageSize, profiles.Total));
    }

    private sealed record ProfileAnswer(Guid Id, string Format, string Name, JsonElement Mapping, StampAnswer Recorded);
}
