using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Steering;

/// <summary>
/// A table with a last row and a last column of sums, of which some entries are hidden. Each row and each column is an equation: its
/// parts add up to its sum. A hidden entry can be computed exactly where no ring of hidden entries, turning from rows to columns and back,
/// leads through it; so each is hidden with the entries of a ring that costs the fewest people.
/// </summary>
internal sealed class HiddenEntries
{
    private readonly int[,] counts;
    private readonly bool[,] hidden;
    private readonly bool[,] fixedOnes;
    private readonly int rows;
    private readonly int columns;

    /// <param name="parts">By row.</param>
    /// <param name="seen">Rows that the reader sees anyway: nothing of them is hidden.</param>
    /// <param name="seesAll">The reader sees every row.</param>
    /// <param name="areSumsFixed">The sums of the rows stand elsewhere, too: no more of them can be hidden.</param>
    public HiddenEntries(IReadOnlyList<IReadOnlyList<int>> parts, IReadOnlyList<bool> seen, bool seesAll, bool areSumsFixed)
    {
        (rows, columns) = (parts.Count, parts.Count == 0 ? 0 : parts[0].Count);
        counts = new int[rows + 1, columns + 1];
        hidden = new bool[rows + 1, columns + 1];
        fixedOnes = new bool[rows + 1, columns + 1];
        foreach (var (row, column) in All())
        {
            counts[row, column] = (row < rows ? parts.Skip(row).Take(1) : parts).Sum(p => column < columns ? p[column] : p.Sum());
            fixedOnes[row, column] = seesAll || (row < rows ? seen[row] : false) || (areSumsFixed && column == columns);
            hidden[row, column] = row < rows && column < columns && !seen[row] && SmallCells.IsSmall(counts[row, column]);
        }
    }

    public bool this[int row, int column] => hidden[row, column];

    /// <summary>Nothing that is shown tells of 1 to 4 people.</summary>
    public bool IsSafe => All().All(e => !IsTold(e)) && Crowded() is null;

    /// <summary>Hides what the columns of sums hide for themselves.</summary>
    public void Hide(SuppressedColumn byRow, SuppressedColumn byColumn)
    {
        for (var row = 0; row < rows; row++)
            hidden[row, columns] = byRow.Hidden[row];
        // The sums of the columns add up to the same as those of the rows.
        for (var column = 0; column < columns; column++)
            hidden[rows, column] = byRow.HidesSum || byColumn.Hidden[column];
        hidden[rows, columns] = byRow.HidesSum || byColumn.HidesSum;
    }

    /// <summary>Hides more until the table is safe; false where nothing is left to hide.</summary>
    public bool Settle()
    {
        // What is hidden later takes no ring away, so that each needs to be looked at once.
        if (!All().Where(e => hidden[e.Row, e.Column]).ToList().TrueForAll(Close))
            return false;
        while (Crowded() is { } few)
        {
            var free = few.Where(MayHide).OrderBy(e => counts[e.Row, e.Column]).Take(1).ToList();
            if (free.Count == 0)
                return false;
            hidden[free[0].Row, free[0].Column] = true;
            if (!Close(free[0]))
                return false;
        }

        return true;
    }

    /// <summary>Hides the cheapest ring through the entry, unless there is one; false where there can be none.</summary>
    private bool Close((int Row, int Column) entry)
    {
        if (!IsTold(entry))
            return true;
        if (Way(entry, mayHideMore: true) is not { } ring)
            return false;
        foreach (var (row, column) in ring)
            hidden[row, column] = true;
        return true;
    }

    public void HideParts() => HideWhere(e => e.Row < rows && e.Column < columns);

    public void HideSums() => HideWhere(static _ => true);

    private void HideWhere(Func<(int Row, int Column), bool> which)
    {
        foreach (var (row, column) in All().Where(e => which(e) && !fixedOnes[e.Row, e.Column]))
            hidden[row, column] = true;
    }

    private IEnumerable<(int Row, int Column)> All() =>
        from row in Enumerable.Range(0, rows + 1)
        from column in Enumerable.Range(0, columns + 1)
        select (row, column);

    private bool MayHide((int Row, int Column) entry) =>
        !hidden[entry.Row, entry.Column] && !fixedOnes[entry.Row, entry.Column] && counts[entry.Row, entry.Column] > 0;

    /// <summary>It can be computed; one that is not small would then not hide those that it is hidden for.</summary>
    private bool IsTold((int Row, int Column) entry) =>
        hidden[entry.Row, entry.Column] && !fixedOnes[entry.Row, entry.Column] && Way(entry, mayHideMore: false) is null;

    /// <summary>A line with its sum shown of which the hidden parts are few people together; its parts.</summary>
    private List<(int Row, int Column)>? Crowded()
    {
        var lines = Enumerable
            .Range(0, rows)
            .Where(row => !hidden[row, columns])
            .Select(row => Enumerable.Range(0, columns).Select(column => (row, column)).ToList())
            .Concat(
                Enumerable
                    .Range(0, columns)
                    .Where(column => !hidden[rows, column])
                    .Select(column => Enumerable.Range(0, rows).Select(row => (row, column)).ToList())
            );
        return lines.FirstOrDefault(line => SmallCells.IsSmall(line.Where(e => hidden[e.row, e.column]).Sum(e => counts[e.row, e.column])));
    }

    /// <summary>
    /// The cheapest way from the entry's row to its column over other entries that are hidden, or may be; null where there is none.
    /// Rows are the nodes from 0, columns those behind them.
    /// </summary>
    private List<(int Row, int Column)>? Way((int Row, int Column) entry, bool mayHideMore)
    {
        var nodes = rows + columns + 2;
        var cost = Enumerable.Repeat(long.MaxValue, nodes).ToArray();
        var from = new (int Row, int Column)?[nodes];
        var next = new PriorityQueue<int, long>();
        var (start, end) = (entry.Row, rows + 1 + entry.Column);
        cost[start] = 0;
        next.Enqueue(start, 0);
        while (next.TryDequeue(out var node, out var so))
        {
            if (so > cost[node])
                continue;
            foreach (var step in Steps(node).Where(e => e != entry && (hidden[e.Row, e.Column] || (mayHideMore && MayHide(e)))))
            {
                var to = node <= rows ? rows + 1 + step.Column : step.Row;
                var reached = so + (hidden[step.Row, step.Column] ? 0 : counts[step.Row, step.Column]);
                if (reached >= cost[to])
                    continue;
                (cost[to], from[to]) = (reached, step);
                next.Enqueue(to, reached);
            }
        }

        if (cost[end] == long.MaxValue)
            return null;
        var way = new List<(int Row, int Column)>();
        for (var node = end; node != start; node = node <= rows ? rows + 1 + way[^1].Column : way[^1].Row)
            way.Add(from[node]!.Value);
        return way;
    }

    private IEnumerable<(int Row, int Column)> Steps(int node) =>
        node <= rows
            ? Enumerable.Range(0, columns + 1).Select(column => (node, column))
            : Enumerable.Range(0, rows + 1).Select(row => (row, node - rows - 1));
}
