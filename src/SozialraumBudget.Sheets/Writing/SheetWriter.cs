using System.Text;

namespace SozialraumBudget.Sheets.Writing;

/// <summary>
/// One sheet to be written: columns and rows, streamed. A cell is null, string, bool, <c>Money</c>, <c>DateOnly</c>, <c>DateTime</c> (as
/// clocks show it) or any integer or decimal number.
/// </summary>
public sealed record SheetContent(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    public SheetContent(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
        : this(name, columns, rows.ToAsyncEnumerable()) { }
}

/// <summary>
/// Writes tables row by row to a stream, without synchronous writes. Text that looks like a formula stays text: in XLSX as a text
/// cell, in CSV behind an apostrophe; negative numbers are numbers.
/// </summary>
public static class SheetWriter
{
    public const string CsvContentType = "text/csv; charset=utf-8";
    public const string XlsxContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int FlushAt = 32 * 1024;

    /// <summary>
    /// UTF-8 with byte order mark, semicolons, decimal comma and dates as 31.03.2026: what a German spreadsheet program opens.
    /// </summary>
    public static async Task WriteCsvAsync(Stream stream, SheetContent sheet, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            var text = new StringBuilder();
            CsvText.AppendHeader(text, sheet.Columns);
            await foreach (var row in sheet.Rows.WithCancellation(cancel).ConfigureAwait(false))
            {
                CsvText.AppendRow(text, sheet.Columns, row);
                if (text.Length > FlushAt)
                    await FlushAsync(writer, text, cancel);
            }

            await FlushAsync(writer, text, cancel);
        }
    }

    /// <summary>Typed cells, bold header that stays in view, one worksheet per content.</summary>
    public static Task WriteXlsxAsync(Stream stream, IReadOnlyList<SheetContent> sheets, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return XlsxSheets.WriteAsync(stream, sheets, cancel);
    }

    public static Task WriteXlsxAsync(Stream stream, SheetContent sheet, CancellationToken cancel = default) =>
        WriteXlsxAsync(stream, [sheet], cancel);

    private static async Task FlushAsync(StreamWriter writer, StringBuilder text, CancellationToken cancel)
    {
        await writer.WriteAsync(text, cancel);
        text.Clear();
    }
}
