using System.Buffers;

namespace SozialraumBudget.Domain.Values;

/// <summary>Which characters a text may hold to be stored and shown: no control characters, no halves of a character.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(UnsafeCharacters(lineBreaks: true));
    private static readonly SearchValues<char> UnsafeOnLines = SearchValues.Create(UnsafeCharacters(lineBreaks: false));

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
    public static string Describe(char character) =>
        character switch
        {
            '\r' or '\n' => "einen Zeilenumbruch",
            '\t' => "einen Tabulator",
            '\uFFFD' => "ein unlesbares Zeichen (Zeichenkodierung der Datei prüfen)",
            _ when char.IsSurrogate(character) => "ein unvollständiges Zeichen",
            _ => $"ein Steuerzeichen (U+{(int)character:X4})",
        };

    private static char[] UnsafeCharacters(bool lineBreaks) =>
        [
            .. Enumerable
                .Range(0, 0x20)
                .Concat(Enumerable.Range(0x7F, 0x21))
                .Concat(Enumerable.Range(0xD800, 0x800))
                .Concat([0xFFFD, 0xFFFE, 0xFFFF])
                .Select(code => (char)code)
                .Where(c => lineBreaks || c is not ('\r' or '\n' or '\t')),
        ];
}
