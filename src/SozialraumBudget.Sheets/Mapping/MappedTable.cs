using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>Opens a file of foreign columns as a table of a format.</summary>
public static class MappedTable
{
    /// <summary>A table that every reader of the format reads as if the file had the format's own columns; or the German reason.</summary>
    public static SheetTable Open(ReadOnlyMemory<byte> file, string fileName, SheetFormat format, SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mapping);
        var header = ForeignHeader.Of(ForeignSample.Read(file, fileName, mapping.Layout.Sheet), mapping.Layout);
        if (MappingChecks.Find(format, mapping, header) is [var first, ..])
            return SheetTable.Strange(first.Text);
        var foreign = ForeignSheet.Open(file, fileName, mapping.Layout.Sheet);
        if (foreign.Rows is not { } source)
            return SheetTable.Refused(foreign.Refusal!);
        var rows = new MappedRows(source, format, mapping, header);
        return SheetTable.Readable(SheetHeader.Mapped(format, mapping, header), rows, $"{foreign.Source}, mit Zuordnung");
    }

    /// <summary>The first rows in the columns of the format, as a person sees them; none where the mapping is wrong.</summary>
    public static IReadOnlyList<ForeignRow> First(
        ReadOnlyMemory<byte> file,
        string fileName,
        SheetFormat format,
        SheetMapping mapping,
        int count
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        using var table = Open(file, fileName, format, mapping);
        var (rows, row) = (new List<ForeignRow>(), new SheetRow());
        while (rows.Count < count && table.Rows?.Read(row) == true)
            rows.Add(new(row.Number, [.. format.Columns.Select((_, cell) => RowIssue.Printable(SeenText.Of(row, cell)))]));
        return rows;
    }
}
