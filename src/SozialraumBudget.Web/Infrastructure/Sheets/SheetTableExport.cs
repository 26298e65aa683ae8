using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Ui.Tables;
using ColumnKind = SozialraumBudget.Ui.Tables.ColumnKind;
using SheetKind = SozialraumBudget.Sheets.ColumnKind;

namespace SozialraumBudget.Web.Infrastructure.Sheets;

/// <summary>Lists as CSV and XLSX by the writer that also makes import templates; formulas in texts are disarmed there.</summary>
public sealed class SheetTableExport : ITableExport
{
    public IReadOnlyCollection<string> Formats { get; } = ["csv", "xlsx"];

    public string ContentType(string format) => format == "xlsx" ? SheetWriter.XlsxContentType : SheetWriter.CsvContentType;

    public Task WriteAsync(
        Stream target,
        string format,
        IReadOnlyList<ExportColumn> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        var sheet = new SheetContent(
            "Liste",
            [.. columns.Select(static column => new SheetColumn(column.Header, Kind(column.Kind)))],
            rows.Select(static row => (IReadOnlyList<object?>)[.. row.Select(Cell)])
        );
        return format == "xlsx" ? SheetWriter.WriteXlsxAsync(target, sheet, cancel) : SheetWriter.WriteCsvAsync(target, sheet, cancel);
    }

    private static SheetKind Kind(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Money => SheetKind.Money,
            ColumnKind.Number => SheetKind.Number,
            ColumnKind.Share => SheetKind.Share,
            ColumnKind.Moment => SheetKind.Moment,
            ColumnKind.Date => SheetKind.Date,
            _ => SheetKind.Text,
        };

    private static object? Cell(object? value) =>
        value switch
        {
            null or string or bool or Money or DateOnly or decimal or int or long or short => value,
            Share share => share.Value,
            DateTimeOffset moment => LocalDay.Time(moment).DateTime,
            var other => other.ToString(),
        };
}
