using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// The rows of a foreign file as rows of a format: numbers of rows stay those of the file, a row of many value columns becomes several
/// with the same number. Whatever is left out is counted in <see cref="Skipped"/>.
/// </summary>
internal sealed class MappedRows(SheetRows source, SheetFormat format, SheetMapping mapping, ForeignHeader header) : SheetRows
{
    private readonly SheetRow _from = new();
    private readonly MappedField[] _fields = [.. format.Columns.Select(column => MappedField.Of(column, format, mapping, header))];
    private readonly (int Cell, ValueColumn Meaning)[] _values =
    [
        .. mapping.LongField is null ? [] : mapping.Values.Select(value => (header[value.Column], value)),
    ];
    private readonly string? _long = mapping.LongField;
    private char[] _buffer = new char[1_024];
    private int _length;
    private int _next = int.MaxValue;
    private (int Cell, ValueColumn Meaning)? _part;

    /// <summary>What was left out by the mapping's own word.</summary>
    public SkippedRows Skipped { get; } = new();

    public override bool HasStaleFormulas => source.HasStaleFormulas;

    public override bool IsHiddenColumn(int column) =>
        column >= 0
        && (
            format.Columns[column].Name == _long
                ? _values.Any(value => source.IsHiddenColumn(value.Cell))
                : _fields[column].Cells.Any(source.IsHiddenColumn)
        );

    /// <summary>The user's own column of the row that was read last: „Anzahl_2018 (als Wert)“.</summary>
    public override string PlaceOf(int column)
    {
        var field = format.Columns[column].Name;
        return _part is { } part && mapping.SourceOf(field).Kind is FieldKind.Values or FieldKind.Names
            ? MappingPlaces.Of(part.Meaning.Column, field)
            : MappingPlaces.Of(mapping, field);
    }

    public override IEnumerable<RowIssue> LeftOut() => Skipped.Issues();

    public override bool Read(SheetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        while (true)
        {
            while (_next < _values.Length)
            {
                var part = _values[_next++];
                if (Emit(row, part, isFirst: _next == 1))
                    return true;
            }

            if (!source.Read(_from))
            {
                Refusal = source.Refusal;
                return false;
            }

            if (_from.Number <= mapping.Layout.HeaderRow)
                continue;
            if (Problem() is { } problem)
            {
                row.Start(_from.Number, _buffer);
                (row.Problem, row.IsHidden) = (problem, _from.IsHidden);
                return true;
            }

            if (mapping.Numbers.SkipEmpty && IsFragment())
                Skipped.Row("ohne die meisten Pflichtangaben", _from.Number);
            else if (_long is null && Emit(row, null, isFirst: true))
                return true;
            else if (_long is not null && _values.All(value => _from[value.Cell].IsEmpty))
                Skipped.Row("ohne Wert in den gewählten Spalten", _from.Number);
            else if (_long is not null)
                _next = 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A cell beyond the last column that has a name would be dropped without a word.</summary>
    private string? Problem()
    {
        if (_from.Problem is { } problem)
            return problem;
        for (var cell = header.Names.Count; cell < _from.Count; cell++)
        {
            if (!_from[cell].IsEmpty)
                return "Die Zeile hat mehr Zellen als die Kopfzeile.";
        }

        return null;
    }

    /// <summary>Headings, sums and footnotes: more than half of what the format requires is missing.</summary>
    private bool IsFragment()
    {
        var required = _fields.Where(static field => field.IsRequired).ToList();
        return required.Count > 1 && required.Count(field => field.Cells.All(cell => _from[cell].IsEmpty)) * 2 > required.Count;
    }

    /// <summary>Writes one row of the format; false if the mapping leaves it out.</summary>
    private bool Emit(SheetRow row, (int Cell, ValueColumn Meaning)? part, bool isFirst)
    {
        (_part, _length) = (part, 0);
        if (part is { } value && _from[value.Cell].IsEmpty)
        {
            Skipped.Cell("ohne Wert", _from.Number);
            return false;
        }

        row.Start(_from.Number, _buffer);
        row.MayBeUnsafe = true;
        row.CountsSeparators = false;
        // A hidden row is one row, whatever becomes of it.
        row.IsHidden = _from.IsHidden && isFirst;
        foreach (var field in _fields)
        {
            if (!field.Write(this, row, part))
                return false;
        }

        row.Move(_buffer);
        return true;
    }

    internal SheetRow From => _from;

    /// <summary>Adds a cell with this text, of the kind that the file's cell has; -1: a text.</summary>
    internal void Append(SheetRow row, ReadOnlySpan<char> text, int cell = -1)
    {
        var kind = cell < 0 ? CellKind.Text : _from.Kind(cell);
        Append(row, text, kind, cell < 0 ? null : _from.Format(cell), cell >= 0 && _from.IsFormula(cell));
    }

    internal void Append(SheetRow row, ReadOnlySpan<char> text, CellKind kind, NumberFormat? shown, bool isFormula)
    {
        if (_buffer.Length - _length < text.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + text.Length));
        text.CopyTo(_buffer.AsSpan(_length));
        row.Add(_length, text.Length, kind, shown, isFormula);
        _length += text.Length;
    }
}
