using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Sheets;

/// <summary>
/// The header of a sheet: the first row that holds all required names of its format. Unknown columns are listed and ignored; a
/// name that stands twice refuses the file.
/// </summary>
public sealed class SheetHeader
{
    private readonly int[] _positions;

    private SheetHeader(SheetRow row, int[] positions, List<string> unknown, List<string> twice, List<string> missing)
        : this(row.Number, row.Count, row.Problem, positions, unknown, twice, missing) { }

    private SheetHeader(
        int row,
        int width,
        string? problem,
        int[] positions,
        List<string> unknown,
        List<string> twice,
        List<string> missing
    )
    {
        Row = row;
        Width = width;
        Problem = problem;
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

    /// <summary>The header of rows that a mapping writes: each field that has a source at its own place.</summary>
    internal static SheetHeader Mapped(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        int[] positions = [.. format.Columns.Select((column, index) => mapping.SourceOf(column.Name).Kind == FieldKind.None ? -1 : index)];
        var used = mapping.Fields.Values.SelectMany(static f => f.Columns).ToList();
        if (mapping.LongField is not null)
            used.AddRange(mapping.Values.Select(static v => v.Column));
        var known = used.Select(name => header[name]).ToHashSet();
        var unknown = header.Names.Index().Where(n => !known.Contains(n.Index)).Select(static n => n.Item);
        return new(mapping.Layout.HeaderRow, format.Columns.Count, null, positions, [.. unknown], [], []);
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
