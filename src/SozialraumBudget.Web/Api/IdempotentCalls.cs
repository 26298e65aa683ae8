using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// Marks an endpoint whose effect must not happen twice, as that of all that moves money: it needs the header Idempotency-Key.
/// </summary>
public sealed class HappensOnce
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 120;
}

/// <summary>
/// The same key with the same request gets the same answer, and the effect happens once, wherever a call breaks off; of equal calls at the
/// same time one works and the others wait for its answer. See docs/adr/0011.
/// </summary>
public sealed class IdempotentCalls(RequestDelegate next)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Headers of one transfer, not of the answer.</summary>
    private static readonly HashSet<string> Transfer = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Date",
        "Set-Cookie",
    };

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public Task InvokeAsync(HttpContext http, IdempotencyStore store)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<HappensOnce>() is null || UserClaims.IdOf(http.User) is not { } user)
            return next(http);
        var key = http.Request.Headers[HappensOnce.Header].ToString();
        return key.Length is 0 or > HappensOnce.LongestKey || key.Any(static c => c is < '!' or > '~')
            ? ApiProblem
                .Of(
                    400,
                    $"Dieser Aufruf darf nicht zweimal wirken und braucht die Kopfzeile „{HappensOnce.Header}“: "
                        + $"1 bis {HappensOnce.LongestKey} Zeichen ohne Leerzeichen, je Vorgang ein neuer Wert, z. B. eine UUID."
                )
                .WriteAsync(http.Response)
            : AnswerAsync(http, store, user, key);
    }

    private async Task AnswerAsync(HttpContext http, IdempotencyStore store, Guid user, string key)
    {
        var hash = await HashAsync(http.Request, http.RequestAborted);
        using var written = new MemoryStream();
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var (outcome, answer) = await store.CarryOutAsync(user, key, hash, () => CarryOutAsync(http, written), http.RequestAborted);
            if (outcome != CallOutcome.Running || waited > Patience)
            {
                await ReplyAsync(http, outcome, answer, written);
                return;
            }

            await Task.Delay(Pause, http.RequestAborted);
        }
    }

    /// <summary>The endpoint writes into memory: nobody hears of an effect before it is certain.</summary>
    private async Task<CallAnswer> CarryOutAsync(HttpContext http, MemoryStream written)
    {
        var before = http.Response.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase);
        var original = http.Response.Body;
        http.Response.Body = written;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = original;
        }

        return new(
            http.Response.StatusCode,
            Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length),
            Headers(http.Response.Headers, before)
        );
    }

    /// <summary>What the endpoint itself said: its place, its kind, when to come again; not what every answer carries.</summary>
    private static string Headers(IHeaderDictionary headers, Dictionary<string, StringValues> before) =>
        JsonSerializer.Serialize(
            headers
                .Where(h => !Transfer.Contains(h.Key) && (!before.TryGetValue(h.Key, out var was) || was != h.Value))
                .ToDictionary(static h => h.Key, static h => h.Value.ToArray(), StringComparer.OrdinalIgnoreCase)
        );

    private static void Apply(string? kept, IHeaderDictionary headers)
    {
        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(kept ?? "{}")!)
            headers[name] = values;
    }

    private static Task ReplyAsync(HttpContext http, CallOutcome outcome, CallAnswer? answer, MemoryStream written)
    {
        var response = http.Response;
        switch (outcome)
        {
            case CallOutcome.CarriedOut:
                written.Position = 0;
                return written.CopyToAsync(response.Body, http.RequestAborted);
            case CallOutcome.Repeated:
                response.StatusCode = answer!.Status;
                response.ContentType = answer.IsDone ? "application/json; charset=utf-8" : ApiProblem.ContentType;
                Apply(answer.Headers, response.Headers);
                response.Headers["Idempotent-Replayed"] = "true";
                return response.WriteAsync(answer.Response, http.RequestAborted);
            case CallOutcome.OtherRequest:
                return ApiProblem
                    .Of(
                        422,
                        "Dieser Idempotency-Key gehört schon zu einer anderen Anfrage. "
                            + "Für einen neuen Vorgang bitte einen neuen Wert wählen."
                    )
                    .WriteAsync(response);
            default:
                response.Headers.RetryAfter = "5";
                return ApiProblem
                    .Of(409, "Dieselbe Anfrage wird gerade ausgeführt. Bitte mit demselben Idempotency-Key noch einmal fragen.")
                    .WriteAsync(response);
        }
    }

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path.Value?.ToUpperInvariant()}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0; )
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
