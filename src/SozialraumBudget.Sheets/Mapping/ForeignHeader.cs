using System.Globalization;
using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// The columns of a file by names that are its own where it has a header, and differ: an unnamed one is called by its letter, of two
/// with the same name the later one says its letter too.
/// </summary>
public sealed partial class ForeignHeader
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    private ForeignHeader(SheetLayout layout, IReadOnlyList<string> names, bool isFound)
    {
        (Layout, Names, IsFound) = (layout, names, isFound);
        foreach (var (position, name) in names.Index())
            _positions.TryAdd(Spelling.Fold(name), position);
    }

    public SheetLayout Layout { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The row that was named as header is one of the first rows of the file, and not empty; or none was named.</summary>
    public bool IsFound { get; }

    /// <summary>Position of the column of that name; -1 if there is none.</summary>
    public int this[string name] => _positions.GetValueOrDefault(Spelling.Fold(name), -1);

    public bool Has(string name) => this[name] >= 0;

    /// <summary>
    /// What files of the same source have in common: the names of the columns without their years, each once; for files without a
    /// header the number of columns. Never a cell of a row.
    /// </summary>
    public string Print =>
        Layout.HeaderRow == 0
            ? string.Create(CultureInfo.InvariantCulture, $"ohne Kopfzeile, {Names.Count} Spalten")
            : string.Join('|', Names.Select(Masked).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>A column's name without its year: Anzahl_2018 and Anzahl_2019 are one kind of column.</summary>
    public static string Masked(string name) => Year().Replace(Spelling.Fold(name), "#");

    /// <summary>Names of the columns of a file whose header is known or proposed.</summary>
    public static ForeignHeader Of(ForeignSample sample, SheetLayout layout)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(layout);
        var last = sample.Rows.Index().FirstOrDefault(r => r.Item.Number == layout.HeaderRow);
        var rows = last.Item is null ? [] : sample.Rows.Take(last.Index + 1).TakeLast(layout.HeaderRows).ToList();
        var named = rows.Count == 0 ? 0 : rows.Max(static r => r.Cells.Count);
        var width = rows.Count > 0 && sample.CountsSeparators ? named : Math.Max(sample.Width, named);
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var column = 0; column < width; column++)
        {
            var name = NameOf(rows, column);
            if (name.Length == 0)
                name = $"Spalte {Letter(column)}";
            else if (seen.Contains(Spelling.Fold(name)))
                name = $"{name} (Spalte {Letter(column)})";
            seen.Add(Spelling.Fold(name));
            names.Add(name);
        }

        return new(layout, names, layout.HeaderRow == 0 || rows.Count > 0);
    }

    /// <summary>A, B … Z, AA as spreadsheet programs count columns.</summary>
    public static string Letter(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>The rows above belong to all columns up to the next cell that is filled, as merged cells show it.</summary>
    private static string NameOf(List<ForeignRow> rows, int column)
    {
        var parts = new List<string>();
        foreach (var (index, row) in rows.Index())
        {
            var text = row[column];
            for (var left = column; text.Length == 0 && index < rows.Count - 1 && rows[^1][column].Length > 0 && left > 0; )
                text = row[--left];
            if (text.Length > 0 && !parts.Contains(text))
                parts.Add(text);
        }

        return RowIssue.Printable(string.Join(' ', parts));
    }

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    internal static partial Regex Year();
}
