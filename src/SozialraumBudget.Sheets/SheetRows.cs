using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets;

/// <summary>The rows of a sheet, one after the other.</summary>
public abstract class SheetRows : IDisposable
{
    /// <summary>German reason why reading stopped before the end; the file is refused.</summary>
    public string? Refusal { get; protected set; }

    /// <summary>The file asks to be computed anew when it is opened: stored results of formulas may be placeholders.</summary>
    public virtual bool HasStaleFormulas => false;

    /// <summary>Fills the row with the next one that is not empty; false at the end or when the file is refused.</summary>
    public abstract bool Read(SheetRow row);

    /// <summary>What users call a column of the format in the row that was read last; null: by the format's own name.</summary>
    public virtual string? PlaceOf(int column) => null;

    /// <summary>What was left out because the user said so; asked at the end.</summary>
    public virtual IEnumerable<RowIssue> LeftOut() => [];

    /// <summary>The spreadsheet does not show the column.</summary>
    public virtual bool IsHiddenColumn(int column) => false;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
