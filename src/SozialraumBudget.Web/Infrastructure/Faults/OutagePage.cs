using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace SozialraumBudget.Web.Infrastructure.Faults;

/// <summary>
/// What people see while the database does not answer. It is written without layout, session and navigation, which all ask the database.
/// </summary>
public sealed class OutagePage(ILogger<OutagePage> logger) : IExceptionHandler
{
    /// <summary>When to ask again, in seconds.</summary>
    public const int RetryAfter = 30;

    public const string Text = "Die Datenbank antwortet gerade nicht.";

    private static readonly string Page = $"""
        <!doctype html>
        <html lang="de">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Vorübergehend nicht erreichbar · SozialraumBudget</title>
          <link rel="stylesheet" href="{StyleSheets.Kern}">
          <link rel="stylesheet" href="{StyleSheets.App}">
        </head>
        <body data-kern-theme="light">
          <main class="kern-container">
            <h1>Vorübergehend nicht erreichbar</h1>
            <p class="lead">{Text} Es wurde nichts halb gespeichert.</p>
            <p>Warten Sie eine Minute, und laden Sie die Seite neu. Bleibt es dabei, hilft die Administration weiter.</p>
          </main>
        </body>
        </html>
        """;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Fault.StatusOf(exception) != StatusCodes.Status503ServiceUnavailable)
            return false;

        // One line and no stack: the operator looks at the database, not at us.
        logger.LogError("Die Datenbank antwortet nicht: {Reason}", exception.GetBaseException().Message);
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        if (ApiPaths.Covers(httpContext.Request.Path))
            return false;

        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(Page, cancellationToken);
        return true;
    }
}
