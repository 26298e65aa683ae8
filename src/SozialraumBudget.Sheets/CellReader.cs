using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

/// <summary>
/// Walks the rows of a table and reads typed cells by the format's column numbers; whatever is wrong becomes a <see cref="RowIssue"/>.
/// </summary>
public sealed partial class CellReader
{
    /// <summary>Beyond this many issues reading stops: nobody corrects such a file row by row.</summary>
    public const int MaxIssues = 200_000;

    private readonly SheetFormat _format;
    private readonly SheetHeader _header;
    private readonly SheetTable _table;
    private readonly SheetRows _rows;
    private readonly SheetRow _row = new();
    private readonly TextPool _pool = new();
    private readonly CellNotes _notes;
    private readonly string?[] _last;
    private readonly Action<int>? _progress;
    private readonly CancellationToken _cancel;
    private int _count;

    public CellReader(SheetTable table, SheetFormat format, Action<int>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(format);
        (_table, _format, _progress, _cancel) = (table, format, progress, cancel);
        _header = table.Header ?? throw new ArgumentException("The table was refused.", nameof(table));
        _rows = table.Rows!;
        _last = new string?[format.Columns.Count];
        _notes = new CellNotes(PlaceOf);
    }

    /// <summary>Errors in the order of the rows; warnings and notices about the file follow when its end is reached.</summary>
    public List<RowIssue> Issues { get; } = [];

    /// <summary>A file without rows says that there is nothing, e.g. no invoice in a quarter; else it is refused.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>The current row has an error and must not become a typed row.</summary>
    public bool Failed { get; private set; }

    public int RowNumber => _row.Number;

    /// <summary>Moves to the next row that can be split into cells; false at the end, whose reason, if any, is in the issues.</summary>
    public bool Next()
    {
        while (Issues.Count < MaxIssues && _rows.Read(_row))
        {
            if ((++_count & 0x7FF) == 0)
            {
                _cancel.ThrowIfCancellationRequested();
                _progress?.Invoke(_count);
            }

            Failed = false;
            if (_row.IsHidden)
                _notes.Add(CellNote.HiddenRow, -1, _row.Number, default);
            if ((_row.Problem ?? (IsShifted() ? "Die Zeile hat mehr Zellen als die Kopfzeile." : null)) is not { } problem)
                return true;
            Issues.Add(RowIssue.WholeRow(_row.Number, problem));
        }

        _progress?.Invoke(_count);
        End();
        return false;
    }

    /// <summary>Text of at most the column's length as a person sees it, one string per text; null if empty or refused.</summary>
    /// <param name="column">Column of the format.</param>
    /// <param name="isFree">Free text: line breaks are allowed, and the characters stay as they are; else it is a key or a name.</param>
    public string? Text(int column, bool isFree = false)
    {
        var text = Cell(column, out var cell, isFree);
        if (text.IsEmpty)
            return null;
        if (_last[column] is { } last && _row.Kind(cell) == CellKind.Text && text.SequenceEqual(last))
            return last;
        if (text.Length > _format.Columns[column].MaxLength)
            return Fail(column, $"Der Text ist länger als {_format.Columns[column].MaxLength} Zeichen.");
        if (TextAsShown(cell, ref text, isFree) is { } reason)
            return Fail(column, reason);
        if (_row.MayBeUnsafe && PlainText.IndexOfUnsafe(text, isFree) is var at and >= 0)
            return Fail(column, $"Der Text enthält {PlainText.Describe(text[at])}.");
        return _last[column] = _pool.Take(text);
    }

    public T? Choice<T>(int column, ChoiceColumn<T> choices)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(choices);
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        var isText = _row.Kind(cell) == CellKind.Text;
        if ((isText || TextAsShown(cell, ref text, isFree: false) is null) && choices.Read(text) is { } value)
            return value;
        Fail(
            column,
            _row.Kind(cell) is CellKind.Date or CellKind.Time
                ? $"{Converted(_row.Kind(cell))}; erlaubt sind {choices.Allowed} (Spalte als Text formatieren)."
                : $"Unbekannter Wert; erlaubt sind {choices.Allowed}."
        );
        return null;
    }

    /// <param name="column">Column of the format.</param>
    /// <param name="mayBeOpen">It is an end: 31 December of a year beyond 2100 means that there is none.</param>
    public DateOnly? Date(int column, bool mayBeOpen = false)
    {
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (_row.Kind(cell) is CellKind.Number or CellKind.Boolean or CellKind.Time)
            Fail(column, "Die Zelle ist nicht als Datum formatiert.");
        else if (mayBeOpen && DateText.IsOpenEnd(text))
            _notes.Add(CellNote.OpenEnd, column, _row.Number, text);
        else if (DateText.Read(text, out var date) is { } reason)
            Fail(column, mayBeOpen && DateText.IsOutOfRange(reason) ? reason + " Ein offenes Ende bleibt leer." : reason);
        else
            return date;
        return null;
    }

    /// <summary>The slot says where an ambiguous number's value belongs, once its column has shown its notation.</summary>
    public decimal? Number(int column, NumberColumn numbers, int slot)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (numbers.IsOfficial && _row.Kind(cell) == CellKind.Text && OfficialSigns.IsZero(text))
        {
            _notes.Add(CellNote.OfficialZero, column, _row.Number, text);
            return 0;
        }

        if (numbers.Read(_row, cell, text, slot, PlaceOf(column), out var value) is { } reason)
        {
            Fail(column, reason);
            return null;
        }

        if (
            _row.Kind(cell) == CellKind.Number
            && _row.Format(cell) is { IsGeneral: false, Decimals: { } places }
            && decimal.Round(value, places) != value
        )
            _notes.Add(CellNote.ShownRounded, column, _row.Number, NumberColumn.Shown(value, places));
        return value;
    }

    public bool IsBlank(int column) => _row[_header[column]].IsEmpty;

    /// <summary>Refuses the cell; null, so that the caller can return it.</summary>
    public string? Fail(int column, string reason)
    {
        Failed = true;
        Issues.Add(RowIssue.Cell(_row.Number, PlaceOf(column), _row[_header[column]], reason));
        return null;
    }

    /// <summary>The column's name in the file of the user.</summary>
    private string PlaceOf(int column) => _rows.PlaceOf(column) ?? _format.Columns[column].Name;
}
