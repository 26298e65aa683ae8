using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>
/// Natural breaks (Fisher-Jenks): the classes of annual case costs with the least sum of squared deviations from their
/// class means. Optimal, exact arithmetic, O(k m log m) for m distinct values by divide and conquer.
/// </summary>
public static class NaturalBreaks
{
    public const int FewestClasses = 3;
    public const int MostClasses = 8;

    /// <summary>Proposals for k = 3..8, as far as there are that many distinct values.</summary>
    public static IReadOnlyList<NaturalBreakProposal> ProposeAll(IEnumerable<Money> values)
    {
        var table = Build(values, MostClasses);
        return [.. Enumerable.Range(FewestClasses, MostClasses - FewestClasses + 1).Where(k => k <= table.Layers).Select(table.Proposal)];
    }

    /// <summary>The proposal for k classes; fewer where there are fewer distinct values; null without values.</summary>
    public static NaturalBreakProposal? Propose(IEnumerable<Money> values, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, CostTypeLimits.MaximumCount);
        var table = Build(values, k);
        return table.Layers == 0 ? null : table.Proposal(table.Layers);
    }

    /// <summary>
    /// Share of the variance of the annual case costs that lies between the classes of these limits, 0 to 1, rounded to six places: how
    /// well limits that somebody chose follow the data, comparable with the proposals. Null while the values do not differ.
    /// </summary>
    public static decimal? ExplainedVariance(IReadOnlyCollection<Money> values, CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(limits);
        var all = SquaredDeviations(values);
        return all == 0m ? null : Round(1m - (values.GroupBy(v => limits.From.Count(from => from <= v)).Sum(SquaredDeviations) / all));
    }

    internal static decimal Round(decimal explained) => decimal.Round(explained, 6, MidpointRounding.AwayFromZero);

    private static decimal SquaredDeviations(IEnumerable<Money> values)
    {
        var cents = values.Select(static v => (decimal)v.ToCents()).ToList();
        if (cents.Count == 0)
            return 0m;

        var mean = cents.Average();
        return cents.Sum(c => (c - mean) * (c - mean));
    }

    private static NaturalBreakTable Build(IEnumerable<Money> values, int k) =>
        new([.. values.GroupBy(static v => v.ToCents()).OrderBy(static g => g.Key).Select(static g => (g.Key, g.Count()))], k);
}
