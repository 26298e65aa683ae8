using System.Globalization;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>Trials of a quarter: consumption from hours and invoices, and both sides' lists of cases side by side.</summary>
internal static class QuarterTrialEndpoints
{
    private const int LargestTerms = 4 * 1024 * 1024;
    private const string Terms = "terms";
    private const string Form = "multipart/form-data";

    public static void MapQuarterTrials(this IEndpointRouteBuilder api)
    {
        var trials = api.Folder("Trial");
        trials
            .MapPost("/trial/consumption", ConsumptionAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .Accepts<ConsumptionUpload>(Form)
            .Produces<ConsumptionAnswer>()
            .WithName("trialConsumption")
            .WithTags("Proberechnung")
            .WithSummary("Verbrauch eines Zeitraums aus Stunden und externen Kosten berechnen")
            .WithDescription(
                "multipart/form-data: hours und external (CSV oder XLSX), terms (JSON mit from, to, rates, flat_activities, "
                    + "partial_budget_b, moved_in, conflicts). Nichts wird gespeichert. ?derivation=true ergänzt den Rechenweg."
            );
        trials
            .MapPost("/trial/reconciliation", ReconciliationAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .Accepts<ReconciliationUpload>(Form)
            .Produces<ReconciliationAnswer>()
            .WithName("trialReconciliation")
            .WithTags("Proberechnung")
            .WithSummary("Fälle des Trägers und des Jugendamts abgleichen")
            .WithDescription(
                "multipart/form-data: provider und office (CSV oder XLSX im Importformat Fälle), terms (JSON mit area, lead_provider, "
                    + "from, to, intensity_tolerance). Nichts wird gespeichert."
            );
    }

    private static async Task<IResult> ConsumptionAsync(HttpContext http, CancellationToken cancel, bool derivation = false)
    {
        var (files, terms, fault) = await ReadAsync(
            http,
            QuarterTrial.Consumption,
            [(TrialConsumption.Hours, "Stunden"), (TrialConsumption.External, "externen Kosten")],
            cancel
        );
        if (terms is null)
            return fault!;
        var (result, issues) = TrialConsumption.Compute(files[0], files[1], terms, derivation, cancel);
        if (result is null)
            return Faulty(issues);
        http.Response.Headers["X-Rows-Outside-Period"] = result.RowsOutside.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Warnings"] = result.Warnings.Count.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Ok(ConsumptionAnswer.Of(result, derivation));
    }

    private static async Task<IResult> ReconciliationAsync(HttpContext http, CancellationToken cancel)
    {
        var (files, terms, fault) = await ReadAsync(
            http,
            QuarterTrial.Reconciliation,
            [(TrialReconciliation.Provider, "Fälle des Trägers"), (TrialReconciliation.Office, "Fälle des Jugendamts")],
            cancel
        );
        if (terms is null)
            return fault!;
        var (result, issues) = TrialReconciliation.Compute(files[0], files[1], terms, cancel);
        if (result is null)
            return Faulty(issues);
        http.Response.Headers["X-Rows-Of-Other-Areas"] = result.RowsOfOtherAreas.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["X-Warnings"] = result.Warnings.Count.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Ok(ReconciliationAnswer.Of(result));
    }

    private static async Task<(TrialFile[] Files, QuarterTerms? Terms, IResult? Fault)> ReadAsync(
        HttpContext http,
        QuarterTrial trial,
        (string Part, string Title)[] parts,
        CancellationToken cancel
    )
    {
        if (await http.Request.FormAsync(cancel) is not { } form)
            return ([], null, ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType).ToResult());
        var (files, missing) = (new List<TrialFile>(), new List<ApiIssue>());
        foreach (var (part, title) in parts)
        {
            if (await form.PartAsync(part, cancel) is { } found)
                files.Add(new(found.Bytes, found.Name));
            else
                missing.Add(ApiIssue.Field(part, null, $"Die Datei mit den {title} (CSV oder XLSX) fehlt oder ist leer."));
        }

        var given = await form.PartAsync(Terms, cancel);
        if (given is null)
            missing.Add(ApiIssue.Field(Terms, null, "Die Konditionen (JSON) fehlen oder sind leer."));
        else if (given.Value.Bytes.Length > LargestTerms)
            missing.Add(ApiIssue.Field(Terms, null, "Die Konditionen sind größer als 4 MB."));
        if (missing.Count > 0)
            return ([], null, ApiProblem.Faulty(missing, "Der Anfrage fehlt ein Teil."));
        var (terms, issues) = QuarterTermsReader.Read(given!.Value.Bytes, trial);
        return terms is not null
            ? ([.. files], terms, null)
            : (
                [],
                null,
                ApiProblem.Faulty(
                    issues.Select(static i => ApiIssue.Field(i.Field, i.Value, i.Reason)),
                    "Die Konditionen sind fehlerhaft; nichts wurde berechnet."
                )
            );
    }

    private static IResult Faulty(IReadOnlyList<FileIssue> issues) =>
        ApiProblem.Faulty(
            issues.Select(static i => ApiIssue.Of(i.Issue) with { Part = i.Part }),
            $"Fehlerhaft: {string.Join(", ", issues.Select(static i => i.Part).Distinct())}; nichts wurde berechnet."
        );
}
