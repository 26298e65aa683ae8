using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>
/// Deviations of several agreements or areas together (rule 4.9 in docs/rules.md): each figure is the sum of the parts' figures, so that
/// a city deviates by what its areas deviate by, to the cent, and volume + price + mix remain the deviation.
/// </summary>
public sealed record DeviationSum(Traced Planned, Traced Actual, Traced Total, Traced Volume, Traced Price, Traced Mix)
{
    public Traced this[DeviationPart part] =>
        part switch
        {
            DeviationPart.Planned => Planned,
            DeviationPart.Actual => Actual,
            DeviationPart.Total => Total,
            DeviationPart.Volume => Volume,
            DeviationPart.Price => Price,
            DeviationPart.Mix => Mix,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        };

    public static DeviationSum Of(CostDeviation deviation)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        return new(deviation.Planned, deviation.Actual, deviation.Total, deviation.Volume, deviation.Price, deviation.Mix);
    }

    /// <summary>Zero without any part. What each part comes from stands in its own Rechenweg.</summary>
    /// <param name="parts">Each with its name.</param>
    public static DeviationSum Of(IReadOnlyList<(string Name, DeviationSum Figures)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 1
            ? parts[0].Figures
            : new(
                Sum(DeviationPart.Planned),
                Sum(DeviationPart.Actual),
                Sum(DeviationPart.Total),
                Sum(DeviationPart.Volume),
                Sum(DeviationPart.Price),
                Sum(DeviationPart.Mix)
            );

        Traced Sum(DeviationPart part) =>
            Traced.Sum(part.Title(), "Summe der Teile", [.. parts.Select(p => Leaf(p.Name, p.Figures[part]))]);
    }

    /// <summary>The same figures without what they come from, for readers who may see no more.</summary>
    /// <param name="name">Of the area.</param>
    public DeviationSum Plain(string name) =>
        new(Leaf(name, Planned), Leaf(name, Actual), Leaf(name, Total), Leaf(name, Volume), Leaf(name, Price), Leaf(name, Mix));

    private static Traced Leaf(string name, Traced value) => Traced.Input(name, value.Amount, "angenommene Meldungen und geltendes Budget");

    /// <summary>Bars from plan to actual.</summary>
    public IReadOnlyList<WaterfallStep> Steps() =>
        WaterfallStep.Of([
            ("Plan", Planned.Amount, true),
            ("Menge", Volume.Amount, false),
            ("Preis", Price.Amount, false),
            ("Mischung", Mix.Amount, false),
            ("Ist", Actual.Amount, true),
        ]);
}

/// <summary>The figures of a deviation.</summary>
public enum DeviationPart
{
    Planned,
    Actual,
    Total,
    Volume,
    Price,
    Mix,
}

/// <summary>German names and definitions of <see cref="DeviationPart"/>.</summary>
public static class DeviationParts
{
    public static string Title(this DeviationPart part) =>
        part switch
        {
            DeviationPart.Planned => "Plan",
            DeviationPart.Actual => "Ist",
            DeviationPart.Total => "Abweichung",
            DeviationPart.Volume => "Menge",
            DeviationPart.Price => "Preis",
            DeviationPart.Mix => "Mischung",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        };

    public static string Definition(this DeviationPart part) =>
        part switch
        {
            DeviationPart.Planned => "Fälle des geltenden Budgets × Wert je Fall im Jahr × Monate bis zum Stand ÷ 12",
            DeviationPart.Actual =>
                "gemeldete Fälle × mittlere Kosten je Fall bis zum Stand; jeder Fall einmal, mit dem Kostentyp der neuesten Meldung",
            DeviationPart.Total => "Ist − Plan",
            DeviationPart.Volume => "mehr oder weniger Fälle, zu den mittleren Plankosten aller Kostentypen",
            DeviationPart.Price => "teurere oder günstigere Fälle als geplant",
            DeviationPart.Mix => "andere Anteile der Kostentypen: der Rest",
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        };
}
