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
                    ? SheetTable.Strange(twice)
                    : SheetTable.Readable(header, rows, $"CSV, {text.Encoding}, Trennzeichen {NameOf(separator)}");
            }

            rows.Dispose();
            if (header is not null && header.Found > (best?.Found ?? 0))
                best = header;
        }

        return TextKind.ReasonAgainst(Beginning(content)) is { } reason
            ? SheetTable.Refused(reason)
            : SheetTable.Strange(HeaderSearch.ReasonAgainst(best, format)!);
    }

    /// <summary>The rows of a text whose columns are unknown, under the separator that gives most rows the same number of cells.</summary>
    public static (SheetRows? Rows, string Source, string? Refusal) OpenForeign(ReadOnlyMemory<byte> file)
    {
        var text = TextDecoding.Decode(file);
        var (start, declared) = Declaration(text.Utf8.Span);
        var content = text.Utf8[start..];
        if (content.Span.Trim(" \t\r\n"u8).IsEmpty)
            return (null, "", "Die Datei ist leer.");
        if (TextKind.ReasonAgainst(Beginning(content)) is { } reason)
            return (null, "", reason);
        var separator = declared ?? Separators.MaxBy(candidate => Evenness(content, candidate));
        return (new CsvRows(content, separator), $"CSV, {text.Encoding}, Trennzeichen {NameOf(separator)}", null);
    }

    /// <summary>How many of the first rows have the most frequent number of cells, where that is more than one; then that number.</summary>
    private static (int Rows, int Cells) Evenness(ReadOnlyMemory<byte> content, char separator)
    {
        using var rows = new CsvRows(content, separator);
        var (row, counts) = (new SheetRow(), new List<int>());
        while (counts.Count < SheetLimits.MaxHeaderRow && rows.Read(row))
            counts.Add(row.Problem is null ? row.Count : 0);
        return counts
            .Where(static count => count > 1)
            .GroupBy(static count => count)
            .Select(static g => (g.Count(), g.Key))
            .OrderDescending()
            .FirstOrDefault();
    }

    private static string Beginning(ReadOnlyMemory<byte> content) =>
        Encoding.UTF8.GetString(content.Span[..Math.Min(content.Length, 8_192)]);

    /// <summary>A first line <c>sep=;</c> tells spreadsheet programs the separator; they do not show it as a row.</summary>
    private static (int Start, char? Separator) Declaration(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6 || !Ascii.EqualsIgnoreCase(text[..4], "sep="u8) || text[4] > 0x7E || text[5] is not ((byte)'\r' or (byte)'\n'))
            return (0, null);
        return (text[5] == '\r' && text.Length > 6 && text[6] == '\n' ? 7 : 6, (char)text[4]);
    }

    private static string NameOf(char separator) => separator == '\t' ? "Tabulator" : separator.ToString();
}
