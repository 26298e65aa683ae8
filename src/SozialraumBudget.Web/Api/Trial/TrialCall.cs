using System.Globalization;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>
/// Trial calculations whose body is JSON: read, compute by the rule, answer; nothing is read from the database or written to it.
/// </summary>
internal static class TrialCall
{
    private const int LargestBody = 4 * 1024 * 1024;

    /// <param name="name">Operation id, e.g. "trialBonus".</param>
    /// <param name="compute">From the body and whether the Rechenweg is wanted; null where the body's notes hold what is wrong.</param>
    public static RouteHandlerBuilder MapTrial<TBody, TAnswer>(
        this IEndpointRouteBuilder api,
        string path,
        string name,
        Func<TrialObject, bool, TAnswer?> compute
    )
        where TBody : class
        where TAnswer : class => api.MapTrial<TBody, TAnswer, TAnswer>(path, name, compute);

    /// <typeparam name="TShown">What the API document says of an answer that has no type of its own.</typeparam>
    public static RouteHandlerBuilder MapTrial<TBody, TAnswer, TShown>(
        this IEndpointRouteBuilder api,
        string path,
        string name,
        Func<TrialObject, bool, TAnswer?> compute
    )
        where TBody : class
        where TAnswer : class
        where TShown : class =>
        api.MapPost(
                path,
                (HttpContext http, CancellationToken cancel, bool derivation = false) => AnswerAsync(http, compute, derivation, cancel)
            )
            .Accepts<TBody>("application/json")
            .Produces<TShown>()
            .WithName(name)
            .WithTags("Proberechnung");

    private static async Task<IResult> AnswerAsync<TAnswer>(
        HttpContext http,
        Func<TrialObject, bool, TAnswer?> compute,
        bool derivation,
        CancellationToken cancel
    )
        where TAnswer : class
    {
        if (await BodyAsync(http.Request, cancel) is not { } bytes)
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge).ToResult();
        var (body, issue) = TrialJson.Parse(bytes);
        if (body is null)
            return Faulty([issue!]);
        if (Computed(body, compute, derivation) is not { } answer || body.Notes.Issues.Count > 0)
            return Faulty(body.Notes.Issues);
        http.Response.Headers["X-Warnings"] = body.Notes.Warnings.Count.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Ok(answer);
    }

    /// <summary>Each value is bounded where it is read; many of them may still add up to more than money can be.</summary>
    private static TAnswer? Computed<TAnswer>(TrialObject body, Func<TrialObject, bool, TAnswer?> compute, bool derivation)
        where TAnswer : class
    {
        try
        {
            return compute(body, derivation);
        }
        catch (OverflowException)
        {
            body.Notes.Fail("", null, "Die Zahlen sind zusammen größer, als gerechnet werden kann.");
            return null;
        }
    }

    /// <summary>422 with every field that is wrong; names come from the body and are made printable.</summary>
    public static IResult Faulty(IEnumerable<TermIssue> issues) =>
        ApiProblem.Faulty(
            issues.Select(static i => ApiIssue.Field(RowIssue.Printable(i.Field), i.Value, i.Reason)),
            "Die Angaben sind fehlerhaft; nichts wurde berechnet."
        );

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = await request.Body.ReadAsync(buffer, cancel)) > 0; )
        {
            if (copy.Length + count > LargestBody)
                return null;
            copy.Write(buffer, 0, count);
        }

        return copy.ToArray();
    }
}
