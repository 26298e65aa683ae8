using System.Buffers;
using System.Text;
using CsvHelper;

namespace SozialraumBudget.Sheets.Csv;

/// <summary>
/// Rows of delimited text with quotes as in RFC 4180, line breaks in quotes included; a quote inside of an unquoted cell is text.
/// </summary>
internal sealed class CsvRows : SheetRows
{
    private const string BadQuote = "Ein Anführungszeichen wird nicht geschlossen, oder dahinter steht weiterer Text.";

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        TrimWhitespace = true,
    };

    /// <summary>
    /// Control characters, quotes, and the first bytes of blanks and marks beyond ASCII: texts have to be looked through.
    /// </summary>
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create([
        .. Enumerable
            .Range(0, 256)
            .Where(static b => b is < 0x20 or 0x7F or '"' or 0xC2 or 0xCC or 0xCD or >= 0xD8)
            .Select(static b => (byte)b),
    ]);

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly CsvReader _reader;
    private readonly bool _mayBeUnsafe;
    private char[] _cells = new char[4_096];
    private bool _isMalformed;

    /// <param name="text">UTF-8 without a byte order mark.</param>
    /// <param name="separator">Between cells.</param>
    public CsvRows(ReadOnlyMemory<byte> text, char separator)
    {
        _reader = CsvReader.Create(text, Options with { Separator = separator, OnMalformedRecord = _ => _isMalformed = true });
        _mayBeUnsafe = IsSuspicious(text.Span, (byte)separator);
    }

    public override bool Read(SheetRow row)
    {
        row.CountsSeparators = true;
        row.MayBeUnsafe = _mayBeUnsafe;
        while (true)
        {
            _isMalformed = false;
            if (!_reader.Read())
                return false;
            if (_reader.RowNumber > SheetLimits.MaxRows)
            {
                Refusal = SheetLimits.TooManyRows;
                return false;
            }

            ReadRecord(row);
            if (!row.IsEmpty)
                return true;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        base.Dispose(disposing);
    }

    private void ReadRecord(SheetRow row)
    {
        row.Start((int)_reader.RowNumber, _cells);
        var length = 0;
        for (var cell = 0; cell < _reader.FieldCount; cell++)
        {
            if (cell == SheetLimits.MaxColumns)
            {
                row.Problem = $"Die Zeile hat mehr als {SheetLimits.MaxColumns} Zellen.";
                break;
            }

            var raw = _reader.GetRawSpan(cell);
            if (raw.Length > 4 * SheetLimits.MaxCellLength)
                row.Problem = $"Eine Zelle hat mehr als {SheetLimits.MaxCellLength} Zeichen.";
            if (_isMalformed && IsBadlyQuoted(raw.Trim(" \t"u8)))
                row.Problem = BadQuote;
            if (row.Problem is not null)
            {
                row.Add(length, 0);
                continue;
            }

            if (_cells.Length - length < raw.Length)
                Array.Resize(ref _cells, Math.Max(_cells.Length * 2, length + raw.Length));
            var count = _reader.GetChars(cell, _cells.AsSpan(length));
            if (count > SheetLimits.MaxCellLength)
                row.Problem = $"Eine Zelle hat mehr als {SheetLimits.MaxCellLength} Zeichen.";
            row.Add(length, count);
            length += count;
        }

        row.Move(_cells);
    }

    /// <summary>The cell starts with a quote and does not end with the one that closes it.</summary>
    private static bool IsBadlyQuoted(ReadOnlySpan<byte> cell)
    {
        if (!cell.StartsWith((byte)'"'))
            return false;
        if (cell.Length < 2 || cell[^1] != '"')
            return true;
        var inner = cell[1..^1];
        while (inner.IndexOf((byte)'"') is >= 0 and var quote)
        {
            if (quote + 1 >= inner.Length || inner[quote + 1] != '"')
                return true;
            inner = inner[(quote + 2)..];
        }

        return false;
    }

    private static bool IsSuspicious(ReadOnlySpan<byte> text, byte separator)
    {
        for (int at; (at = text.IndexOfAny(Suspicious)) >= 0; text = text[(at + 1)..])
        {
            if (!LineEnds.Contains(text[at]) && text[at] != separator)
                return true;
        }

        return false;
    }
}
