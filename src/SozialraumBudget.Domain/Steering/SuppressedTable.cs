using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// Numbers of people by area and reason with the sums of both: what tells of 1 to 4 people is hidden, and so much with it that no number of
/// 1 to 4 people can be computed from what is shown, whichever rows, columns and sums are taken from each other (rule 6 in docs/rules.md).
/// Where that cannot be reached the parts are hidden altogether, and at last the sums.
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
        var reasons = counts.Count == 0 ? 0 : counts[0].Count;
        var byArea = sums ?? SuppressedColumn.Of([.. counts.Select(static c => (IReadOnlyList<int>)[c.Sum()])], seen);
        var all = seen.All(static s => s);
        var byReason = SuppressedColumn.Of(
            [.. Enumerable.Range(0, reasons).Select(r => (IReadOnlyList<int>)[counts.Sum(c => c[r])])],
            [.. Enumerable.Range(0, reasons).Select(_ => all)]
        );
        var entries = new HiddenEntries(counts, seen, all, areSumsFixed: sums is not null);
        entries.Hide(byArea, byReason);
        if (!entries.Settle())
        {
            entries.HideParts();
            // The sums of the reasons, too: with those of the areas they may tell what no part does.
            if (!entries.IsSafe)
                entries.HideSums();
        }

        return new(
            [
                .. Enumerable
                    .Range(0, counts.Count)
                    .Select(a => (IReadOnlyList<bool>)[.. Enumerable.Range(0, reasons).Select(r => entries[a, r])]),
            ],
            [.. Enumerable.Range(0, counts.Count).Select(a => entries[a, reasons])],
            [.. Enumerable.Range(0, reasons).Select(r => entries[counts.Count, r])],
            entries[counts.Count, reasons]
        );
    }
}
