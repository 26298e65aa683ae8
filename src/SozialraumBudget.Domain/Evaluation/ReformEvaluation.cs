using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Evaluation;

/// <summary>A reform area's year beside that of its comparison areas.</summary>
/// <param name="IsWhole">All returns of the year are accepted, there and in every comparison area.</param>
/// <param name="Reform">The reform area.</param>
/// <param name="Comparison">All comparison areas as one; null unless each has figures of the year and is not in the reform itself.</param>
public sealed record EvaluatedYear(int Year, bool IsWhole, SteeringFacts Reform, SteeringFacts? Comparison)
{
    public SteeringFacts? Of(EvaluatedSide side) => side == EvaluatedSide.Reform ? Reform : Comparison;
}

public enum EvaluatedSide
{
    Reform,
    Comparison,
}

/// <summary>
/// Evaluation of the financial effects against comparison areas (section 7, Steglitz-Zehlendorf, and guard rail 5 in docs/rules.md): total
/// cost indexed to the last whole year before the reform, and what the reform area would have cost had it developed as the comparison
/// areas did. Only whole years are judged. It says what differs, not why, and calls nothing a saving.
/// </summary>
public sealed class ReformEvaluation
{
    private const int Hundred = 100;

    private ReformEvaluation(int start, IReadOnlyList<EvaluatedYear> years)
    {
        (Start, Years) = (start, years);
        Base = years.LastOrDefault(y => y.Year < start && IsComparable(y));
    }

    /// <summary>Year in which the reform begins.</summary>
    public int Start { get; }

    /// <summary>Years with figures of the reform area, the oldest first.</summary>
    public IReadOnlyList<EvaluatedYear> Years { get; }

    /// <summary>
    /// The last year before the reform that is whole on both sides: stands at 100. Null: nothing can be compared.
    /// </summary>
    public EvaluatedYear? Base { get; }

    /// <summary>Years since the reform began that are whole on both sides, the oldest first; empty without a year before.</summary>
    public IReadOnlyList<EvaluatedYear> Judged => Base is null ? [] : [.. Years.Where(y => y.Year >= Start && IsComparable(y))];

    /// <summary>Ratios that stand beside the cost, so that no saving stands alone.</summary>
    public static IReadOnlyList<SteeringIndicator> Ratios { get; } =
    [
        SteeringIndicator.CostPerCase,
        SteeringIndicator.CasesPerThousand,
        SteeringIndicator.RunningPerThousand,
        SteeringIndicator.AmbulatoryShare,
        SteeringIndicator.ResidentialShare,
    ];

    /// <param name="start">Year in which the reform begins.</param>
    /// <param name="reform">Years of the reform area.</param>
    /// <param name="comparison">
    /// Of each comparison area its years, and the year in which it joins the reform itself; null: it does not.
    /// </param>
    public static ReformEvaluation Of(
        int start,
        IReadOnlyList<YearOfArea> reform,
        IReadOnlyList<(int? ReformSince, IReadOnlyList<YearOfArea> Years)> comparison
    )
    {
        ArgumentNullException.ThrowIfNull(reform);
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            start,
            [
                .. reform
                    .OrderBy(static y => y.Year)
                    .Select(own =>
                    {
                        var others = comparison
                            .Select(c => c.ReformSince <= own.Year ? null : c.Years.FirstOrDefault(y => y.Year == own.Year))
                            .OfType<YearOfArea>()
                            .ToList();
                        var all = others.Count > 0 && others.Count == comparison.Count;
                        return new EvaluatedYear(
                            own.Year,
                            own.IsWhole && (!all || others.TrueForAll(static y => y.IsWhole)),
                            own.Facts,
                            all ? SteeringFacts.Sum(others.Select(static y => y.Facts)) : null
                        );
                    }),
            ]
        );
    }

    /// <summary>Total cost of the year, the base year = 100; not rounded. Null of a year that is not whole, or without a base.</summary>
    public Traced? Index(EvaluatedYear year, EvaluatedSide side)
    {
        ArgumentNullException.ThrowIfNull(year);
        return Base is { } before && IsComparable(year)
            ? Traced
                .Product(
                    $"Gesamtkosten {year.Year}, {before.Year} = 100",
                    $"Gesamtkosten {year.Year} ÷ Gesamtkosten {before.Year} × 100",
                    Factor(year, before, side),
                    Traced.Count("Basis", Hundred, "")
                )
                .As("")
            : null;
    }

    /// <summary>Null of a year that is not judged.</summary>
    public CostEffect? Effect(EvaluatedYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (Base is not { } before || year.Year < Start || !IsComparable(year))
            return null;
        var actual = Cost(year, EvaluatedSide.Reform);
        var expected = Traced.RoundedProduct(
            $"Zu erwarten {year.Year}",
            $"gerundet(Gesamtkosten {before.Year} × Entwicklung der Vergleichsräume)",
            Cost(before, EvaluatedSide.Reform),
            Factor(year, before, EvaluatedSide.Comparison)
        );
        return new(
            expected,
            actual,
            Traced.Difference($"Unterschied {year.Year}", "Gesamtkosten − zu erwartende Gesamtkosten", actual, expected)
        );
    }

    /// <summary>
    /// Difference of differences of a ratio: its change in the reform area since the base year minus the same of the comparison areas, in
    /// the ratio's unit and not rounded. Null where one of the four is not known or the year is not judged.
    /// </summary>
    public Traced? Difference(EvaluatedYear year, SteeringIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(year);
        return
            Base is { } before
            && year.Year >= Start
            && IsComparable(year)
            && Change(year, before, indicator, EvaluatedSide.Reform) is { } own
            && Change(year, before, indicator, EvaluatedSide.Comparison) is { } others
            ? Traced
                .Difference(
                    $"{indicator.Title()}: Unterschied der Veränderungen",
                    "Veränderung im Reformgebiet − Veränderung in den Vergleichsräumen",
                    own,
                    others
                )
                .As(indicator.Unit())
            : null;
    }

    private static Traced? Change(EvaluatedYear year, EvaluatedYear before, SteeringIndicator indicator, EvaluatedSide side) =>
        year.Of(side)?.Of(indicator) is { } now && before.Of(side)?.Of(indicator) is { } was
            ? Traced.Difference($"Veränderung {side.Title()}", $"{year.Year} − {before.Year}", now, was).As(indicator.Unit())
            : null;

    /// <summary>Both sides are whole and cost something: there is something to divide by.</summary>
    private static bool IsComparable(EvaluatedYear year) =>
        year is { IsWhole: true, Comparison.Consumed.IsZero: false, Reform.Consumed.IsZero: false };

    private static Traced Factor(EvaluatedYear year, EvaluatedYear before, EvaluatedSide side) =>
        Traced.Quotient(
            $"Entwicklung {side.Title()}",
            $"Gesamtkosten {year.Year} ÷ Gesamtkosten {before.Year}",
            Cost(year, side),
            Cost(before, side)
        );

    private static Traced Cost(EvaluatedYear year, EvaluatedSide side) =>
        Traced.Input($"Gesamtkosten {year.Year}, {side.Title()}", year.Of(side)!.Consumed, "angenommene Meldungen");
}
