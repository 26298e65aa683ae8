namespace SozialraumBudget.Ui.Tables;

/// <summary>Head and kind of an exported column; the kind decides the cell format of a spreadsheet.</summary>
public sealed record ExportColumn(string Header, ColumnKind Kind);

/// <summary>Writes a list as a file.</summary>
public interface ITableExport
{
    /// <summary>Words for the address: "csv", "xlsx".</summary>
    IReadOnlyCollection<string> Formats { get; }

    string ContentType(string format);

    Task WriteAsync(
        Stream target,
        string format,
        IReadOnlyList<ExportColumn> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    );
}
