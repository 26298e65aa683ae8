using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>What points to case-independent work giving way to cases, or the other way round.</summary>
public enum CrowdingSign
{
    /// <summary>Work on cases takes money of partial budget B.</summary>
    UsedForCases,

    /// <summary>The case-independent share falls while work on cases costs more.</summary>
    FallsWhileCasesRise,

    /// <summary>More case-independent work than partial budget B: taken from case work (guard rail 3).</summary>
    AbovePartialBudgetB,
}

/// <summary>
/// Verdrängungsmonitor: case-independent work of an area's year against partial budget B (4.5 and guard rail 3 in docs/rules.md). It shows
/// and refuses nothing.
/// </summary>
/// <param name="Left">Of partial budget B, what is not spent yet.</param>
/// <param name="UsedForCases">Of this, what work on cases above the rest of the budget takes already; null: no budget is fixed.</param>
/// <param name="Over">Case-independent work above partial budget B.</param>
public sealed record CrowdingOut(Traced Left, Traced? UsedForCases, Money Over, IReadOnlyList<CrowdingSign> Signs)
{
    /// <summary>The case-independent share has to fall by one percentage point at least to be told; our reading.</summary>
    public const decimal SmallestFall = 0.01m;

    /// <summary>Work on cases has to cost 2 % more a month at least; our reading.</summary>
    public const decimal SmallestRise = 0.02m;

    /// <summary>Null where no agreement has a partial budget B.</summary>
    /// <param name="agreements">Of the area and year, each with its budget; null: none is fixed.</param>
    /// <param name="now">The same as figures.</param>
    /// <param name="before">Of the year before; null: not known.</param>
    public static CrowdingOut? Of(IReadOnlyList<(YearFigures Figures, Money? Budget)> agreements, SteeringFacts now, SteeringFacts? before)
    {
        ArgumentNullException.ThrowIfNull(now);
        var known = agreements.Where(static a => a.Figures.PartialBudgetB is not null).ToList();
        if (known.Count == 0)
            return null;
        var left = Sum("Übrig von Teilbudget B", known.ConvertAll(static a => LeftOf(a.Figures)));
        var used = known.Exists(static a => a.Budget is null)
            ? null
            : Sum("Aus Teilbudget B für Fälle", known.ConvertAll(static a => UsedBy(a.Figures, a.Budget!.Value)));
        var over = Money.Sum(known.Select(static a => a.Figures.OverPartialBudgetB));
        return new(
            left,
            used,
            over,
            [
                .. Given(CrowdingSign.UsedForCases, used is { Value: > 0 }),
                .. Given(CrowdingSign.FallsWhileCasesRise, FallsWhileCasesRise(now, before)),
                .. Given(CrowdingSign.AbovePartialBudgetB, over > Money.Zero),
            ]
        );
    }

    /// <summary>
    /// Both are compared by share and by month, so that a year that is not over can be held against a whole one. A year before without a
    /// partial budget B was another model's, with other work in its budget: nothing is said.
    /// </summary>
    public static bool FallsWhileCasesRise(SteeringFacts now, SteeringFacts? before)
    {
        ArgumentNullException.ThrowIfNull(now);
        return before is { PartialBudgetB: not null }
            && now.Of(SteeringIndicator.CaseIndependentShare) is { } share
            && before.Of(SteeringIndicator.CaseIndependentShare) is { } shareBefore
            && now.Of(SteeringIndicator.CaseWorkPerMonth) is { } work
            && before.Of(SteeringIndicator.CaseWorkPerMonth) is { } workBefore
            && shareBefore.Value - share.Value >= SmallestFall
            && work.Value > workBefore.Value
            && work.Value - workBefore.Value >= workBefore.Value * SmallestRise;
    }

    private static IEnumerable<CrowdingSign> Given(CrowdingSign sign, bool isGiven) => isGiven ? [sign] : [];

    private static Traced Sum(string label, List<Traced> parts) =>
        parts.Count == 1 ? parts[0] : Traced.Sum(label, "Summe der Vereinbarungen", parts);

    private static Traced LeftOf(YearFigures figures) =>
        Traced.NotNegative(
            "Übrig von Teilbudget B",
            "mindestens 0",
            Traced.Difference(
                "Teilbudget B − fallunspezifisch",
                "Teilbudget B − fallunspezifisch",
                Traced.Input("Teilbudget B", figures.PartialBudgetB!.Value, "geltendes Budget"),
                Spent(figures)
            )
        );

    private static Traced UsedBy(YearFigures figures, Money budget) =>
        Traced.Minimum(
            "Aus Teilbudget B für Fälle",
            "das Kleinere von beiden",
            Traced.NotNegative(
                "Fallarbeit über dem übrigen Budget",
                "mindestens 0",
                Traced.Difference(
                    "Fallarbeit − Budget ohne Teilbudget B",
                    "Fallarbeit − Budget ohne Teilbudget B",
                    Traced.Difference(
                        "Fallarbeit",
                        "Verbrauch − fallunspezifische Arbeit",
                        Traced.Input("Verbrauch bis zum Stand", figures.Consumed, "angenommene Meldungen"),
                        Spent(figures)
                    ),
                    Traced.Difference(
                        "Budget ohne Teilbudget B",
                        "Budget − Teilbudget B",
                        Traced.Input("Budget des Jahres", budget, "geltendes Budget"),
                        Traced.Input("Teilbudget B", figures.PartialBudgetB!.Value, "geltendes Budget")
                    )
                )
            ),
            LeftOf(figures)
        );

    private static Traced Spent(YearFigures figures) =>
        Traced.Input("Fallunspezifische Arbeit bis zum Stand", figures.CaseIndependent, "angenommene Meldungen");
}
