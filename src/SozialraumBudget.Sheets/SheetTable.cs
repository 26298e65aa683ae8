using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets;

/// <summary>A sheet whose header was found: rows below the header, ready to be parsed. Or the reason why it cannot be read.</summary>
public sealed class SheetTable : IDisposable
{
    private SheetTable(SheetHeader? header, SheetRows? rows, string source, string? refusal, IReadOnlyList<RowIssue> remarks)
    {
        Header = header;
        Rows = rows;
        Source = source;
        Refusal = refusal;
        Remarks = remarks;
    }

    /// <summary>The file is a table, but not of the format: its columns can be mapped.</summary>
    public bool IsStrange { get; private init; }

    /// <summary>German reason for the whole file; null if header and rows are there.</summary>
    public string? Refusal { get; }

    public SheetHeader? Header { get; }

    public SheetRows? Rows { get; }

    /// <summary>How the file was read, for the user: "CSV, UTF-8, Trennzeichen ;".</summary>
    public string Source { get; }

    /// <summary>Warnings and notices about the file as a whole, e.g. a further sheet with data that is not read.</summary>
    public IReadOnlyList<RowIssue> Remarks { get; }

    public static SheetTable Readable(SheetHeader header, SheetRows rows, string source, params IReadOnlyList<RowIssue> remarks) =>
        new(header, rows, source, null, remarks);

    public static SheetTable Refused(string reason) => new(null, null, string.Empty, reason, []);

    /// <summary>Refused for its header alone.</summary>
    public static SheetTable Strange(string reason) => new(null, null, string.Empty, reason, []) { IsStrange = true };

    public void Dispose() => Rows?.Dispose();
}
