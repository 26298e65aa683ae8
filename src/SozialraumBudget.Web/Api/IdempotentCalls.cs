using System.Security.Cryptography;
using System.Text;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>Marks an endpoint that moves money: it needs the header Idempotency-Key.</summary>
public sealed class MovesMoney
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 120;
}

/// <summary>
/// The same key with the same request gets the same answer, and the effect happens once; of equal calls at the same time one works and
/// the others wait for its answer. Answers 2xx and 422 are kept; anything else frees the key.
/// </summary>
public sealed class IdempotentCalls(RequestDelegate next, IServiceScopeFactory scopes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<MovesMoney>() is null || UserClaims.IdOf(http.User) is not { } user)
            return next(http);
        var key = http.Request.Headers[MovesMoney.Header].ToString();
        return key.Length is 0 or > MovesMoney.LongestKey || key.Any(static c => c is < '!' or > '~')
            ? ApiProblem
                .Of(
                    400,
                    $"Dieser Aufruf bewegt Geld und braucht die Kopfzeile „{MovesMoney.Header}“: "
                        + $"1 bis {MovesMoney.LongestKey} Zeichen ohne Leerzeichen, je Vorgang ein neuer Wert, z. B. eine UUID."
                )
                .WriteAsync(http.Response)
            : AnswerAsync(http, user, key);
    }

    private async Task AnswerAsync(HttpContext http, Guid user, string key)
    {
        var hash = await HashAsync(http.Request, http.RequestAborted);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (await StoreAsync(store => store.ClaimAsync(user, key, hash, http.RequestAborted)))
            {
                await CarryOutAsync(http, user, key);
                return;
            }

            var known = await StoreAsync(store => store.FindAsync(user, key, http.RequestAborted));
            if (known is { Status: not null } || (known is not null && known.RequestHash != hash) || waited > Patience)
            {
                await ReplyAsync(http.Response, known, hash);
                return;
            }

            await Task.Delay(Pause, http.RequestAborted);
        }
    }

    private async Task CarryOutAsync(HttpContext http, Guid user, string key)
    {
        var (response, original) = (http.Response, http.Response.Body);
        using var copy = new MemoryStream();
        var kept = false;
        response.Body = copy;
        try
        {
            await next(http);
            kept = response.StatusCode is (>= 200 and < 300) or StatusCodes.Status422UnprocessableEntity;
            if (kept)
                await StoreAsync(store => store.CompleteAsync(user, key, response.StatusCode, Encoding.UTF8.GetString(copy.ToArray())));
        }
        finally
        {
            response.Body = original;
            if (!kept)
                await StoreAsync(store => store.ReleaseAsync(user, key));
        }

        copy.Position = 0;
        await copy.CopyToAsync(original, http.RequestAborted);
    }

    private static Task ReplyAsync(HttpResponse response, IdempotencyRecord? known, string hash)
    {
        if (known is not null && known.RequestHash != hash)
            return ApiProblem
                .Of(
                    422,
                    "Dieser Idempotency-Key gehört schon zu einer anderen Anfrage. Für einen neuen Vorgang bitte einen neuen Wert wählen."
                )
                .WriteAsync(response);
        if (known?.Status is not { } status)
        {
            response.Headers.RetryAfter = "5";
            return ApiProblem
                .Of(409, "Dieselbe Anfrage wird gerade ausgeführt. Bitte mit demselben Idempotency-Key noch einmal fragen.")
                .WriteAsync(response);
        }

        response.StatusCode = status;
        response.ContentType = status >= 400 ? ApiProblem.ContentType : "application/json; charset=utf-8";
        response.Headers["Idempotent-Replayed"] = "true";
        return response.WriteAsync(known.Response ?? "");
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

    /// <summary>A scope of its own, so that nothing of it mixes with the effect's transaction.</summary>
    private async Task<T> StoreAsync<T>(Func<IdempotencyStore, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<IdempotencyStore>());
    }
}
