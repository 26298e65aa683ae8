using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets;

/// <summary>
/// The header of a sheet: the first row that holds all required names of its format. Unknown columns are listed and ignored; a
/// name that stands twice refuses the file.
/// </summary>
public sealed class SheetHeader
{
    private readonly int[] _positions;

    private SheetHeader(SheetRow row, int[] positions, List<string> unknown, List<string> twice, List<string> missing)
    {
        Row = row.Number;
        Width = row.Count;
        Problem = row.Problem;
        _positions = positions;
        UnknownColumns = unknown;
        Twice = twice;
        Missing = missing;
    }

    public int Row { get; }

    /// <summary>Number of cells of the header row; a CSV row with more is shifted and refused.</summary>
    public int Width { get; }

    /// <summary>German reason why the row cannot be split into cells; null if it can.</summary>
    public string? Problem { get; }

    public IReadOnlyList<string> UnknownColumns { get; }

    public IReadOnlyList<string> Twice { get; }

    /// <summary>Required columns that the row does not hold; empty for a header.</summary>
    public IReadOnlyList<string> Missing { get; }

    public int Found => _positions.Count(position => position >= 0);

    /// <summary>Position in the row of the format's column, -1 if the sheet lacks it.</summary>
    public int this[int formatColumn] => _positions[formatColumn];

    /// <summary>Reads a row as a header; it is one if nothing is <see cref="Missing"/>.</summary>
    public static SheetHeader Match(SheetFormat format, SheetRow row)
    {
        var positions = Enumerable.Repeat(-1, format.Columns.Count).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<string> unknown = [],
            twice = [];
        for (var cell = 0; cell < row.Count; cell++)
        {
            var name = row[cell];
            if (name.IsEmpty)
                continue;
            var folded = Spelling.Fold(name);
            var column = IndexOf(format, folded);
            if (!seen.Add(folded))
                twice.Add(column < 0 ? RowIssue.Printable(name) : format.Columns[column].Name);
            else if (column < 0)
                unknown.Add(RowIssue.Printable(name));
            else
                positions[column] = cell;
        }

        var missing = format.Columns.Where((column, index) => column.Required && positions[index] < 0).Select(column => column.Name);
        return new SheetHeader(row, positions, unknown, twice, missing.ToList());
    }

    private static int IndexOf(SheetFormat format, string folded)
    {
        for (var index = 0; index < format.Columns.Count; index++)
        {
            if (format.Columns[index].Folded == folded)
                return index;
        }

        return -1;
    }
}
