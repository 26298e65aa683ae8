namespace SozialraumBudget.Domain.Steering;

/// <summary>An area's year as the monitors read it.</summary>
/// <param name="IsWhole">The returns of every agreement are accepted up to December.</param>
public sealed record YearOfArea(int Year, bool IsWhole, SteeringFacts Facts)
{
    /// <summary>Keys of the budget models behind the figures: another model has other help in its budget.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];
}

/// <summary>What became of a key figure after the reform began.</summary>
public enum ReformFinding
{
    /// <summary>No whole year before the reform is known.</summary>
    NothingBefore,

    /// <summary>No whole year since the reform began is known.</summary>
    TooEarly,

    /// <summary>It has hardly moved.</summary>
    Unmoved,

    /// <summary>It has moved and stays so.</summary>
    Holds,

    /// <summary>In the last whole year it was back where it had been.</summary>
    BackOnce,

    /// <summary>Rückfall: in the last whole years it was back where it had been, or beyond.</summary>
    RollBack,
}

/// <summary>
/// Rückfall-Wächter (guard rail 5 in docs/rules.md): the product promises no savings, it shows the years before and after a reform began,
/// and says when what had moved comes back. It does not say which direction is good.
/// </summary>
public static class ReformWatch
{
    /// <summary>So many whole years before the start make up what was before, as one; our reading.</summary>
    public const int YearsBefore = 3;

    /// <summary>So many whole years running a figure is back before it counts as a roll-back; one year can be chance.</summary>
    public const int YearsRunning = 2;

    /// <summary>A change of less than this part of what was before is none: 2 %, our reading.</summary>
    public const decimal SmallestMove = 0.02m;

    /// <summary>First and last year that a reform can begin in.</summary>
    public const int FirstYear = 1990;

    public const int LastYear = 2199;

    /// <summary>What the watch looks at.</summary>
    public static IReadOnlyList<SteeringIndicator> Watched { get; } =
    [
        SteeringIndicator.CostPerCase,
        SteeringIndicator.CasesPerThousand,
        SteeringIndicator.AmbulatoryShare,
        SteeringIndicator.ResidentialShare,
        SteeringIndicator.CaseIndependentShare,
    ];

    /// <summary>The last whole years before the reform, the oldest first.</summary>
    /// <param name="start">Year in which it begins.</param>
    public static IReadOnlyList<YearOfArea> Before(IEnumerable<YearOfArea> years, int start) =>
        [.. years.Where(y => y.IsWhole && y.Year < start).OrderBy(static y => y.Year).TakeLast(YearsBefore)];

    /// <summary>Several years as one: quotients of sums, never means of quotients. Null of none.</summary>
    public static SteeringFacts? Together(IReadOnlyList<YearOfArea> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        return years.Count == 0
            ? null
            : SteeringFacts.Sum(years.Select(static y => y.Facts)) with
            {
                Under21Year = years.Count == 1 ? years[0].Facts.Under21Year : null,
            };
    }

    /// <summary>Of one area and figure.</summary>
    public static ReformFinding Judge(IReadOnlyCollection<YearOfArea> years, int start, SteeringIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(years);
        return Judge(
            Together(Before(years, start))?.Of(indicator)?.Value,
            [
                .. years
                    .Where(y => y.IsWhole && y.Year >= start)
                    .OrderBy(static y => y.Year)
                    .Select(y => (y.Year, Value: y.Facts.Of(indicator)?.Value))
                    .Where(static y => y.Value is not null)
                    .Select(static y => (y.Year, y.Value!.Value)),
            ]
        );
    }

    /// <param name="before">What it was before the reform; null: not known.</param>
    /// <param name="since">The whole years since it began, the oldest first.</param>
    public static ReformFinding Judge(decimal? before, IReadOnlyList<(int Year, decimal Value)> since)
    {
        ArgumentNullException.ThrowIfNull(since);
        if (before is not { } was)
            return ReformFinding.NothingBefore;
        if (since.Count == 0)
            return ReformFinding.TooEarly;
        var direction = since.Select(y => Direction(was, y.Value)).FirstOrDefault(static d => d != 0);
        if (direction == 0)
            return ReformFinding.Unmoved;
        var back = 0;
        for (var i = since.Count - 1; i >= 0 && IsBack(since[i].Value) && (back == 0 || since[i].Year == since[i + 1].Year - 1); i--)
            back++;
        return back >= YearsRunning ? ReformFinding.RollBack
            : back > 0 ? ReformFinding.BackOnce
            : ReformFinding.Holds;

        bool IsBack(decimal value) => (value - was) * direction <= 0;
    }

    /// <summary>1 above what was before, -1 below, 0 where it has hardly moved.</summary>
    private static int Direction(decimal before, decimal value) =>
        Math.Abs(value - before) < Math.Abs(before) * SmallestMove || value == before ? 0 : Math.Sign(value - before);
}
