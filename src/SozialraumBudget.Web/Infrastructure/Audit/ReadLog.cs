using Microsoft.AspNetCore.Authorization;
using SozialraumBudget.Data.Audit;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>
/// The one way into the read log: endpoints say <see cref="Reads"/>, pages carry <see cref="ReadsAttribute"/>, refusals note themselves.
/// </summary>
public static class ReadLog
{
    /// <summary>What may be said when cases are exported, for a list.</summary>
    public static IReadOnlyList<FilterOption> Purposes { get; } =
    [.. ReadNames.Asked.Select(static p => new FilterOption(p.ToString(), p.Title()))];

    /// <summary>Hands out cases, documents or files: the handler tells <see cref="ReadNote"/> which.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, ReadKind kind) =>
        endpoint
            .WithMetadata(new ReadsAttribute(kind))
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var result = await next(context);
                    if (!IsRefusal(result))
                        await WriteAsync(context.HttpContext, kind, null);
                    return result;
                }
            );

    /// <summary>Its files hold neither cases nor documents.</summary>
    public static RouteHandlerBuilder ReadsNoCases(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new NoCaseDataAttribute());

    /// <summary>Notes what the request hands out.</summary>
    internal static Task WriteAsync(HttpContext http, ReadKind kind, int? rows)
    {
        var source = SourceOf(http);
        return http
            .RequestServices.GetRequiredService<ReadNote>()
            .WriteAsync(kind, Said(http.Request) ?? kind.Usual(source), source, rows, http.RequestAborted);
    }

    /// <summary>
    /// Whatever somebody who is signed in is refused: by the role, by the page, or because row security shows no such record.
    /// </summary>
    public static void UseRefusalLog(this WebApplication app) =>
        app.Use(
            static async (http, next) =>
            {
                await next(http);
                var kind = http.Response.StatusCode switch
                {
                    StatusCodes.Status403Forbidden => ReadKind.Refused,
                    StatusCodes.Status404NotFound => ReadKind.NotFound,
                    _ => (ReadKind?)null,
                };
                if (
                    kind is { } refused
                    && http.User.Identity?.IsAuthenticated == true
                    && http.GetEndpoint() is { } endpoint
                    && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                )
                {
                    await http
                        .RequestServices.GetRequiredService<ReadBook>()
                        .WriteAsync(refused, null, SourceOf(http), new($"{http.Request.Method} {ToldPaths.Tell(http)}"));
                }
            }
        );

    private static ReadSource SourceOf(HttpContext http) => ApiPaths.Covers(http.Request.Path) ? ReadSource.Api : ReadSource.Page;

    private static ReadPurpose? Said(HttpRequest request) =>
        EnumName.TryRead<ReadPurpose>(request.Query[TableAddress.PurposeKey], out var purpose) && ReadNames.Asked.Contains(purpose)
            ? purpose
            : null;

    private static bool IsRefusal(object? result)
    {
        while (result is INestedHttpResult nested)
            result = nested.Result;
        return result is IStatusCodeHttpResult { StatusCode: >= 400 };
    }
}
