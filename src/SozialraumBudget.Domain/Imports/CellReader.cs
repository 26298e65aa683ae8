namespace SozialraumBudget.Domain.Imports;

/// <summary>
/// Walks the rows of a table and reads typed cells by the format's column numbers; whatever is wrong becomes a <see cref="RowIssue"/>.
/// </summary>
public sealed class CellReader
{
    /// <summary>Beyond this many issues reading stops: nobody corrects such a file row by row.</summary>
    public const int MaxIssues = 200_000;

    private readonly SheetFormat _format;
    private readonly SheetHeader _header;
    private readonly SheetRows _rows;
    private readonly SheetRow _row = new();
    private readonly TextPool _pool = new();
    private readonly string?[] _last;
    private readonly Action<int>? _progress;
    private readonly CancellationToken _cancel;
    private int _count;

    public CellReader(SheetTable table, SheetFormat format, Action<int>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(format);
        (_format, _progress, _cancel) = (format, progress, cancel);
        _header = table.Header ?? throw new ArgumentException("The table was refused.", nameof(table));
        _rows = table.Rows!;
        _last = new string?[format.Columns.Count];
    }

    public List<RowIssue> Issues { get; } = [];

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
            if ((_row.Problem ?? (IsShifted() ? "Die Zeile hat mehr Zellen als die Kopfzeile." : null)) is not { } problem)
                return true;
            Issues.Add(RowIssue.WholeRow(_row.Number, problem));
        }

        _progress?.Invoke(_count);
        if (_rows.Refusal is { } reason)
            Issues.Add(RowIssue.File(reason));
        else if (Issues.Count >= MaxIssues)
            Issues.Add(RowIssue.File($"Nach {MaxIssues} Fehlern wurde ab Zeile {_row.Number} nicht weiter geprüft."));
        else if (_count == 0)
            Issues.Add(RowIssue.File("Die Datei enthält unter der Kopfzeile keine Zeilen."));
        return false;
    }

    /// <summary>Text of at most the column's length, one string per text; null if the cell is empty or refused.</summary>
    public string? Text(int column, bool allowLineBreaks = false)
    {
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (_last[column] is { } last && text.SequenceEqual(last))
            return last;
        if (text.Length > _format.Columns[column].MaxLength)
            return Fail(column, $"Der Text ist länger als {_format.Columns[column].MaxLength} Zeichen.");
        if (_row.Kind(cell) == CellKind.Date)
            return Fail(column, "Die Tabellenkalkulation hat den Text in ein Datum verwandelt; bitte die Spalte als Text formatieren.");
        if (_row.MayBeUnsafe && CellText.IndexOfUnsafe(text, allowLineBreaks) is var at and >= 0)
            return Fail(column, $"Der Text enthält {CellText.Describe(text[at])}.");
        return _last[column] = _pool.Take(text);
    }

    public T? Choice<T>(int column, ChoiceColumn<T> choices)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(choices);
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (choices.Read(text) is { } value)
            return value;
        Fail(column, _row.Kind(cell) == CellKind.Date
            ? $"Die Tabellenkalkulation hat den Text in ein Datum verwandelt; erlaubt sind {choices.Allowed} (Spalte als Text formatieren)."
            : $"Unbekannter Wert; erlaubt sind {choices.Allowed}.");
        return null;
    }

    public DateOnly? Date(int column)
    {
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (_row.Kind(cell) is CellKind.Number or CellKind.Boolean)
            Fail(column, "Die Zelle ist nicht als Datum formatiert.");
        else if (DateText.Read(text, out var date) is { } reason)
            Fail(column, reason);
        else
            return date;
        return null;
    }

    /// <summary>The slot says where an ambiguous number's value belongs, once its column has shown its notation.</summary>
    public decimal? Number(int column, NumberColumn numbers, int slot)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (Cell(column, out var cell).IsEmpty)
            return null;
        if (numbers.Read(_row, cell, slot, out var value) is not { } reason)
            return value;
        Fail(column, reason);
        return null;
    }

    public bool IsBlank(int column) => _row[_header[column]].IsEmpty;

    /// <summary>Refuses the cell; null, so that the caller can return it.</summary>
    public string? Fail(int column, string reason)
    {
        Failed = true;
        Issues.Add(RowIssue.Cell(_row.Number, _format.Columns[column].Name, _row[_header[column]], reason));
        return null;
    }

    private ReadOnlySpan<char> Cell(int column, out int cell)
    {
        cell = _header[column];
        var text = _row[cell];
        if (text.IsEmpty)
        {
            if (_format.Columns[column].Required)
                Fail(column, "Die Zelle ist leer, der Wert ist Pflicht.");
        }
        else if (_row.Kind(cell) == CellKind.Error)
        {
            Fail(column, "Die Zelle enthält einen Fehlerwert.");
            return default;
        }

        return text;
    }

    private bool IsShifted()
    {
        if (!_row.CountsSeparators)
            return false;
        for (var cell = _header.Width; cell < _row.Count; cell++)
        {
            if (!_row[cell].IsEmpty)
                return true;
        }

        return false;
    }
}
