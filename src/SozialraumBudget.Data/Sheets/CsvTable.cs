using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Finds separator and header of a delimited text together: the separator under which a row holds the required names.</summary>
internal static class CsvTable
{
    private static readonly char[] Separators = [';', ',', '\t'];

    public static SheetTable Open(ReadOnlySpan<byte> file, SheetFormat format)
    {
        var text = TextDecoding.Decode(file);
        var (start, declared) = Declaration(text);
        var content = text.Buffer.AsSpan(0, text.Length);
        if (CellText.Trim(content[start..]).IsEmpty)
            return SheetTable.Refused("Die Datei ist leer.");
        var isUnsafe = CellText.IndexOfUnsafe(content, allowLineBreaks: true) >= 0;
        var hasTabs = content.Contains('\t');
        SheetHeader? best = null;
        foreach (var separator in declared is { } one ? [one] : Separators)
        {
            var rows = new CsvRows(text, separator, start, isUnsafe || (hasTabs && separator != '\t'));
            var header = HeaderSearch.FindIn(rows, format);
            if (header is { Missing.Count: 0 })
            {
                return HeaderSearch.ReasonAgainst(header, format) is { } twice
                    ? SheetTable.Refused(twice)
                    : SheetTable.Readable(header, rows, $"CSV, {text.Encoding}, Trennzeichen {NameOf(separator)}");
            }

            if (header is not null && header.Found > (best?.Found ?? 0))
                best = header;
        }

        return SheetTable.Refused(HeaderSearch.ReasonAgainst(best, format)!);
    }

    /// <summary>A first line <c>sep=;</c> tells spreadsheet programs the separator; they do not show it as a row.</summary>
    private static (int Start, char? Separator) Declaration(DecodedText text)
    {
        var content = text.Buffer.AsSpan(0, text.Length);
        if (!content.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || content.Length < 6 || content[5] is not ('\r' or '\n'))
            return (0, null);
        return (content[5] == '\r' && content.Length > 6 && content[6] == '\n' ? 7 : 6, content[4]);
    }

    private static string NameOf(char separator) => separator == '\t' ? "Tabulator" : separator.ToString();
}
