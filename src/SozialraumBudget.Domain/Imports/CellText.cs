using System.Buffers;
using System.Text;

namespace SozialraumBudget.Domain.Imports;

/// <summary>Reading the text of cells: folding of names, outer blanks, characters that cannot be stored.</summary>
public static class CellText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(UnsafeCharacters(lineBreaks: true));
    private static readonly SearchValues<char> UnsafeOnLines = SearchValues.Create(UnsafeCharacters(lineBreaks: false));

    /// <summary>
    /// Form in which names are compared: lower case, umlauts spelt out (ä = ae, ß = ss), composed, runs of blanks as one, no outer
    /// blanks, no trailing asterisk (templates and manuals mark required columns so).
    /// </summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var text = new string(Trim(name).TrimEnd('*').TrimEnd());
        if (IndexOfUnsafe(text, allowLineBreaks: true) < 0 && !text.IsNormalized(NormalizationForm.FormC))
            text = text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(text.Length + 4);
        foreach (var character in text)
        {
            switch (char.ToLowerInvariant(character))
            {
                case 'ä': folded.Append("ae"); break;
                case 'ö': folded.Append("oe"); break;
                case 'ü': folded.Append("ue"); break;
                case 'ß' or 'ẞ': folded.Append("ss"); break;
                case var blank when char.IsWhiteSpace(blank):
                    if (folded.Length > 0 && folded[^1] != ' ')
                        folded.Append(' ');
                    break;
                case var other: folded.Append(other); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Without outer blanks, no-break spaces and stray byte order marks.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        // Nearly every cell has nothing to trim.
        if (text.Length == 0 || (IsPlain(text[0]) && IsPlain(text[^1])))
            return text;
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>Position of the first control character, unpaired surrogate or replacement character; -1 if there is none.</summary>
    public static int IndexOfUnsafe(ReadOnlySpan<char> text, bool allowLineBreaks)
    {
        var from = 0;
        while (true)
        {
            var at = text[from..].IndexOfAny(allowLineBreaks ? UnsafeOnLines : Unsafe);
            if (at < 0)
                return -1;
            at += from;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return at;
            from = at + 2;
        }
    }

    /// <summary>German name of a character that cannot be stored, for the reason of a refusal.</summary>
    public static string Describe(char character) => character switch
    {
        '\r' or '\n' => "einen Zeilenumbruch",
        '\t' => "einen Tabulator",
        '\uFFFD' => "ein unlesbares Zeichen (Zeichenkodierung der Datei prüfen)",
        _ when char.IsSurrogate(character) => "ein unvollständiges Zeichen",
        _ => $"ein Steuerzeichen (U+{(int)character:X4})",
    };

    private static bool IsPlain(char character) => character is > ' ' and < '\u007F';

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u200B';

    private static char[] UnsafeCharacters(bool lineBreaks) =>
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0xD800, 0x800))
            .Concat([0xFFFD, 0xFFFE, 0xFFFF]).Select(code => (char)code).Where(c => lineBreaks || c is not ('\r' or '\n' or '\t')),
    ];
}
