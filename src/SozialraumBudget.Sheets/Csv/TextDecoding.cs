using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SozialraumBudget.Sheets.Csv;

/// <summary>A text file as UTF-8 without a byte order mark, and the German name of its own encoding.</summary>
internal readonly record struct DecodedText(ReadOnlyMemory<byte> Utf8, string Encoding);

/// <summary>Finds the encoding from the bytes: UTF-8 and UTF-16 by byte order mark, UTF-8 by its form, otherwise Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly byte[][] TwiceEncoded =
    [
        .. "¤¶¼Ÿ„–œ\u0084\u0096\u009C\u009F".Select(static character => Encoding.UTF8.GetBytes(character.ToString())),
    ];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static DecodedText Decode(ReadOnlyMemory<byte> file)
    {
        var text = DecodeAll(file);
        return text with { Utf8 = text.Utf8[..WithoutEndMark(text.Utf8.Span)] };
    }

    private static DecodedText DecodeAll(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            if (!Utf8.IsValid(bytes[3..]))
                throw new SheetRefusedException(
                    $"Die Datei ist als UTF-8 gekennzeichnet, aber in Zeile {FirstBadLine(bytes[3..])} kein gültiges UTF-8."
                );
            return Checked(file[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Transcoded(bytes[2..], Encoding.Unicode, "UTF-16");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Transcoded(bytes[2..], Encoding.BigEndianUnicode, "UTF-16");
        var zeros = bytes.Count((byte)0);
        if (zeros > 8 && zeros > bytes.Length / 10)
            throw new SheetRefusedException(
                "Die Datei ist keine Tabelle (Binärdatei oder UTF-16 ohne Kennzeichnung). Erwartet wird CSV oder XLSX."
            );
        if (Utf8.IsValid(bytes))
            return Checked(file);
        if (HoldsUtf8Umlauts(bytes))
            throw new SheetRefusedException(
                $"Die Datei mischt UTF-8 und Windows-1252 (erste Stelle: Zeile {FirstBadLine(bytes)}). "
                    + "Bitte einheitlich als UTF-8 speichern."
            );
        if (CodePage.Foreign(bytes) is { } reason)
            throw new SheetRefusedException(reason);
        return Transcoded(bytes, Windows1252, "Windows-1252");
    }

    /// <summary>Ã¤ for ä: a program took UTF-8 for Windows-1252 and saved it as UTF-8.</summary>
    private static DecodedText Checked(ReadOnlyMemory<byte> file)
    {
        var rest = file.Span;
        for (int at; (at = rest.IndexOf("Ã"u8)) >= 0; rest = rest[(at + 2)..])
        {
            if (!StartsWithMark(rest[(at + 2)..]))
                continue;
            var line = file.Span[..^(rest.Length - at)].Count((byte)'\n') + 1;
            throw new SheetRefusedException(
                $"Die Umlaute der Datei sind doppelt kodiert (zuerst Zeile {line}: „Ã“ und ein Zeichen statt eines Umlauts). "
                    + "Bitte aus der Quelle neu als UTF-8 speichern."
            );
        }

        return new DecodedText(file, "UTF-8");
    }

    private static bool StartsWithMark(ReadOnlySpan<byte> text)
    {
        foreach (var mark in TwiceEncoded)
        {
            if (text.StartsWith(mark))
                return true;
        }

        return false;
    }

    private static DecodedText Transcoded(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(Encoding.UTF8.GetBytes(text), name);
    }

    /// <summary>DOS programs end a text with ^Z; it and line ends around it are no content.</summary>
    private static int WithoutEndMark(ReadOnlySpan<byte> text)
    {
        var end = text.TrimEnd("\r\n\0 "u8);
        return end.EndsWith((byte)0x1A) ? end.TrimEnd((byte)0x1A).Length : text.Length;
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
