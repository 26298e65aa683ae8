using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>An indicator of an agreed list.</summary>
/// <param name="Key">Its name over all versions of the year's list: values that were assessed hang on it.</param>
/// <param name="Indicator">Name, points, target, direction, grading.</param>
/// <param name="Unit">Of target and actual value, e.g. "%" or "Monate"; may be empty.</param>
/// <param name="Source">How it is measured.</param>
public sealed record AgreedIndicator(string Key, BonusIndicator Indicator, string Unit, IndicatorSource Source);

/// <summary>
/// What both sides sign for a year: the highest bonus, the scale, the indicators. Signed by both it never changes; an amendment is a new
/// version.
/// </summary>
/// <param name="Highest">Share of the total that the bonus is at most; 0 where the model pays none.</param>
public sealed record BonusAgreement(Share Highest, IReadOnlyList<BonusStep> Scale, IReadOnlyList<AgreedIndicator> Indicators)
{
    public const string MustBeComplete = nameof(MustBeComplete);

    /// <summary>Most indicators of a year.</summary>
    public const int MostIndicators = 30;

    /// <summary>Longest name or unit.</summary>
    public const int LongestName = 120;

    /// <summary>Sum of all points.</summary>
    public decimal AllPoints => Indicators.Sum(static i => i.Indicator.Points);

    /// <exception cref="ArgumentException">The scale is none: see <see cref="Problem"/>.</exception>
    public BonusTerms Terms() => new(Highest, new(Scale));

    /// <summary>What is wrong with it, in German; null when it can be signed.</summary>
    /// <param name="paysBonus">The agreement's model pays a bonus.</param>
    public Refusal? Problem(bool paysBonus = true)
    {
        if (!paysBonus && Highest.Value > 0)
            return new(MustBeComplete, "Dieses Modell zahlt keinen Leistungsbonus; vereinbart werden die Indikatoren allein.");
        if (paysBonus && Highest.Value is <= 0 or > 1)
            return new(MustBeComplete, "Der Leistungsbonus ist ein Anteil über 0 % und höchstens 100 %.");
        if (Indicators.Count is 0 or > MostIndicators)
            return new(MustBeComplete, $"Vereinbart werden 1 bis {MostIndicators} Indikatoren; hier sind es {Indicators.Count}.");
        if (BonusScale.Problem(Scale) is { } scale)
            return new(MustBeComplete, scale);
        if (Scale.Any(static s => s.From < 0 || s.Share.Value is <= 0 or > 1))
            return new(MustBeComplete, "Eine Stufe der Skala beginnt bei 0 oder mehr Punkten und gibt einen Anteil über 0 % bis 100 %.");
        return Indicators.Select(ProblemOf).FirstOrDefault(static p => p is not null) ?? Twice();
    }

    private static Refusal? ProblemOf(AgreedIndicator indicator) =>
        indicator.Indicator switch
        {
            { Name: var name } when string.IsNullOrWhiteSpace(name) || name.Length > LongestName => new(
                MustBeComplete,
                $"Ein Indikator hat einen Namen von höchstens {LongestName} Zeichen."
            ),
            { Points: <= 0 } named => new(MustBeComplete, $"{named.Name}: Ein Indikator bringt mehr als 0 Punkte."),
            var named => named.Problem() is { } text ? new Refusal(MustBeComplete, $"{named.Name}: {text}") : null,
        };

    private Refusal? Twice() =>
        Indicators.GroupBy(static i => i.Indicator.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(static g => g.Count() > 1)
            is { } twice
            ? new(MustBeComplete, $"Der Indikator „{twice.Key}“ steht zweimal in der Liste.")
            : null;
}
