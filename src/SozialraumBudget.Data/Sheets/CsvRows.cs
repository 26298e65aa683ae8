using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Sheets;

/// <summary>
/// Rows of delimited text with quotes as in RFC 4180, line breaks in quotes included. Cells are slices of the decoded file; only
/// cells with doubled quotes are copied, to the free space behind the text.
/// </summary>
internal sealed class CsvRows(DecodedText text, char separator, int start, bool mayBeUnsafe) : SheetRows
{
    private readonly char[] _text = text.Buffer;
    private readonly int _end = text.Length;
    private int _at = start;
    private int _number;
    private int _tail;

    public override bool Read(SheetRow row)
    {
        row.CountsSeparators = true;
        while (_at < _end)
        {
            if (++_number > SheetLimits.MaxRows)
            {
                Refusal = $"Die Datei hat mehr als {SheetLimits.MaxRows} Zeilen.";
                return false;
            }

            row.Start(_number, _text);
            row.MayBeUnsafe = mayBeUnsafe;
            _tail = _end;
            ReadRecord(row);
            if (!row.IsEmpty)
                return true;
        }

        return false;
    }

    private void ReadRecord(SheetRow row)
    {
        var all = _text.AsSpan(0, _end);
        while (true)
        {
            if (_at < _end && all[_at] == '"')
            {
                ReadQuoted(row, all);
            }
            else
            {
                var length = all[_at..].IndexOfAny(separator, '\r', '\n');
                length = length < 0 ? _end - _at : length;
                Add(row, _at, length);
                _at += length;
            }

            if (_at >= _end)
                return;
            var stop = all[_at++];
            if (stop == separator)
                continue;
            if (stop == '\r' && _at < _end && all[_at] == '\n')
                _at++;
            return;
        }
    }

    private void ReadQuoted(SheetRow row, ReadOnlySpan<char> all)
    {
        row.MayBeUnsafe = true;
        var start = _at + 1;
        var doubled = false;
        var close = start;
        while (true)
        {
            var next = all[close..].IndexOf('"');
            if (next < 0)
            {
                row.Problem = "Ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen.";
                Add(row, start, Math.Min(_end - start, RowIssue.MaxValueLength));
                _at = _end;
                return;
            }

            close += next;
            if (close + 1 >= _end || all[close + 1] != '"')
                break;
            doubled = true;
            close += 2;
        }

        if (doubled)
            AddUnescaped(row, all[start..close]);
        else
            Add(row, start, close - start);
        _at = close + 1;
        var rest = all[_at..].IndexOfAny(separator, '\r', '\n');
        rest = rest < 0 ? _end - _at : rest;
        if (!all.Slice(_at, rest).IsWhiteSpace())
            row.Problem = "Nach einem schließenden Anführungszeichen steht weiterer Text.";
        _at += rest;
    }

    private void AddUnescaped(SheetRow row, ReadOnlySpan<char> cell)
    {
        if (cell.Length > _text.Length - _tail)
        {
            row.Problem = "Die Zeile ist zu lang.";
            row.Add(_end, 0);
            return;
        }

        var from = _tail;
        while (true)
        {
            var quote = cell.IndexOf('"');
            var part = quote < 0 ? cell : cell[..(quote + 1)];
            part.CopyTo(_text.AsSpan(_tail));
            _tail += part.Length;
            if (quote < 0)
                break;
            cell = cell[(quote + 2)..];
        }

        Add(row, from, _tail - from);
    }

    private static void Add(SheetRow row, int start, int length)
    {
        if (length > SheetLimits.MaxCellLength)
            row.Problem = $"Eine Zelle hat mehr als {SheetLimits.MaxCellLength} Zeichen.";
        if (row.Count < SheetLimits.MaxColumns)
            row.Add(start, Math.Min(length, SheetLimits.MaxCellLength));
        else
            row.Problem = $"Die Zeile hat mehr als {SheetLimits.MaxColumns} Zellen.";
    }
}
