using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>What an indicator stands at; null: not measured yet.</summary>
public sealed record BonusMeasure(BonusIndicator Indicator, decimal? Actual);

/// <summary>The agreed terms of a year's bonus.</summary>
/// <param name="Highest">Share of the total that the bonus is at most, usually 1 %.</param>
public sealed record BonusTerms(Share Highest, BonusScale Scale);

/// <summary>
/// The performance bonus of a year (rule 4.6 in docs/rules.md): points per indicator, their sum, and what they are worth.
/// </summary>
public sealed class PerformanceBonus
{
    private readonly Traced total;
    private readonly BonusTerms terms;

    private PerformanceBonus(Traced total, BonusTerms terms, IReadOnlyList<BonusMeasure> measures)
    {
        (this.total, this.terms, Measures) = (total, terms, measures);
        Points = [.. measures.Select(static m => m.Indicator.Reached(m.Actual))];
        Sum = Traced.Sum("Summe der Punkte", "Punkte aller Indikatoren", Points).As(BonusIndicator.PointUnit).Named("Punkte");
        Amount = Of(total, terms, Sum);
    }

    public IReadOnlyList<BonusMeasure> Measures { get; }

    /// <summary>Points of each indicator, in order; two places.</summary>
    public IReadOnlyList<Traced> Points { get; }

    public Traced Sum { get; }

    /// <summary>round(total × highest share × share of the scale).</summary>
    public Traced Amount { get; }

    public static PerformanceBonus Of(Traced total, BonusTerms terms, IReadOnlyList<BonusMeasure> measures)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(measures);
        return new(total, terms, measures);
    }

    /// <summary>The bonus for a sum of points that is known.</summary>
    public static Traced Of(Traced total, BonusTerms terms, Traced points)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Traced.RoundedProduct(
            "Leistungsbonus",
            $"gerundet(Gesamtbudget × {terms.Highest} × Anteil nach Punkten)",
            total,
            Traced.Input("Leistungsbonus höchstens", terms.Highest),
            terms.Scale.ShareOf(points)
        );
    }

    /// <summary>
    /// What the bonus would grow by if this indicator earned all its points and the others stayed: what is missing, in euros.
    /// </summary>
    /// <param name="index">Of the indicator, from 0.</param>
    public Money WorthOfReaching(int index)
    {
        var measures = Measures.ToList();
        measures[index] = measures[index] with { Actual = measures[index].Indicator.Target };
        return Of(total, terms, measures).Amount.Amount - Amount.Amount;
    }

    public Derivation Explain() => Amount.Explain();
}
