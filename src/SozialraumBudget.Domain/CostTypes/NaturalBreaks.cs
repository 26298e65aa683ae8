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

    private static NaturalBreakTable Build(IEnumerable<Money> values, int k) =>
        new([.. values.GroupBy(static v => v.ToCents()).OrderBy(static g => g.Key).Select(static g => (g.Key, g.Count()))], k);
}
