using System.Text;

namespace SozialraumBudget.Sheets.Csv;

/// <summary>
/// Tells German text in Windows-1252 from that of DOS (code pages 850 and 437) and Mac Roman, which use the same bytes for other
/// letters. Umlauts inside of words decide.
/// </summary>
internal static class CodePage
{
    private static readonly Candidate Windows = new("Windows-1252", [0xE4, 0xF6, 0xFC, 0xDF], [0xC4, 0xD6, 0xDC], "äöüß", "ÄÖÜ");

    private static readonly Candidate[] Others =
    [
        new("DOS (Codepage 850)", [0x84, 0x94, 0x81, 0xE1], [0x8E, 0x99, 0x9A], "äöüß", "ÄÖÜ"),
        new("Mac Roman", [0x8A, 0x9A, 0x9F, 0xA7], [0x80, 0x85, 0x86], "äöüß", "ÄÖÜ"),
    ];

    /// <summary>German reason if more umlauts stand in words when the bytes are read as one of the others; null for Windows-1252.</summary>
    public static string? Foreign(ReadOnlySpan<byte> file)
    {
        var best = Windows.Umlauts(file, out _);
        string? reason = null;
        foreach (var other in Others)
        {
            if (other.Umlauts(file, out var word) is var count && count <= best)
                continue;
            best = count;
            var places = count == 1 ? "eine Stelle" : $"{count} Stellen";
            reason =
                $"Die Datei ist vermutlich in der Zeichenkodierung {other.Name} gespeichert (z. B. „{word}“, {places}). "
                + "Gelesen werden UTF-8, UTF-16 und Windows-1252. Bitte als UTF-8 speichern.";
        }

        return reason;
    }

    private sealed record Candidate(string Name, byte[] Small, byte[] Capital, string SmallLetters, string CapitalLetters)
    {
        /// <summary>Umlauts in words; none as long as all of them may be other letters or signs of Windows-1252.</summary>
        public int Umlauts(ReadOnlySpan<byte> file, out string? word)
        {
            var (sure, likely) = (0, 0);
            word = null;
            for (int from = 0, at; (at = file[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF)) >= 0; from += at + 1)
            {
                if (IsSure(file, from + at))
                    sure++;
                else if (IsLikely(file, from + at))
                    likely++;
                else
                    continue;
                word ??= Word(file, from + at);
            }

            return sure > 0 ? sure + likely : 0;
        }

        /// <summary>A small umlaut between letters, or a capital one between capitals.</summary>
        private bool IsSure(ReadOnlySpan<byte> file, int at)
        {
            if (at == 0 || at + 1 >= file.Length)
                return false;
            return Array.IndexOf(Small, file[at]) is >= 0 and < 3
                ? IsLetter(file[at - 1]) && IsLetter(file[at + 1])
                : Array.IndexOf(Capital, file[at]) >= 0
                    && char.IsAsciiLetterUpper((char)file[at - 1])
                    && char.IsAsciiLetterUpper((char)file[at + 1]);
        }

        /// <summary>ß behind a vowel, or a capital umlaut at the beginning of a word.</summary>
        private bool IsLikely(ReadOnlySpan<byte> file, int at)
        {
            var before = at > 0 ? file[at - 1] : (byte)' ';
            return file[at] == Small[3]
                ? IsVowel(before)
                : Array.IndexOf(Capital, file[at]) >= 0 && !IsLetter(before) && at + 1 < file.Length && IsLetter(file[at + 1]);
        }

        private bool IsVowel(byte character) =>
            "aeiouAEIOU".Contains((char)character, StringComparison.Ordinal) || Array.IndexOf(Small, character) is >= 0 and < 3;

        private bool IsLetter(byte character) =>
            char.IsAsciiLetter((char)character) || Array.IndexOf(Small, character) >= 0 || Array.IndexOf(Capital, character) >= 0;

        private string Word(ReadOnlySpan<byte> file, int at)
        {
            int start = at,
                end = at + 1;
            while (start > 0 && at - start < 30 && IsLetter(file[start - 1]))
                start--;
            while (end < file.Length && end - at < 30 && IsLetter(file[end]))
                end++;
            var word = new StringBuilder();
            foreach (var character in file[start..end])
            {
                word.Append(
                    Array.IndexOf(Small, character) is >= 0 and var small ? SmallLetters[small]
                    : Array.IndexOf(Capital, character) is >= 0 and var capital ? CapitalLetters[capital]
                    : (char)character
                );
            }

            return word.ToString();
        }
    }
}
