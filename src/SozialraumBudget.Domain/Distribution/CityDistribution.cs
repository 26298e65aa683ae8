using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>
/// One sum over areas by weighted indicators (section 7 in docs/rules.md): share = sum over indicators of weight × (area ÷ city). With
/// limits on the change against the previous year, areas outside of one are set to it, the side with the larger violation first, and the
/// rest is shared anew until none is outside. The amounts always add up to the sum.
/// </summary>
public sealed class CityDistribution
{
    public const string IndicatorMustHaveValues = nameof(IndicatorMustHaveValues);
    public const string SharesMustNotAllBeZero = nameof(SharesMustNotAllBeZero);
    public const string FloorsMustFit = nameof(FloorsMustFit);
    public const string CapsMustTakeAll = nameof(CapsMustTakeAll);

    private CityDistribution(Traced total, IReadOnlyList<AreaAmount> areas) => (Total, Areas) = (total, areas);

    public Traced Total { get; }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<AreaAmount> Areas { get; }

    /// <returns>The distribution, or why the sum cannot be distributed so.</returns>
    /// <exception cref="KeyNotFoundException">An area lacks an indicator that has a weight.</exception>
    public static (CityDistribution? Distribution, Refusal? Refusal) Of(
        Traced total,
        IReadOnlyList<DistributionArea> areas,
        DistributionTerms terms
    )
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(terms);
        var counted = terms.Weights.Where(static w => w.Weight.Value > 0).ToList();
        if (counted.Find(w => areas.All(a => a.Values[w.Indicator] == 0)) is { } empty)
            return (
                null,
                new(IndicatorMustHaveValues, $"Das Merkmal „{empty.Indicator}“ ist in allen Bereichen 0; es kann nichts verteilen.")
            );
        if (counted.Count == 0)
            return (null, new(SharesMustNotAllBeZero, "Kein Merkmal hat ein Gewicht über 0."));

        total = total.Named("Summe");
        var cities = counted.ToDictionary(static w => w.Indicator, w => City(w.Indicator, areas));
        var contributions = areas
            .Select(a => (IReadOnlyList<Traced>)[.. counted.Select(w => Contribution(a, w, cities[w.Indicator]))])
            .ToList();
        var shares = areas.Select((a, i) => Share(a, contributions[i])).ToList();
        var sharing = new LimitedSharing(
            total,
            [.. areas.Select(static a => a.Name)],
            shares,
            [.. areas.Select(a => ChangeLimits.Of(a, terms))]
        );
        if (sharing.Refusal() is { } refusal)
            return (null, refusal);

        var free = sharing.Free();
        var limited = terms is { Floor: null, Cap: null } ? [.. free.Select(static f => (f, ChangeLimit.None))] : sharing.Limited();
        return limited is null
            ? (null, LimitedSharing.NobodyTakesTheRest)
            : (
                new(
                    total,
                    [
                        .. areas.Select(
                            (a, i) => new AreaAmount(a, shares[i], contributions[i], free[i], limited[i].Amount, limited[i].Limit)
                        ),
                    ]
                ),
                null
            );
    }

    /// <summary>The whole Rechenweg in one tree; its value is the sum.</summary>
    public Derivation Explain() => Traced.Group("Verteilung", [Total, .. Areas.Select(static a => a.Amount)]).Explain();

    private static Traced City(string indicator, IReadOnlyList<DistributionArea> areas) =>
        Traced
            .Sum(
                $"{indicator}: Stadt",
                "Summe aller Bereiche",
                [.. areas.Select(a => Traced.Number($"{a.Name}: {indicator}", a.Values[indicator], ""))]
            )
            .As("")
            .Named($"Stadt-{indicator}");

    private static Traced Contribution(DistributionArea area, IndicatorWeight weight, Traced city) =>
        Traced
            .Product(
                weight.Indicator,
                "Gewicht × (Wert des Bereichs ÷ Wert der Stadt)",
                Traced.Input("Gewicht", weight.Weight),
                Traced
                    .Quotient(
                        "Anteil an der Stadt",
                        "Bereich ÷ Stadt",
                        Traced.Number($"{area.Name}: {weight.Indicator}", area.Values[weight.Indicator], ""),
                        city
                    )
                    .As("%")
            )
            .As("%");

    private static Traced Share(DistributionArea area, IReadOnlyList<Traced> contributions) =>
        Traced.Sum($"{area.Name}: Anteil", "Summe über die Merkmale", contributions).As("%").Named($"Anteil-{area.Name}");
}
