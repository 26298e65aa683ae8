using System.Globalization;
using Microsoft.Extensions.Options;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Load;

/// <summary>Lets heavy calls in one after the other, before anything of their body is read.</summary>
public sealed class HeavyCalls(RequestDelegate next, HeavyGate gate, IOptions<LoadOptions> options)
{
    /// <summary>When to come again, in seconds.</summary>
    public const int RetryAfter = 15;

    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!IsHeavy(http.Request) || UserClaims.IdOf(http.User) is not { } user)
        {
            await next(http);
            return;
        }

        using var place = await gate.EnterAsync(user.ToString(), http.RequestAborted);
        if (place.Answer != HeavyAnswer.ComeIn)
        {
            Refuse(http, place.Answer);
            return;
        }

        http.Features.Set(place);
        await next(http);
    }

    private bool IsHeavy(HttpRequest request)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (!isRead && (request.ContentLength ?? (HasBody(request) ? long.MaxValue : 0)) > options.Value.LightBody)
            return true;
        if (request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<HeavyCallAttribute>() is { } heavy && !(heavy.WhenPosted && isRead))
            return true;
        return isRead && (request.Query.ContainsKey(TableAddress.ExportKey) || request.Query["derivation"] == "true");
    }

    private static bool HasBody(HttpRequest request) => request.Headers.TransferEncoding.Count > 0;

    /// <summary>The text is drawn as a page, or written as a problem by the API.</summary>
    private static void Refuse(HttpContext http, HeavyAnswer answer)
    {
        var isOwn = answer == HeavyAnswer.UserIsBusy;
        http.Features.Set(isOwn ? Busy.Own : Busy.All);
        http.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = isOwn ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
    }
}

/// <summary>Why a heavy call was not taken.</summary>
public sealed record Busy(string Heading, string Text)
{
    internal static Busy Own { get; } =
        new(
            "Es laufen schon mehrere Ihrer Vorgänge",
            "Große Dateien, Exporte und Berechnungen werden nacheinander erledigt. Warten Sie, bis einer fertig ist, und versuchen Sie es "
                + "dann noch einmal. Es wurde nichts gespeichert."
        );

    internal static Busy All { get; } =
        new(
            "Gerade wird sehr viel gerechnet",
            "Große Dateien, Exporte und Berechnungen werden nacheinander erledigt, und die Warteschlange ist voll. Versuchen Sie es in "
                + "einer Minute noch einmal. Es wurde nichts gespeichert."
        );
}
