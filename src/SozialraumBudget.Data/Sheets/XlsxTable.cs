using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Opens the first sheet of a workbook and finds its header.</summary>
internal static class XlsxTable
{
    public static SheetTable Open(ReadOnlyMemory<byte> file, SheetFormat format)
    {
        var archive = new XlsxArchive(file);
        XlsxRows? rows = null;
        try
        {
            var workbook = XlsxWorkbook.Read(archive);
            rows = new XlsxRows(archive, workbook);
            var header = HeaderSearch.FindIn(rows, format);
            var reason = rows.Refusal ?? HeaderSearch.ReasonAgainst(header, format);
            if (reason is null)
                return SheetTable.Readable(header!, rows, "XLSX, erstes Tabellenblatt");
            rows.Dispose();
            return SheetTable.Refused(reason);
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
}
