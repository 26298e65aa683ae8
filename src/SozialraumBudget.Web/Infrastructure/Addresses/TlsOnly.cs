using System.Net;
using System.Text.Json;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>
/// Outside of development nothing is answered over plain HTTP: sessions and forms would not be safe on the way, and their cookies do not
/// work there. The page says so in place of an error; only the question for health is answered.
/// </summary>
public static class TlsOnly
{
    public const string Title = "Diese Anwendung gibt es nur über HTTPS";

    public static void UseTlsOnly(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Environment.IsDevelopment())
            app.Use(InvokeAsync);
    }

    private static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Request.Path == Links.Health)
            return next(context);

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (ApiPaths.Covers(context.Request.Path))
        {
            context.Response.ContentType = "application/problem+json";
            return context.Response.WriteAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        title = Title,
                        status = StatusCodes.Status400BadRequest,
                        detail = Hint,
                    },
                    JsonSerializerOptions.Web
                )
            );
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page(context.RequestServices.GetRequiredService<SiteAddress>().Configured));
    }

    private const string Hint =
        "Wer die Anwendung betreibt: TLS endet an einem Reverse-Proxy, der X-Forwarded-Proto sendet und in Site__Proxies genannt ist.";

    /// <summary>Without style sheets: they would come over plain HTTP, too.</summary>
    private static string Page(string? address) =>
        $"""
            <!doctype html>
            <html lang="de">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Title} · SozialraumBudget</title>
            </head>
            <body>
              <main>
                <h1>{Title}</h1>
                <p>{Way(address)}</p>
                <p>{Hint}</p>
              </main>
            </body>
            </html>
            """;

    private static string Way(string? address) =>
        address?.StartsWith("https:", StringComparison.Ordinal) == true
            ? $"""Bitte öffnen Sie <a href="{WebUtility.HtmlEncode(address)}">{WebUtility.HtmlEncode(address)}</a>."""
            : "Bitte öffnen Sie die Adresse mit https:// am Anfang.";
}
