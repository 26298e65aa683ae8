using System.Text;

namespace SozialraumBudget.Sheets.Csv;

/// <summary>Finds separator and header of a delimited text together: the separator under which a row holds the required names.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [';', ',', '\t'];

    public static SheetTable Open(ReadOnlyMemory<byte> file, SheetFormat format)
    {
        var text = TextDecoding.Decode(file);
        var (start, declared) = Declaration(text.Utf8.Span);
        var content = text.Utf8[start..];
        if (content.Span.Trim(" \t\r\n"u8).IsEmpty)
            return SheetTable.Refused("Die Datei ist leer.");
        SheetHeader? best = null;
        foreach (var separator in declared is { } one ? [one] : Separators)
        {
            var rows = new CsvRows(content, separator);
            var header = HeaderSearch.FindIn(rows, format);
            if (header is { Missing.Count: 0 })
            {
                return HeaderSearch.ReasonAgainst(header, format) is { } twice
                    ? SheetTable.Refused(twice)
                    : SheetTable.Readable(header, rows, $"CSV, {text.Encoding}, Trennzeichen {NameOf(separator)}");
            }

            rows.Dispose();
            if (header is not null && header.Found > (best?.Found ?? 0))
                best = header;
        }

        var beginning = Encoding.UTF8.GetString(content.Span[..Math.Min(content.Length, 8_192)]);
        return SheetTable.Refused(TextKind.ReasonAgainst(beginning) ?? HeaderSearch.ReasonAgainst(best, format)!);
    }

    /// <summary>A first line <c>sep=;</c> tells spreadsheet programs the separator; they do not show it as a row.</summary>
    private static (int Start, char? Separator) Declaration(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || !Ascii.EqualsIgnoreCase(text[..4], "sep="u8) || text[4] > 0x7E || text[5] is not ((byte)'\r' or (byte)'\n'))
            return (0, null);
        return (text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? 7 : 6, (char)text[4]);
    }

    private static string NameOf(char separator) => separator == '\t' ? "Tabulator" : separator.ToString();
}
