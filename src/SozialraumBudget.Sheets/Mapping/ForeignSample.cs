using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>One row of a file as a person sees it.</summary>
/// <param name="Number">As the user counts rows.</param>
public sealed record ForeignRow(int Number, IReadOnlyList<string> Cells)
{
    public string this[int cell] => cell < Cells.Count ? Cells[cell] : "";

    public int Filled => Cells.Count(static c => c.Length > 0);
}

/// <summary>The first rows of a file and what all of them hold: enough to propose a mapping and to show it.</summary>
public sealed class ForeignSample
{
    /// <summary>Rows that are kept; the header stands among them.</summary>
    public const int Kept = 60;

    private ForeignSample(IReadOnlyList<ForeignRow> rows, int width, string source, IReadOnlyList<string> sheets, string? refusal)
    {
        (Rows, Width, Source, Sheets, Refusal) = (rows, width, source, sheets, refusal);
    }

    public IReadOnlyList<ForeignRow> Rows { get; }

    /// <summary>Cells of the widest row of the file.</summary>
    public int Width { get; }

    /// <summary>Cells were found by counting separators: a row with more than the header is shifted.</summary>
    public bool CountsSeparators { get; private init; }

    public string Source { get; }

    public IReadOnlyList<string> Sheets { get; }

    /// <summary>The sheet that was asked for or found; null: the first visible one, or the file has none.</summary>
    public string? Sheet { get; private init; }

    /// <summary>German reason why the file is no table; null if it is one.</summary>
    public string? Refusal { get; }

    /// <summary>The sheet of a workbook whose first rows hold most figures: covers and notes hold few.</summary>
    public static ForeignSample ReadLikeliest(ReadOnlyMemory<byte> file, string fileName)
    {
        var first = Read(file, fileName);
        if (first.Sheets.Count < 2)
            return first;
        var best = first
            .Sheets.Skip(1)
            .Take(SheetLimits.MaxOtherSheets)
            .Select(sheet => Read(file, fileName, sheet))
            .Where(static s => s.Refusal is null)
            .MaxBy(static s => s.Figures);
        return best is not null && best.Figures > first.Figures ? best : first;
    }

    private int Figures => Rows.Sum(static r => r.Cells.Count(LayoutProposal.IsFigure));

    public static ForeignSample Read(ReadOnlyMemory<byte> file, string fileName, string? sheet = null)
    {
        using var foreign = ForeignSheet.Open(file, fileName, sheet);
        if (foreign.Rows is not { } source)
            return new([], 0, foreign.Source, foreign.Sheets, foreign.Refusal);
        var (rows, row, width) = (new List<ForeignRow>(), new SheetRow(), 0);
        while (source.Read(row))
        {
            width = Math.Max(width, WidthOf(row));
            if (rows.Count < Kept)
                rows.Add(new(row.Number, [.. Enumerable.Range(0, row.Count).Select(cell => RowIssue.Printable(SeenText.Of(row, cell)))]));
        }

        var refusal = source.Refusal ?? (rows.Count == 0 ? "Die Datei ist leer." : null);
        return new(rows, width, foreign.Source, foreign.Sheets, refusal) { CountsSeparators = row.CountsSeparators, Sheet = sheet };
    }

    /// <summary>Without empty cells at the end.</summary>
    private static int WidthOf(SheetRow row)
    {
        var width = row.Count;
        while (width > 0 && row[width - 1].IsEmpty)
            width--;
        return width;
    }
}
