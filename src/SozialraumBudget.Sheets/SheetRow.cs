using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

/// <summary>What a spreadsheet says about a cell; CSV knows only text.</summary>
public enum CellKind : byte
{
    Text,

    /// <summary>Number in invariant notation: <c>-1234.5</c>.</summary>
    Number,

    /// <summary>Date as <c>yyyy-MM-dd</c>, with a time behind it if the cell shows one.</summary>
    Date,

    /// <summary>Time of day or duration as the cell shows it: 36:00.</summary>
    Time,
    Boolean,

    /// <summary>Error value such as #NV.</summary>
    Error,

    /// <summary>A formula without a stored result.</summary>
    NoResult,
}

/// <summary>
/// One row of a sheet, reused for each row that is read: cells are slices of a buffer that the reader owns, valid until the next read.
/// </summary>
public sealed class SheetRow
{
    private char[] _text = [];
    private Cell[] _cells = new Cell[32];

    /// <summary>Row number as the user sees it in a spreadsheet program, from 1.</summary>
    public int Number { get; private set; }

    public int Count { get; private set; }

    /// <summary>German reason why the row cannot be split into cells; null if it can.</summary>
    public string? Problem { get; set; }

    /// <summary>The cells may hold characters that cannot be stored or that nobody sees; texts have to be looked through.</summary>
    public bool MayBeUnsafe { get; set; }

    /// <summary>The reader found cells by counting separators: a cell too many means that the row is shifted.</summary>
    public bool CountsSeparators { get; set; }

    /// <summary>The spreadsheet does not show the row: it was hidden, or a filter hides it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The cell without outer blanks; empty if the row is shorter or the column is missing (-1).</summary>
    public ReadOnlySpan<char> this[int cell] =>
        (uint)cell < (uint)Count ? Spelling.Trim(_text.AsSpan(_cells[cell].Start, _cells[cell].Length)) : default;

    public bool IsEmpty
    {
        get
        {
            for (var cell = 0; cell < Count; cell++)
            {
                if (!this[cell].IsEmpty)
                    return false;
            }

            return Problem is null;
        }
    }

    public CellKind Kind(int cell) => (uint)cell < (uint)Count ? _cells[cell].Kind : CellKind.Text;

    /// <summary>How the spreadsheet shows the cell's number.</summary>
    public NumberFormat Format(int cell) => ((uint)cell < (uint)Count ? _cells[cell].Format : null) ?? NumberFormat.General;

    /// <summary>The cell holds the stored result of a formula.</summary>
    public bool IsFormula(int cell) => (uint)cell < (uint)Count && _cells[cell].IsFormula;

    public void Start(int number, char[] text)
    {
        Number = number;
        Count = 0;
        Problem = null;
        IsHidden = false;
        _text = text;
    }

    /// <summary>The reader moved its cells to a larger buffer.</summary>
    public void Move(char[] text) => _text = text;

    public void Add(int start, int length, CellKind kind = CellKind.Text, NumberFormat? format = null, bool isFormula = false)
    {
        if (Count == _cells.Length)
            Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = new Cell(start, length, kind, format, isFormula);
    }

    private readonly record struct Cell(int Start, int Length, CellKind Kind, NumberFormat? Format, bool IsFormula);
}
