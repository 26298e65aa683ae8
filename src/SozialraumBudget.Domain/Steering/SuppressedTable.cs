using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// Numbers of people by area and reason with the sums of both: what tells of 1 to 4 people is hidden, and so much with it that neither a
/// row nor a column tells of them by subtraction (rule 6 in docs/rules.md). Where that cannot be reached the parts are hidden altogether.
/// </summary>
/// <param name="Parts">Hidden parts: by area, in it by reason.</param>
/// <param name="Areas">Hidden sums of areas.</param>
/// <param name="Reasons">Hidden sums of reasons.</param>
/// <param name="HidesSum">The sum of all is hidden.</param>
public sealed record SuppressedTable(
    IReadOnlyList<IReadOnlyList<bool>> Parts,
    IReadOnlyList<bool> Areas,
    IReadOnlyList<bool> Reasons,
    bool HidesSum
)
{
    public bool Hides => HidesSum || Areas.Contains(true) || Reasons.Contains(true) || Parts.Any(static p => p.Contains(true));

    /// <param name="counts">By area, in it by reason; all areas have the same reasons.</param>
    /// <param name="seen">Areas whose cases the reader sees anyway: they are shown, and hide nothing.</param>
    /// <param name="sums">What is hidden of the sums of areas where they stand elsewhere, too; null: here alone.</param>
    public static SuppressedTable Of(IReadOnlyList<IReadOnlyList<int>> counts, IReadOnlyList<bool> seen, SuppressedColumn? sums = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(seen);
        int[] reasons = counts.Count == 0 ? [] : [.. Enumerable.Range(0, counts[0].Count)];
        var byArea = sums ?? SuppressedColumn.Of([.. counts.Select(static c => (IReadOnlyList<int>)[c.Sum()])], seen);
        var all = seen.All(static s => s);
        var byReason = SuppressedColumn.Of(
            [.. reasons.Select(r => (IReadOnlyList<int>)[counts.Sum(c => c[r])])],
            [.. reasons.Select(_ => all)]
        );
        var hidden = counts.Select((c, i) => c.Select(n => !seen[i] && SmallCells.IsSmall(n)).ToArray()).ToArray();
        if (!Settle(counts, seen, hidden, byArea.Hidden, byReason.Hidden))
            hidden = [.. counts.Select((c, i) => c.Select(n => !seen[i]).ToArray())];
        // The sums of the reasons add up to the same as those of the areas.
        IReadOnlyList<bool> reasonSums = byArea.HidesSum ? [.. reasons.Select(static _ => true)] : byReason.Hidden;
        return new([.. hidden], byArea.Hidden, reasonSums, byArea.HidesSum || byReason.HidesSum);
    }

    /// <summary>Hides more until each line with a shown sum is safe; false where nothing is left to hide.</summary>
    private static bool Settle(
        IReadOnlyList<IReadOnlyList<int>> counts,
        IReadOnlyList<bool> seen,
        bool[][] hidden,
        IReadOnlyList<bool> areas,
        IReadOnlyList<bool> reasons
    )
    {
        (int Area, int Reason)[] cells = [.. counts.SelectMany(static (c, a) => c.Select((_, r) => (a, r)))];
        var lines = cells
            .GroupBy(static c => c.Area)
            .Where(line => !areas[line.Key])
            .Select(static line => line.ToArray())
            .Concat(cells.GroupBy(static c => c.Reason).Where(line => !reasons[line.Key]).Select(static line => line.ToArray()))
            .ToList();
        while (lines.Find(l => !IsSafe([.. l.Where(c => hidden[c.Area][c.Reason]).Select(Count)])) is { } told)
        {
            var free = told.Where(c => !hidden[c.Area][c.Reason] && !seen[c.Area] && Count(c) > 0).OrderBy(Count).ToList();
            if (free.Count == 0)
                return false;
            hidden[free[0].Area][free[0].Reason] = true;
        }

        return true;

        int Count((int Area, int Reason) cell) => counts[cell.Area][cell.Reason];
    }

    private static bool IsSafe(IReadOnlyCollection<int> hidden) =>
        hidden.Count == 0 || (hidden.Count > 1 && !SmallCells.IsSmall(hidden.Sum()));
}
