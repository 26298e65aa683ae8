using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Imports;

/// <summary>The rows of a sheet, one after the other.</summary>
public abstract class SheetRows : IDisposable
{
    /// <summary>German reason why reading stopped before the end; the file is refused.</summary>
    public string? Refusal { get; protected set; }

    /// <summary>Fills the row with the next one that is not empty; false at the end or when the file is refused.</summary>
    public abstract bool Read(SheetRow row);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A sheet whose header was found: rows below the header, ready to be parsed. Or the reason why it cannot be read.</summary>
public sealed class SheetTable : IDisposable
{
    private SheetTable(SheetHeader? header, SheetRows? rows, string source, string? refusal)
    {
        Header = header;
        Rows = rows;
        Source = source;
        Refusal = refusal;
    }

    /// <summary>German reason for the whole file; null if header and rows are there.</summary>
    public string? Refusal { get; }

    public SheetHeader? Header { get; }

    public SheetRows? Rows { get; }

    /// <summary>How the file was read, for the user: "CSV, UTF-8, Trennzeichen ;".</summary>
    public string Source { get; }

    public static SheetTable Readable(SheetHeader header, SheetRows rows, string source) => new(header, rows, source, null);

    public static SheetTable Refused(string reason) => new(null, null, string.Empty, reason);

    public void Dispose() => Rows?.Dispose();
}
