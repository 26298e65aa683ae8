using System.Globalization;
using System.Text;

namespace SozialraumBudget.Data.Files;

/// <summary>A file name that is safe to store, to show and to send: no path, no control or reserved characters, known ending.</summary>
public static class FileName
{
    public const int LongestName = 120;

    private const string Reserved = "/\\:*?\"<>|;%";

    /// <param name="name">As the browser sent it, perhaps with a path.</param>
    /// <param name="ending">The ending that fits the content, with its dot; it replaces another one.</param>
    public static string Clean(string? name, string ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        var last = (name ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var stem = last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? last[..^ending.Length]
            : Path.GetFileNameWithoutExtension(last);
        var text = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            var bad =
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.OtherNotAssigned
                || rune == Rune.ReplacementChar
                || (rune.IsBmp && Reserved.Contains((char)rune.Value, StringComparison.Ordinal));
            text.Append(bad ? "_" : rune.ToString());
        }

        var clean = text.ToString().Trim(' ', '.', '_');
        if (clean.Length > LongestName)
            clean = clean[..(char.IsHighSurrogate(clean[LongestName - 1]) ? LongestName - 1 : LongestName)].TrimEnd();
        return (clean.Length == 0 ? "Datei" : clean) + ending;
    }
}
