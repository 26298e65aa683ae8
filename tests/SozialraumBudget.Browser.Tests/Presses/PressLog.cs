using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Browser.Tests.Presses;

/// <summary>
/// Notes which page handlers a press of a button in the browser reached with success. A press is a navigation that a page of the
/// application began and a person caused; a call by a script or a test's own request is none. Success is a file, a page without an
/// error, or a redirect to an address that then answered with such a page.
/// </summary>
public sealed class PressLog : IAsyncPageFilter
{
    private static readonly ConcurrentDictionary<string, byte> Done = new(StringComparer.Ordinal);

    /// <summary>Address that a handler sent the browser to, and the handler.</summary>
    private static readonly ConcurrentDictionary<string, string> Sent = new(StringComparer.Ordinal);

    /// <summary>Handlers reached so far by any test of this program.</summary>
    public static IReadOnlyCollection<string> Reached => [.. Done.Keys];

    /// <summary>Page and method, as "Agreements/New.OnPostPropose".</summary>
    public static string Name(Type model, string method)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(method);
        const string Suffix = "Async";
        var folder = model.Namespace!.Split('.')[^1];
        var page = model.Name.EndsWith("Model", StringComparison.Ordinal) ? model.Name[..^"Model".Length] : model.Name;
        return $"{folder}/{page}.{(method.EndsWith(Suffix, StringComparison.Ordinal) ? method[..^Suffix.Length] : method)}";
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var done = await next();
        var http = context.HttpContext;
        if (context.HandlerMethod is not { } handler || !IsNavigation(http.Request))
            return;

        var isPost = HttpMethods.IsPost(http.Request.Method);
        var path = http.Request.Path.Value!;
        if (isPost && !IsPress(http.Request))
            return;
        var name = isPost ? Name(handler.MethodInfo.DeclaringType!, handler.MethodInfo.Name) : null;
        var isWrong = done.Result is PageResult or null && !done.ModelState.IsValid;
        http.Response.OnStarting(() =>
        {
            name ??= Sent.TryRemove(path, out var sender) ? sender : null;
            if (name is null || isWrong)
                return Task.CompletedTask;
            if (http.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther)
                Sent[http.Response.Headers.Location.ToString().Split('?', '#')[0]] = name;
            else if (http.Response.StatusCode == StatusCodes.Status200OK)
                Done[name] = 0;
            return Task.CompletedTask;
        });
    }

    private static bool IsNavigation(HttpRequest request) => request.Headers["Sec-Fetch-Mode"] == "navigate";

    private static bool IsPress(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "same-origin" && request.Headers["Sec-Fetch-User"] == "?1";
}
