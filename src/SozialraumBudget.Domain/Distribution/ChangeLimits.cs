using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>The lowest and the highest amount of an area, each to cents; null where there is none.</summary>
internal sealed record ChangeLimits(Traced? Lowest, Traced? Highest)
{
    public static ChangeLimits Of(DistributionArea area, DistributionTerms terms) =>
        area.Previous is { } previous
            ? new(
                terms.Floor is { } floor
                    ? Limit(
                        $"{area.Name}: Untergrenze",
                        $"gerundet(Vorjahr × (1 − {floor}))",
                        previous,
                        Traced.Difference("bleibt mindestens", $"1 − {floor}", Whole(), Traced.Input("Untergrenze", floor)).As("%")
                    )
                    : null,
                terms.Cap is { } cap
                    ? Limit(
                        $"{area.Name}: Obergrenze",
                        $"gerundet(Vorjahr × (1 + {cap}))",
                        previous,
                        Traced.Sum("wird höchstens", $"1 + {cap}", [Whole(), Traced.Input("Obergrenze", cap)]).As("%")
                    )
                    : null
            )
            : new(null, null);

    /// <summary>By how much an exact amount lies below the lowest; zero or less where it does not.</summary>
    public Fraction Below(Fraction amount) => Lowest is { } lowest ? lowest.Value - amount : 0;

    /// <summary>By how much it lies above the highest.</summary>
    public Fraction Above(Fraction amount) => Highest is { } highest ? amount - highest.Value : 0;

    private static Traced Whole() => Traced.Number("ganz", 1, "%");

    private static Traced Limit(string label, string formula, Money previous, Traced factor) =>
        Traced.RoundedProduct(label, formula, Traced.Input("Vorjahr", previous), factor);
}
