using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Bonus;

/// <summary>
/// What a city usually agrees on; only offered, never used without both sides' signatures. Targets and points are suggestions without a
/// source of their own.
/// </summary>
public static class BonusCatalogue
{
    /// <summary>1 % of the budget.</summary>
    public static Share Highest { get; } = new(0.01m);

    public static IReadOnlyList<AgreedIndicator> Indicators { get; } =
    [
        Of("zielerreichung", "Zielerreichung beendeter Hilfen", "%", 20, 75, BetterDirection.Higher, 60, IndicatorSource.GoalAttainment),
        Of("ambulant", "Anteil ambulanter Hilfen", "%", 20, 70, BetterDirection.Higher, 60, IndicatorSource.AmbulatoryShare),
        Of("dauer", "Mittlere Dauer beendeter Hilfen", "Monate", 15, 18, BetterDirection.Lower, 24, IndicatorSource.MeanDuration),
        Of(
            "hilfeplan",
            "Hilfepläne fristgerecht fortgeschrieben",
            "%",
            15,
            95,
            BetterDirection.Higher,
            null,
            IndicatorSource.HelpPlansInTime
        ),
        Of("sozialraum", "Hilfen mit Ressourcen des Sozialraums", "%", 10, 50, BetterDirection.Higher, 30, IndicatorSource.Assessed),
        Of(
            "mitsprache",
            "Mitsprache junger Menschen beim Ort der Gespräche",
            "%",
            10,
            80,
            BetterDirection.Higher,
            null,
            IndicatorSource.Assessed
        ),
        Of("ehrenamt", "Stunden Ehrenamtlicher", "Stunden", 10, 400, BetterDirection.Higher, 200, IndicatorSource.Assessed),
    ];

    /// <summary>50 points for half of the bonus, 60 for three quarters, 80 for all of it.</summary>
    public static IReadOnlyList<BonusStep> Scale { get; } = [new(50, new Share(0.5m)), new(60, new Share(0.75m)), new(80, new Share(1m))];

    /// <summary>The key of an indicator of this name: that of an earlier version, else the catalogue's; null for a new one.</summary>
    public static string? KeyOf(string name, IReadOnlyList<AgreedIndicator> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Concat(Indicators).FirstOrDefault(i => Spelling.IsSame(i.Indicator.Name, name))?.Key;
    }

    private static AgreedIndicator Of(
        string key,
        string name,
        string unit,
        decimal points,
        decimal target,
        BetterDirection better,
        decimal? from,
        IndicatorSource source
    ) => new(key, new(name, points, target, better, from), unit, source);
}
