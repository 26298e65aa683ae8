using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using SozialraumBudget.Web.Infrastructure.Faults;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// Whatever ends without an answer under /api becomes problem details: bare status codes, unreadable bodies, lost updates, faults.
/// </summary>
public static class ApiErrors
{
    public static void UseApiErrors(this WebApplication app) =>
        app.UseWhen(
            static context => ApiPaths.Covers(context.Request.Path),
            static api =>
            {
                api.UseExceptionHandler(
                    new ExceptionHandlerOptions
                    {
                        ExceptionHandler = static context => Explain(context).WriteAsync(context.Response),
                        SuppressDiagnosticsCallback = static context => !Fault.IsOurs(context.Exception),
                    }
                );
                api.UseStatusCodePages(static context =>
                    ApiProblem
                        .Of(context.HttpContext.Response.StatusCode, context.HttpContext.Features.Get<Busy>()?.Text)
                        .WriteAsync(context.HttpContext.Response)
                );
            }
        );

    private static ApiProblem Explain(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            RepeatedPartException repeated => ApiProblem.Of(repeated.StatusCode, repeated.Message),
            BadHttpRequestException { InnerException: JsonException json } => Unreadable(json),
            BadHttpRequestException { InnerException: IOException or InvalidDataException, StatusCode: 400 } => ApiProblem.Of(
                StatusCodes.Status400BadRequest,
                "Der Inhalt der Anfrage ist kein lesbares Formular (multipart/form-data)."
            ),
            var error when Fault.StatusOf(error) is var status and not StatusCodes.Status500InternalServerError => ApiProblem.Of(status),
            _ => ApiProblem.Of(StatusCodes.Status500InternalServerError) with
            {
                Reference = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
            },
        };

    private static ApiProblem Unreadable(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path ? path[2..] : null;
        var reason =
            json.Message.StartsWith("Erwartet", StringComparison.Ordinal)
                ? json.Message[..(json.Message.IndexOf(" Path:", StringComparison.Ordinal) is var end and > 0 ? end : json.Message.Length)]
            : field is null ? "Das ist kein lesbares JSON."
            : "Dieses Feld gibt es nicht, es fehlt, oder es hat eine andere Form.";
        return ApiProblem.Of(StatusCodes.Status400BadRequest, "Der Inhalt der Anfrage ist kein JSON in der erwarteten Form.") with
        {
            Errors = [ApiIssue.Field(field ?? "", null, reason)],
        };
    }
}
