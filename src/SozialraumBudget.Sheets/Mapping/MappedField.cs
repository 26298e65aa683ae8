using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>One column of a format, written from a row of the file.</summary>
internal sealed class MappedField
{
    private readonly string _name;
    private readonly FieldSource _source;
    private readonly NumberStyle _numbers;
    private readonly bool _isNumber;
    private readonly bool _isValue;
    private readonly Dictionary<string, string?> _words = new(StringComparer.Ordinal);

    private MappedField(SheetColumn column, bool isValue, SheetMapping mapping, ForeignHeader header)
    {
        (_name, _source, _numbers, _isValue) = (column.Name, mapping.SourceOf(column.Name), mapping.Numbers, isValue);
        _isNumber = column.Kind is ColumnKind.Number or ColumnKind.Money;
        IsRequired = column.Required && _source.Kind == FieldKind.Columns;
        Cells = [.. _source.Columns.Select(name => header[name]).Where(static cell => cell >= 0)];
        foreach (var (word, term) in mapping.Words.GetValueOrDefault(column.Name) ?? new Dictionary<string, string?>())
            _words[Spelling.Fold(word)] = term;
    }

    /// <summary>Positions in the file.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>The format requires it, and the file may leave it empty.</summary>
    public bool IsRequired { get; }

    public static MappedField Of(SheetColumn column, SheetFormat format, SheetMapping mapping, ForeignHeader header) =>
        new(column, column.Name == format.ValueColumn, mapping, header);

    /// <summary>False if the mapping leaves the row out.</summary>
    public bool Write(MappedRows rows, SheetRow row, (int Cell, ValueColumn Meaning)? part)
    {
        switch (_source.Kind)
        {
            case FieldKind.Fixed:
                rows.Append(row, _source.Fixed);
                return true;
            case FieldKind.Names:
                return WriteWord(rows, row, part?.Meaning.Fields.GetValueOrDefault(_name) ?? "", -1);
            case FieldKind.Values:
                return WriteCell(rows, row, part!.Value.Cell);
            case FieldKind.Columns when Cells.Count == 1:
                return WriteCell(rows, row, Cells[0]);
            case FieldKind.Columns:
                var joined = Cells.Select(cell => SeenText.Of(rows.From, cell)).Where(static text => text.Length > 0);
                return WriteWord(rows, row, string.Join(' ', joined), -1);
            default:
                rows.Append(row, default);
                return true;
        }
    }

    private bool WriteCell(MappedRows rows, SheetRow row, int cell)
    {
        if (_words.Count > 0)
            return WriteWord(rows, row, SeenText.Of(rows.From, cell), cell);
        if (!_isNumber)
        {
            rows.Append(row, rows.From[cell], cell);
            return true;
        }

        var text = rows.From[cell];
        if (_isValue && _numbers.SkipEmpty && text.IsEmpty)
            return Skip(rows, "ohne Wert");
        if (_isValue && _numbers.SkipSigns && rows.From.Kind(cell) == CellKind.Text && NumberRewriting.IsNoFigure(text))
        {
            rows.Skipped.Cell($"mit dem Zeichen „{text}“ (keine Angabe)", rows.From.Number);
            return false;
        }

        if (NumberRewriting.Percent(rows.From, cell, _numbers) is { } percent)
            rows.Append(row, percent, CellKind.Number, null, rows.From.IsFormula(cell));
        else if (rows.From.Kind(cell) == CellKind.Text)
            rows.Append(row, NumberRewriting.Rewrite(text.ToString(), _numbers), cell);
        else
            rows.Append(row, text, cell);
        return true;
    }

    private bool WriteWord(MappedRows rows, SheetRow row, string seen, int cell)
    {
        if (!_words.TryGetValue(Spelling.Fold(seen), out var term))
        {
            rows.Append(row, cell < 0 ? seen : rows.From[cell], cell);
            return true;
        }

        if (term is null)
            return Skip(rows, $"mit „{seen}“ in {_name}");
        rows.Append(row, term);
        return true;
    }

    private static bool Skip(MappedRows rows, string why)
    {
        rows.Skipped.Row(why, rows.From.Number);
        return false;
    }
}
