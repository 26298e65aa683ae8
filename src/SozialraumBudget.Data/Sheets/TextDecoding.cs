using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Characters of a text file with free space behind them, which the reader uses for unescaped quotes.</summary>
internal readonly record struct DecodedText(char[] Buffer, int Length, string Encoding);

/// <summary>Finds the encoding from the bytes: UTF-8 and UTF-16 by byte order mark, UTF-8 by its form, otherwise Windows-1252.</summary>
internal static class TextDecoding
{
    /// <summary>Room for the unescaped cells of one row.</summary>
    public const int Tail = 4 * SheetLimits.MaxCellLength;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static DecodedText Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            var body = file[3..];
            if (!Utf8.IsValid(body))
                throw new SheetRefusedException($"Die Datei ist als UTF-8 gekennzeichnet, aber in Zeile {FirstBadLine(body)} kein gültiges UTF-8.");
            return Decode(body, Encoding.UTF8, "UTF-8");
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Decode(file[2..], Encoding.Unicode, "UTF-16");
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Decode(file[2..], Encoding.BigEndianUnicode, "UTF-16");
        var zeros = file.Count((byte)0);
        if (zeros > 8 && zeros > file.Length / 10)
            throw new SheetRefusedException("Die Datei ist keine Tabelle (Binärdatei oder UTF-16 ohne Kennzeichnung). Erwartet wird CSV oder XLSX.");
        if (Utf8.IsValid(file))
            return Decode(file, Encoding.UTF8, "UTF-8");
        if (HoldsUtf8Umlauts(file))
            throw new SheetRefusedException(
                $"Die Datei mischt UTF-8 und Windows-1252 (erste Stelle: Zeile {FirstBadLine(file)}). Bitte einheitlich als UTF-8 speichern.");
        return Decode(file, Windows1252, "Windows-1252");
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var buffer = GC.AllocateUninitializedArray<char>(encoding.GetMaxCharCount(bytes.Length) + Tail);
        var length = encoding.GetChars(bytes, buffer);
        return new DecodedText(buffer, length, name);
    }

    /// <summary>ä, ö, ü, ß … in UTF-8 are two bytes that make no sense side by side in German Windows-1252 text.</summary>
    private static bool HoldsUtf8Umlauts(ReadOnlySpan<byte> file)
    {
        for (int at; (at = file.IndexOf((byte)0xC3)) >= 0 && at + 1 < file.Length; file = file[(at + 1)..])
        {
            if (file[at + 1] is 0xA4 or 0xB6 or 0xBC or 0x9F or 0x84 or 0x96 or 0x9C)
                return true;
        }

        return false;
    }

    private static int FirstBadLine(ReadOnlySpan<byte> file)
    {
        var line = 1;
        while (!file.IsEmpty && Rune.DecodeFromUtf8(file, out var rune, out var length) == OperationStatus.Done)
        {
            if (rune.Value == '\n')
                line++;
            file = file[length..];
        }

        return line;
    }
}
