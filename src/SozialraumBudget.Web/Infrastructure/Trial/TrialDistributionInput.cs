using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>A trial of the city's distribution from its body.</summary>
internal static class TrialDistributionInput
{
    /// <summary>Field of an area that holds its amount of the previous year.</summary>
    public const string Previous = "previous";

    private const int MostAreas = 500;
    private const int MostIndicators = 30;
    private const decimal LargestValue = 1_000_000_000m;

    /// <summary>Null where the body's notes hold what is wrong.</summary>
    public static CityDistribution? Distribute(TrialObject body)
    {
        var total = body.Amount("total");
        var weights = Weights(body);
        var terms = new DistributionTerms(weights, body.MaybeShare("floor"), body.MaybeShare("cap", largest: 10));
        List<DistributionArea> areas = [.. body.Named("areas", MostAreas, least: 1).Select(a => Area(a.Name, a.Value, terms))];
        if (body.Notes.Issues.Count > 0)
            return null;

        var (distribution, refusal) = CityDistribution.Of(Traced.Input("Summe der Stadt", total, TrialTerms.Source), areas, terms);
        if (refusal is not null)
            body.Fail(FieldOf(refusal.Rule), refusal.Text);
        return distribution;
    }

    private static string FieldOf(string rule) =>
        rule switch
        {
            CityDistribution.FloorsMustFit => "floor",
            CityDistribution.CapsMustTakeAll => "cap",
            CityDistribution.SharesMustNotAllBeZero => "weights",
            _ => "areas",
        };

    private const string WeightExpected = "Erwartet wird ein Gewicht von 0 bis 1000, z. B. \"0.3\".";

    private static List<IndicatorWeight> Weights(TrialObject body)
    {
        var weights = new List<IndicatorWeight>();
        foreach (var (name, path, value) in body.Members("weights", MostIndicators, least: 1))
        {
            if (name == Previous)
                body.Notes.Fail(path, value, "„previous“ ist der Betrag des Vorjahrs und kein Merkmal.");
            weights.Add(new(name, new(body.Number(path, value, 0, 1000, WeightExpected, isShare: true))));
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
}
