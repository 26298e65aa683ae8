using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>Opens the first visible sheet of a workbook and finds its header; says which other sheets hold rows of the same kind.</summary>
internal static class XlsxTable
{
    public static SheetTable Open(ReadOnlyMemory<byte> file, SheetFormat format)
    {
        var archive = new XlsxArchive(file);
        XlsxRows? rows = null;
        try
        {
            var workbook = XlsxWorkbook.Open(archive);
            var first = workbook.Sheets[0];
            rows = new XlsxRows(workbook, first.Part, ownsWorkbook: true);
            var header = HeaderSearch.FindIn(rows, format);
            if (rows.Refusal is { } refusal)
                return Refused(rows, refusal);
            var others = Others(workbook, format);
            if (HeaderSearch.ReasonAgainst(header, format) is { } reason)
            {
                rows.Dispose();
                return SheetTable.Strange(workbook.Sheets.Count == 1 ? reason : OnlyTheFirst(first, reason, others));
            }

            var remarks = others.Where(static other => other.Rows > 0).Select(other => NotRead(first, other));
            return SheetTable.Readable(header!, rows, $"XLSX, Tabellenblatt „{first.Name}“", [.. remarks]);
        }
        catch
        {
            if (rows is null)
                archive.Dispose();
            else
                rows.Dispose();
            throw;
        }
    }

    private static SheetTable Refused(XlsxRows rows, string reason)
    {
        rows.Dispose();
        return SheetTable.Refused(reason);
    }

    private static string OnlyTheFirst(XlsxSheet first, string reason, List<OtherSheet> others)
    {
        var text = $"Gelesen wird nur das erste sichtbare Tabellenblatt („{first.Name}“). {reason}";
        return others.Find(static o => o.HasHeader) is { } other
            ? $"{text} Die gesuchte Kopfzeile steht im Blatt „{other.Name}“; bitte dieses Blatt an die erste Stelle schieben."
            : text;
    }

    private static RowIssue NotRead(XlsxSheet first, OtherSheet other)
    {
        var rows = $"{GermanNumber.Text(other.Rows)} {(other.Rows == 1 ? "Zeile" : "Zeilen")}";
        var why = $"wird aber nicht gelesen: Gelesen wird nur das erste sichtbare Blatt („{first.Name}“).";
        return other.HasHeader
            ? new(null, null, null, $"Das Tabellenblatt „{other.Name}“ hat dieselben Spalten und {rows}, {why}", IssueSeverity.Warning)
            : RowIssue.Notice($"Das Tabellenblatt „{other.Name}“ hat {(other.IsCounted ? rows : $"mehr als {rows}")} mit Daten, {why}");
    }

    private static List<OtherSheet> Others(XlsxWorkbook workbook, SheetFormat format) =>
        [
            .. workbook
                .Sheets.Skip(1)
                .Take(SheetLimits.MaxOtherSheets)
                .Where(static sheet => !SheetTemplate.IsOwn(sheet.Name))
                .Select(sheet => Look(workbook, sheet, format))
                .Where(static other => other.HasHeader || other.Rows > 0),
        ];

    /// <summary>Rows below the header; without one, rows that fill as many cells as the format requires.</summary>
    private static OtherSheet Look(XlsxWorkbook workbook, XlsxSheet sheet, SheetFormat format)
    {
        using var rows = new XlsxRows(workbook, sheet.Part, ownsWorkbook: false);
        var required = format.Columns.Count(static column => column.Required);
        var (row, count, hasHeader) = (new SheetRow(), 0, false);
        while (rows.Read(row))
        {
            if (!hasHeader && row.Number > SheetLimits.MaxHeaderRow)
                return new(sheet.Name, count, hasHeader, IsCounted: false);
            if (!hasHeader && SheetHeader.Match(format, row).Missing.Count == 0)
                (hasHeader, count) = (true, 0);
            else if (hasHeader || Filled(row) >= required)
                count++;
        }

        return new(sheet.Name, count, hasHeader, IsCounted: true);
    }

    private static int Filled(SheetRow row)
    {
        var filled = 0;
        for (var cell = 0; cell < row.Count; cell++)
            filled += row[cell].IsEmpty ? 0 : 1;
        return filled;
    }

    private sealed record OtherSheet(string Name, int Rows, bool HasHeader, bool IsCounted);
}
