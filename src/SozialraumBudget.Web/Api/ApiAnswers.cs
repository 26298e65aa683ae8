using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Api;

/// <summary>One page of a list.</summary>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

/// <summary>Who did something, and when.</summary>
public sealed record StampAnswer(string Name, DateTimeOffset At)
{
    public static StampAnswer? Of(Stamp? stamp) => stamp is null ? null : new(stamp.Name, stamp.At);
}

/// <summary>A social area by its code and name.</summary>
public sealed record AreaName(string Code, string Name);

/// <summary>The reason that an act needs.</summary>
public sealed record ReasonBody(string? Reason);

internal static class ApiAnswers
{
    private const int LargestPage = 1000;

    public static IResult Ok<T>(T answer) => Results.Json(answer, ApiJson.Options);

    public static IResult Created<T>(HttpResponse response, string path, T answer)
    {
        response.Headers.Location = ApiPaths.Prefix + path;
        return Results.Json(answer, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The Rechenweg when it was asked for.</summary>
    public static JsonObject? Derivation(bool wanted, string json) => wanted ? DerivationAnswer.Write(DerivationJson.Read(json)) : null;

    public static IResult? PageObjection(int page, int pageSize) =>
        page >= 1 && page <= 1_000_000 && pageSize is >= 1 and <= LargestPage
            ? null
            : ApiProblem.BadRequest($"Erwartet werden page ab 1 und page_size von 1 bis {LargestPage}.");

    public static async Task<ApiPage<T>> PageAsync<T>(this IQueryable<T> rows, int page, int pageSize, CancellationToken cancel) =>
        new(await rows.Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel), page, pageSize, await rows.CountAsync(cancel));

    public static ApiPage<T> Page<T>(this IReadOnlyCollection<T> rows, int page, int pageSize) =>
        new([.. rows.Skip((page - 1) * pageSize).Take(pageSize)], page, pageSize, rows.Count);
}
