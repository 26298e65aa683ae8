using SozialraumBudget.Sheets.Csv;
using SozialraumBudget.Sheets.Xlsx;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>The rows of a file of unknown columns, from its first one on; or the German reason why it is no table.</summary>
public sealed class ForeignSheet : IDisposable
{
    private ForeignSheet(SheetRows? rows, string source, string? refusal, IReadOnlyList<string> sheets)
    {
        (Rows, Source, Refusal, Sheets) = (rows, source, refusal, sheets);
    }

    public string? Refusal { get; }

    public SheetRows? Rows { get; }

    /// <summary>How the file was read, for the user.</summary>
    public string Source { get; }

    /// <summary>Names of the visible sheets of a workbook; empty for other files.</summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <param name="sheet">Name of the sheet; null: the first visible one.</param>
    public static ForeignSheet Open(ReadOnlyMemory<byte> file, string fileName, string? sheet = null)
    {
        if (SheetReader.ReasonAgainst(file) is { } reason)
            return Refused(reason);
        try
        {
            return FileSignature.Of(file.Span).IsZip ? OpenWorkbook(file, sheet) : OpenText(file);
        }
        catch (Exception exception) when (SheetReader.IsDamage(exception))
        {
            return Refused(SheetReader.ReasonOf(exception, fileName));
        }
    }

    public void Dispose() => Rows?.Dispose();

    private static ForeignSheet Refused(string reason) => new(null, "", reason, []);

    private static ForeignSheet OpenText(ReadOnlyMemory<byte> file)
    {
        var opened = CsvTable.OpenForeign(file);
        return opened.Rows is { } rows ? new(rows, opened.Source, null, []) : Refused(opened.Refusal!);
    }

    private static ForeignSheet OpenWorkbook(ReadOnlyMemory<byte> file, string? sheet)
    {
        var archive = new XlsxArchive(file);
        try
        {
            var workbook = XlsxWorkbook.Open(archive);
            var names = workbook.Sheets.Select(static s => s.Name).ToList();
            var at = sheet is null ? 0 : names.IndexOf(sheet);
            if (at < 0)
            {
                archive.Dispose();
                return new(null, "", $"Das Tabellenblatt „{sheet}“ gibt es in der Datei nicht.", names);
            }

            var rows = new XlsxRows(workbook, workbook.Sheets[at].Part, ownsWorkbook: true);
            return new(rows, $"XLSX, Tabellenblatt „{names[at]}“", null, names);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }
}
