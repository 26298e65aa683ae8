using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>
/// Why an area gains or loses against the previous year. Its change is the sum of: what it gets of the growth of the whole sum at its
/// present share; for each indicator what its share of the indicator, measured against its present share of the money, moves; what a floor
/// or cap adds or takes; and a line for rounding. Every part is rounded to cents once, for itself.
/// </summary>
/// <param name="Growth">(sum − sum of the previous year) × present share; null for an area without a previous year.</param>
/// <param name="Indicators">sum × weight ÷ all weights × (share of the indicator − present share), in the order of the weights that count;
/// empty for an area without a previous year.</param>
/// <param name="ByLimit">Amount − amount without limits.</param>
/// <param name="Rounding">What the rounded parts lack to the change; null for an area without a previous year.</param>
public sealed record AreaChange(AreaAmount Area, Traced? Growth, IReadOnlyList<Traced> Indicators, Traced ByLimit, Money? Rounding)
{
    internal static IReadOnlyList<AreaChange> Of(CityDistribution distribution, DistributionTerms terms)
    {
        List<IndicatorWeight> counted = [.. terms.Weights.Where(static w => w.Weight.Value > 0)];
        var before = Traced
            .Sum(
                "Summe des Vorjahrs",
                "Summe der Bereiche",
                [
                    .. distribution
                        .Areas.Where(static a => a.Area.Previous is not null)
                        .Select(static a => Traced.Input(a.Area.Name, a.Area.Previous!.Value)),
                ]
            )
            .Named("Vorjahr");
        var weights = Traced
            .Sum("Summe der Gewichte", "Summe", [.. counted.Select(static w => Traced.Input(w.Indicator, w.Weight))])
            .As("%")
            .Named("Gewichte");
        return [.. distribution.Areas.Select(area => One(area, distribution, before, weights, counted))];
    }

    private static AreaChange One(
        AreaAmount area,
        CityDistribution distribution,
        Traced before,
        Traced weights,
        List<IndicatorWeight> counted
    )
    {
        var limit = Traced.Difference("Wirkung der Grenze", "Betrag − Betrag ohne Grenzen", area.Amount, area.Free);
        if (area.Area.Previous is not { } previous || before.Value == 0)
            return new(area, null, [], limit, null);

        var share = Traced
            .Quotient("bisheriger Anteil", "Vorjahr ÷ Summe des Vorjahrs", Traced.Input($"{area.Area.Name}: Vorjahr", previous), before)
            .As("%")
            .Named("Bisher");
        var growth = Traced.RoundedProduct(
            "Wachstum der Summe",
            "gerundet((Summe − Summe des Vorjahrs) × bisheriger Anteil)",
            Traced.Difference("Wachstum", "Summe − Summe des Vorjahrs", distribution.Total, before),
            share
        );
        List<Traced> indicators =
        [
            .. counted.Select(
                (w, i) =>
                    Traced.RoundedProduct(
                        w.Indicator,
                        "gerundet(Summe × (Beitrag des Merkmals − Gewicht × bisheriger Anteil) ÷ Summe der Gewichte)",
                        distribution.Total,
                        Traced
                            .Quotient(
                                "Verschiebung",
                                "(Beitrag − Gewicht × bisheriger Anteil) ÷ Summe der Gewichte",
                                Traced
                                    .Difference(
                                        "über dem bisherigen Anteil",
                                        "Beitrag − Gewicht × bisheriger Anteil",
                                        area.Contributions[i],
                                        Traced
                                            .Product("am bisherigen Anteil", "Gewicht × Anteil", Traced.Input("Gewicht", w.Weight), share)
                                            .As("%")
                                    )
                                    .As("%"),
                                weights
                            )
                            .As("%")
                    )
            ),
        ];
        var parts = Money.Sum([growth.Amount, .. indicators.Select(static i => i.Amount), limit.Amount]);
        return new(area, growth, indicators, limit, area.Change!.Value - parts);
    }

    /// <summary>The whole Rechenweg of the area: its amount, and what its change is made of.</summary>
    public Derivation Explain() =>
        Traced
            .Group(
                Area.Area.Name,
                [
                    Area.Amount,
                    .. Area.Limit == ChangeLimit.None ? [] : new[] { Area.Free, ByLimit },
                    .. Growth is null ? [] : new[] { Growth },
                    .. Indicators,
                ]
            )
            .Explain();
}
