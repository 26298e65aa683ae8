using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>One sum of the city over areas by weighted indicators, with limits on the change against the previous year.</summary>
internal static class TrialDistribution
{
    private const string Derivation = "derivation";

    public static JsonObject? Compute(TrialObject body, bool derivation)
    {
        if (TrialDistributionInput.Distribute(body) is not { } distribution)
            return null;
        if (derivation && distribution.Areas.Any(static a => a.Area.Name == Derivation))
        {
            body.Fail("areas", $"Ein Bereich kann nicht „{Derivation}“ heißen, wenn die Antwort den Rechenweg trägt.");
            return null;
        }

        var answer = new JsonObject(distribution.Areas.Select(static a => KeyValuePair.Create(a.Area.Name, Text(a.Amount))));
        if (derivation)
            answer[Derivation] = DerivationAnswer.Write(distribution.Explain());
        return answer;
    }

    private static JsonNode? Text(Traced amount) => amount.Amount.ToString();
}

/// <summary>Body of trial/distribution.</summary>
/// <param name="Areas">Name → indicator values, and the amount of the previous year as "previous" (null: a new area without
/// limits).</param>
/// <param name="Weights">Indicator → weight; only their proportion matters.</param>
/// <param name="Floor">By which share an area falls at most.</param>
/// <param name="Cap">By which share an area grows at most.</param>
internal sealed record DistributionBody(
    Money Total,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Areas,
    IReadOnlyDictionary<string, Share> Weights,
    Share? Floor,
    Share? Cap
);
