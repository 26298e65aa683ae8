using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// A column of figures by area whose sum is shown: figures that rest on 1 to 4 people are hidden, and so many others with them that no
/// difference of the sum and what is shown tells of 1 to 4 people either (rule 6 in docs/rules.md).
/// </summary>
/// <param name="Hidden">By row.</param>
/// <param name="HidesSum">The sum itself would tell too much: it rests on few people, or nothing else is left to hide.</param>
public sealed record SuppressedColumn(IReadOnlyList<bool> Hidden, bool HidesSum)
{
    /// <param name="rows">Of each row the numbers of people that its figure tells of; all rows have the same ones.</param>
    /// <param name="seen">Rows whose cases the reader sees anyway: they are shown, and hide nothing.</param>
    public static SuppressedColumn Of(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<bool> seen) =>
        Of(rows, seen, [.. seen.Select(static _ => false)]);

    /// <param name="rows">As above.</param>
    /// <param name="seen">As above.</param>
    /// <param name="hiddenElsewhere">Rows that another table hides and this one must not tell of.</param>
    public static SuppressedColumn Of(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<bool> seen, IReadOnlyList<bool> hiddenElsewhere)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(hiddenElsewhere);
        var hidden = rows.Select((cells, i) => !seen[i] && (hiddenElsewhere[i] || cells.Any(SmallCells.IsSmall))).ToArray();
        while (!IsSafe(rows, hidden))
        {
            var next = Enumerable
                .Range(0, rows.Count)
                .Where(i => !hidden[i] && !seen[i] && rows[i].Any(static cell => cell > 0))
                .OrderBy(i => rows[i][0])
                .Select(static i => (int?)i)
                .FirstOrDefault();
            if (next is not { } index)
                return new(hidden, HidesSum: true);
            hidden[index] = true;
        }

        return new(hidden, HidesSum: false);
    }

    /// <summary>
    /// The sum of some rows may stand beside the sum of all: neither it nor the difference, the sum of the others, tells of few people.
    /// </summary>
    /// <param name="rows">Those that the column is of.</param>
    /// <param name="isPart">By row.</param>
    public bool AllowsPart(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<bool> isPart) =>
        !HidesSum
        && IsSafe(rows, [.. Hidden.Select((hidden, i) => hidden && isPart[i])])
        && IsSafe(rows, [.. Hidden.Select((hidden, i) => hidden && !isPart[i])]);

    /// <summary>
    /// The sum of some rows follows from the column as it is shown, by adding what stands there or by taking it from the sum of all: any
    /// number of such parts, overlapping as they may, tell no more together than the column does.
    /// </summary>
    /// <param name="isPart">By row.</param>
    public bool Tells(IReadOnlyList<bool> isPart) => Tells(Hidden, HidesSum, isPart);

    /// <summary>The same of a column of another table.</summary>
    public static bool Tells(IReadOnlyList<bool> hidden, bool hidesSum, IReadOnlyList<bool> isPart)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        ArgumentNullException.ThrowIfNull(isPart);
        var inside = hidden.Where((isHidden, i) => isHidden && isPart[i]).Count();
        return inside == 0 || (!hidesSum && inside == hidden.Count(static isHidden => isHidden));
    }

    /// <summary>The sum of parts of which the small ones are hidden may stand beside the others, which are shown already.</summary>
    /// <param name="parts">Numbers of people, e.g. by quarter.</param>
    public static bool AllowsSum(IReadOnlyList<int> parts) =>
        IsSafe([.. parts.Select(static p => (IReadOnlyList<int>)[p])], [.. parts.Select(SmallCells.IsSmall)]);

    /// <summary>Nobody or at least two rows are hidden, and together they rest on nobody or on at least five people.</summary>
    private static bool IsSafe(IReadOnlyList<IReadOnlyList<int>> rows, bool[] hidden)
    {
        int[] which = [.. Enumerable.Range(0, rows.Count).Where(i => hidden[i])];
        return which.Length == 0
            || (
                which.Length > 1
                && !Enumerable.Range(0, rows[which[0]].Count).Any(cell => SmallCells.IsSmall(which.Sum(i => rows[i][cell])))
            );
    }
}
