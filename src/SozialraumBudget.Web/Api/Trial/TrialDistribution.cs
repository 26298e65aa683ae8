using System.Text.Json;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>One sum of the city over areas by weighted indicators, with limits on the change against the previous year.</summary>
internal static class TrialDistribution
{
    private const int MostAreas = 500;
    private const int MostIndicators = 30;
    private const decimal LargestValue = 1_000_000_000m;
    private const string Previous = "previous";
    private const string Derivation = "derivation";

    public static JsonObject? Compute(TrialObject body, bool derivation)
    {
        var total = body.Amount("total");
        var weights = Weights(body);
        var terms = new DistributionTerms(weights, body.MaybeShare("floor"), body.MaybeShare("cap", largest: 10));
        List<DistributionArea> areas = [.. body.Named("areas", MostAreas, least: 1).Select(a => Area(a.Name, a.Value, terms))];
        if (derivation && areas.Exists(static a => a.Name == Derivation))
            body.Fail("areas", $"Ein Bereich kann nicht „{Derivation}“ heißen, wenn die Antwort den Rechenweg trägt.");
        if (body.Notes.Issues.Count > 0)
            return null;

        var (distribution, refusal) = CityDistribution.Of(Traced.Input("Summe der Stadt", total, TrialTerms.Source), areas, terms);
        if (distribution is null)
        {
            body.Fail(FieldOf(refusal!.Rule), refusal.Text);
            return null;
        }

        var answer = new JsonObject(distribution.Areas.Select(static a => KeyValuePair.Create(a.Area.Name, Text(a.Amount))));
        if (derivation)
            answer[Derivation] = DerivationAnswer.Write(distribution.Explain());
        return answer;
    }

    private static string FieldOf(string rule) =>
        rule switch
        {
            CityDistribution.FloorsMustFit => "floor",
            CityDistribution.CapsMustTakeAll => "cap",
            CityDistribution.SharesMustNotAllBeZero => "weights",
            _ => "areas",
        };

    private static List<IndicatorWeight> Weights(TrialObject body)
    {
        var weights = new List<IndicatorWeight>();
        foreach (var (name, path, value) in body.Members("weights", MostIndicators, least: 1))
        {
            if (name == Previous)
                body.Notes.Fail(path, value, "„previous“ ist der Betrag des Vorjahrs und kein Merkmal.");
            weights.Add(new(name, new(body.Number(path, value, 0, 1000, "Erwartet wird ein Gewicht von 0 bis 1000, z. B. \"0.3\"."))));
        }

        return weights;
    }

    private static DistributionArea Area(string name, TrialObject area, DistributionTerms terms)
    {
        var values = terms.Weights.ToDictionary(
            static w => w.Indicator,
            w => area.Number(w.Indicator, 0, LargestValue, "Erwartet wird eine Zahl ab 0.")
        );
        var isLimited = terms.Floor is not null || terms.Cap is not null;
        return new(name, values, isLimited && !area.IsNull(Previous) ? area.Amount(Previous) : Unlimited(area));
    }

    /// <summary>The previous year is known and plays no part, or the area is new.</summary>
    private static Money? Unlimited(TrialObject area)
    {
        area.Find(Previous, required: false);
        return null;
    }

    private static JsonNode? Text(Traced amount) => amount.Amount.ToString();
}

/// <summary>Body of trial/distribution.</summary>
/// <param name="Areas">Name → indicator values, and the amount of the previous year as "previous" (null: a new area without limits).</param>
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
