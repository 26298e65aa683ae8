namespace SozialraumBudget.Domain.Returns;

/// <summary>A row as somebody typed it: text, right or wrong.</summary>
/// <param name="Id">The same for everybody who works on the table; never shown.</param>
/// <param name="Cells">By column; a missing one is empty.</param>
public sealed record TypedRow(string Id, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}

/// <summary>A cell that two people changed differently.</summary>
/// <param name="RowId">The row.</param>
/// <param name="Column">From 0.</param>
/// <param name="Mine">What the one wants who saves later.</param>
/// <param name="Theirs">What is stored meanwhile.</param>
public sealed record TypedConflict(string RowId, int Column, string Mine, string Theirs);

/// <summary>
/// Two people at the same table (rule 4.5 in docs/rules.md): what only one of them changed holds, what both changed alike holds, and what
/// they changed differently is for the second to choose, cell by cell. Nothing is overwritten unseen.
/// </summary>
/// <param name="Rows">In conflicts with the value of the one who saves; rows without text and conflict are left out.</param>
/// <param name="Conflicts">Empty: the rows can be stored.</param>
public sealed record TypedMerge(IReadOnlyList<TypedRow> Rows, IReadOnlyList<TypedConflict> Conflicts)
{
    /// <param name="before">The table as the one who saves got it.</param>
    /// <param name="mine">As it is saved.</param>
    /// <param name="theirs">As it is stored now.</param>
    /// <param name="columns">How many there are.</param>
    public static TypedMerge Of(IReadOnlyList<TypedRow> before, IReadOnlyList<TypedRow> mine, IReadOnlyList<TypedRow> theirs, int columns)
    {
        var (was, own, stored) = (ById(before), ById(mine), ById(theirs));
        var conflicts = new List<TypedConflict>();
        var rows = new List<TypedRow>();
        foreach (var id in own.Keys.Concat(stored.Keys.Where(id => !own.ContainsKey(id))))
        {
            var cells = new string[columns];
            for (var column = 0; column < columns; column++)
            {
                var (old, here, there) = (Cell(was, id, column), Cell(own, id, column), Cell(stored, id, column));
                cells[column] = here == old ? there : here;
                if (here != there && here != old && there != old)
                    conflicts.Add(new(id, column, here, there));
            }

            var row = new TypedRow(id, cells);
            if (!row.IsEmpty || conflicts.Exists(c => c.RowId == id))
                rows.Add(row);
        }

        return new(rows, conflicts);
    }

    private static Dictionary<string, TypedRow> ById(IReadOnlyList<TypedRow> rows)
    {
        var found = new Dictionary<string, TypedRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            found.TryAdd(row.Id, row);
        return found;
    }

    private static string Cell(Dictionary<string, TypedRow> rows, string id, int column) =>
        rows.TryGetValue(id, out var row) ? row.Cell(column).Trim() : "";
}
