using System.Globalization;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>Proberechnung: anyone with an account can recompute a published figure; the database is neither read nor written.</summary>
internal static class TrialEndpoints
{
    private const int LargestTerms = 4 * 1024 * 1024;

    public static void MapTrial(this IEndpointRouteBuilder api) =>
        api.Folder("Trial")
            .MapPost("/trial/budget", BudgetAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .WithTags("Proberechnung")
            .WithName("trialBudget")
            .TakesParts(UploadedPart.File("services"), UploadedPart.Text("terms"))
            .Produces<TrialBudgetAnswer>()
            .WithSummary("Budget aus Basisjahr-Datei und Konditionen berechnen")
            .WithDescription(
                "multipart/form-data: services (CSV oder XLSX), terms (JSON; model, sonst stuttgart). Nichts wird gespeichert. "
                    + "?derivation=true ergänzt den Rechenweg."
            );

    private static async Task<IResult> BudgetAsync(HttpContext http, CancellationToken cancel, bool derivation = false)
    {
        if (await http.Request.FormAsync(cancel) is not { } form)
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType).ToResult();
        var (services, given) = (await form.PartAsync("services", cancel), await form.PartAsync("terms", cancel));
        if (services is null || given is null || given.Value.Bytes.Length > LargestTerms)
            return Missing(services is null, given is null);

        var (terms, issues) = TrialTermsReader.Read(given.Value.Bytes);
        if (terms is null)
            return FaultyTerms(issues);
        var answer = TrialBudget.Compute(services.Value.Bytes, services.Value.Name, terms, cancel);
        if (answer.RowIssues.Count > 0)
            return ApiProblem.Faulty(answer.RowIssues, "Die Basisjahr-Datei ist fehlerhaft; nichts wurde berechnet.");
        if (answer.Result is not { } result)
            return FaultyTerms(answer.TermIssues);

        http.Response.Headers["X-Rows-Of-Other-Areas"] = result.RowsOfOtherAreas.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Warnings"] = result.Warnings.Count.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Ok(TrialBudgetAnswer.Of(result, derivation));
    }

    private static IResult FaultyTerms(IEnumerable<TermIssue> issues) =>
        ApiProblem.Faulty(
            issues.Select(static i => ApiIssue.Field(i.Field, i.Value, i.Reason)),
            "Die Konditionen sind fehlerhaft; nichts wurde berechnet."
        );

    private static IResult Missing(bool services, bool terms)
    {
        var issues = new List<ApiIssue>();
        if (services)
            issues.Add(ApiIssue.Field("services", null, "Die Basisjahr-Datei (CSV oder XLSX) fehlt oder ist leer."));
        issues.AddRange(
            terms ? [ApiIssue.Field("terms", null, "Die Konditionen (JSON) fehlen oder sind leer.")]
            : services ? []
            : [ApiIssue.Field("terms", null, "Die Konditionen sind größer als 4 MB.")]
        );
        return ApiProblem.Faulty(issues, "Der Anfrage fehlt ein Teil.");
    }
}
