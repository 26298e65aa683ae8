using System.Buffers;
using System.Globalization;
using System.Text;

namespace SozialraumBudget.Domain.Values;

/// <summary>
/// Spellings that a person cannot tell apart on paper are one name: composed or decomposed umlauts, no-break blanks, characters without
/// a shape.
/// </summary>
public static class Spelling
{
    private static readonly SearchValues<char> Lookalikes = SearchValues.Create([
        .. Enumerable
            .Range(0x80, 0xFF80)
            .Select(static code => (char)code)
            .Where(static c => IsLookalike(c) || c is >= '\u0300' and <= '\u036F'),
    ]);

    /// <summary>
    /// Form in which names are compared: lower case, umlauts spelt out (ä = ae, ß = ss), clean as by <see cref="Clean"/>, runs of blanks
    /// as one, no outer blanks, no trailing asterisk (templates and manuals mark required columns so).
    /// </summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var text = Clean(Trim(Trim(name).TrimEnd('*')), out _);
        var folded = new StringBuilder(text.Length + 4);
        foreach (var character in text)
        {
            switch (char.ToLowerInvariant(character))
            {
                case 'ä':
                    folded.Append("ae");
                    break;
                case 'ö':
                    folded.Append("oe");
                    break;
                case 'ü':
                    folded.Append("ue");
                    break;
                case 'ß' or 'ẞ':
                    folded.Append("ss");
                    break;
                case var blank when char.IsWhiteSpace(blank):
                    if (folded.Length > 0 && folded[^1] != ' ')
                        folded.Append(' ');
                    break;
                case var other:
                    folded.Append(other);
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>Without outer blanks, no-break spaces and characters without a shape.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        // Nearly every cell has nothing to trim.
        if (text.Length == 0 || (IsPlain(text[0]) && IsPlain(text[^1])))
            return text;
        int start = 0,
            end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>The text may hold characters that <see cref="Clean"/> replaces; cheap, for whole files.</summary>
    public static bool MayNeedCleaning(ReadOnlySpan<char> text) => text.ContainsAny(Lookalikes);

    /// <summary>
    /// The text as a person sees it: composed (NFC), no-break and other narrow or wide blanks as blanks, no-break hyphens as hyphens,
    /// without characters that have no shape (zero-width blanks, direction marks, soft hyphens, byte order marks).
    /// </summary>
    /// <param name="text">Any text; one with lone surrogates is not composed.</param>
    /// <param name="replaced">Something was replaced that another program would tell apart; composing alone does not count.</param>
    public static string Clean(ReadOnlySpan<char> text, out bool replaced)
    {
        replaced = false;
        if (!text.ContainsAny(Lookalikes))
            return text.ToString();
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsLookalike(character))
            {
                clean.Append(character);
                continue;
            }

            replaced = true;
            if (IsHyphen(character))
                clean.Append('-');
            else if (char.IsWhiteSpace(character))
                clean.Append(' ');
        }

        var result = clean.ToString();
        return PlainText.IndexOfUnsafe(result, allowLineBreaks: true) < 0 ? Trim(result.Normalize()).ToString() : result;
    }

    /// <summary>Both are the same name by <see cref="Fold"/>.</summary>
    public static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    private static bool IsPlain(char character) => character is > ' ' and < '\u007F';

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || (IsLookalike(character) && !IsHyphen(character));

    private static bool IsHyphen(char character) => character is '\u2010' or '\u2011';

    private static bool IsLookalike(char character) =>
        character >= '\u0080'
        && (
            IsHyphen(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format
            || character
                is '\u034F'
                    or '\u115F'
                    or '\u1160'
                    or '\u17B4'
                    or '\u17B5'
                    or '\u3164'
                    or '\uFFA0'
                    or (>= '\uFE00' and <= '\uFE0F')
        );
}
