using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Localization;

namespace SozialraumBudget.Web.Infrastructure.Tables;

/// <summary>CSV as German spreadsheets open it: semicolon, decimal comma, UTF-8 with BOM; text that looks like a formula is escaped.</summary>
public sealed class CsvTableExport : ITableExport
{
    public IReadOnlyCollection<string> Formats { get; } = ["csv"];

    public string ContentType(string format) => "text/csv; charset=utf-8";

    public async Task WriteAsync(
        Stream target, string format, IReadOnlyList<ExportColumn> columns, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var writer = new StreamWriter(target, new UTF8Encoding(true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(';', columns.Select(static column => Quote(column.Header))).AsMemory(), cancel);
        foreach (var row in rows)
        {
            await writer.WriteLineAsync(string.Join(';', row.Select(Cell)).AsMemory(), cancel);
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        Money money => money.Amount.ToString("0.00", GermanCulture.Instance),
        decimal number => number.ToString("0.############", GermanCulture.Instance),
        DateOnly date => German.Date(date),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => Quote(text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => Quote(other.ToString() ?? ""),
    };

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(";\"\r\n,") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
