using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>One cost type: planned cases and cost of a case (n, v), actual ones (m, a).</summary>
public sealed record DeviationInput(int N, Money V, int M, Money A);

/// <summary>Deviation of actual from planned case costs; volume, price and mix add up to it.</summary>
public sealed record DeviationAnswer(
    Money Total,
    Money Volume,
    Money Price,
    Money Mix,
    IReadOnlyList<string>? Warnings = null,
    JsonObject? Derivation = null
);

/// <summary>Why actual case costs differ from the plan.</summary>
internal static class TrialDeviation
{
    private const int MostTypes = 100;
    private const int MostCases = 1_000_000;
    private const string Input = "input";

    public static void MapDeviationTrial(this IEndpointRouteBuilder api) =>
        api.Folder("Trial")
            .MapPost("/trial/deviation", Compute)
            .Accepts<IReadOnlyList<DeviationInput>>("application/json")
            .Produces<DeviationAnswer>()
            .WithMetadata(new HeavyCallAttribute())
            .WithName("trialDeviation")
            .WithTags("Proberechnung")
            .WithSummary("Abweichung der Fallkosten in Menge, Preis und Mischung zerlegen")
            .WithDescription(
                "Liste mit einem Eintrag je Kostentyp: n und v (geplante Fälle und Kosten je Fall), m und a (tatsächliche). "
                    + "Nichts wird gespeichert. ?derivation=true ergänzt den Rechenweg."
            );

    private static IResult Compute(HttpContext http, JsonElement body, bool derivation = false)
    {
        if (body.ValueKind != JsonValueKind.Array)
            return TrialCall.Faulty([new(Input, null, "Erwartet wird eine Liste mit einem Eintrag je Kostentyp.")]);
        var (read, issue) = TrialJson.Parse(Encoding.UTF8.GetBytes($"{{\"{Input}\":{body.GetRawText()}}}"));
        if (read is null)
            return TrialCall.Faulty([issue!]);
        CostTypeFigures[] types = [.. read.Objects(Input, MostTypes, least: 1).Select(Figures)];
        if (read.Notes.Issues.Count > 0)
            return TrialCall.Faulty(read.Notes.Issues);
        var deviation = CostDeviation.Of(types);
        http.Response.Headers["X-Warnings"] = read.Notes.Warnings.Count.ToString(CultureInfo.InvariantCulture);
        return ApiAnswers.Ok(
            new DeviationAnswer(
                deviation.Total.Amount,
                deviation.Volume.Amount,
                deviation.Price.Amount,
                deviation.Mix.Amount,
                read.Notes.Answered(),
                derivation ? DerivationAnswer.Write(deviation.Explained().Explain()) : null
            )
        );
    }

    private static CostTypeFigures Figures(TrialObject type, int index) =>
        new(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            type.Whole("n", 0, MostCases),
            type.Amount("v", TrialObject.LargestPrice),
            type.Whole("m", 0, MostCases),
            type.Amount("a", TrialObject.LargestPrice)
        );
}
