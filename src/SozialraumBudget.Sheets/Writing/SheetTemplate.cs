namespace SozialraumBudget.Sheets.Writing;

/// <summary>
/// Empty import file of a format as XLSX: header and rows that are known, a second sheet that explains the columns, and one column per
/// list of known values (areas, providers) on a third.
/// </summary>
public static class SheetTemplate
{
    private const string HelpSheet = "Erläuterung";
    private const string ListSheet = "Bekannte Werte";

    private static readonly SheetColumn[] Help =
    [
        new("Spalte", ColumnKind.Text, MaxLength: 100),
        new("Pflicht", ColumnKind.Text, MaxLength: 40),
        new("Inhalt", ColumnKind.Text, MaxLength: 200),
        new("Höchstlänge", ColumnKind.Integer),
    ];

    /// <param name="stream">Gets the file.</param>
    /// <param name="format">Columns of the first sheet.</param>
    /// <param name="rows">Rows to prefill, such as the known districts or one example.</param>
    /// <param name="known">Lists by their column's name.</param>
    public static Task WriteAsync(
        Stream stream,
        SheetFormat format,
        IEnumerable<IReadOnlyList<object?>> rows,
        IReadOnlyDictionary<string, IReadOnlyList<string>> known,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(known);
        var sheets = new List<SheetContent>
        {
            new(format.Name, format.Columns, rows),
            new(HelpSheet, Help, format.Columns.Select(Explain)),
        };
        if (known.Count > 0)
            sheets.Add(Lists(known));
        return SheetWriter.WriteXlsxAsync(stream, sheets, cancel);
    }

    /// <summary>The sheet comes with the template and holds no rows to be read.</summary>
    internal static bool IsOwn(string sheetName) => sheetName is HelpSheet or ListSheet;

    private static object?[] Explain(SheetColumn column) =>
        [column.Name, CellValue.Yes(column.Required), column.Hint, column.Kind == ColumnKind.Text ? column.MaxLength : null];

    private static SheetContent Lists(IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        var columns = known.Keys.Select(name => new SheetColumn(name, ColumnKind.Text)).ToList();
        var lists = known.Values.ToList();
        var height = lists.Max(list => list.Count);
        return new SheetContent(
            ListSheet,
            columns,
            Enumerable.Range(0, height).Select(row => lists.Select(list => row < list.Count ? (object?)list[row] : null).ToArray())
        );
    }
}
