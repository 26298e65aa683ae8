using System.Text;

namespace SozialraumBudget.Sheets.Tests.Hostile;

public static partial class HostileFiles
{
    private static IEnumerable<HostileFile> Bytes()
    {
        yield return new("empty", [], true);
        yield return new("one byte", [0x41], true);
        yield return new("one zero byte", [0], true);
        yield return new("only a UTF-8 mark", [0xEF, 0xBB, 0xBF], true);
        yield return new("only a UTF-16 mark", [0xFF, 0xFE], true);
        yield return new("only a big-endian mark", [0xFE, 0xFF], true);
        yield return new("half a UTF-8 mark", [0xEF, 0xBB], true);
        yield return new("blanks", Encoding.UTF8.GetBytes(new string(' ', 5_000)), true);
        yield return new("line ends", Encoding.UTF8.GetBytes(new string('\n', 50_000)), true);
        yield return new("carriage returns", Encoding.UTF8.GetBytes(new string('\r', 50_000)), true);
        yield return new("separators", Encoding.UTF8.GetBytes(new string(';', 100_000)), true);
        yield return new("zeros", new byte[10_000], true);
        yield return new("pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray(), true);
        yield return new("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], true);
        yield return new("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], true);
        yield return new("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], true);
        yield return new("old Excel or encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], true);
        yield return new("html", "<html><body><table><tr><td>Fallnummer</td></tr></table></body></html>"u8.ToArray(), true);
        yield return new("json", "{\"Fallnummer\": 1}"u8.ToArray(), true);
        yield return new(
            "xml with entities",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(),
            true
        );
        yield return new("executable", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, .. new byte[200]], true);
    }

    private static IEnumerable<HostileFile> Encodings()
    {
        var text = string.Join("\r\n", Header, Row(provider: "Träger Süd"), "");
        var utf8 = Encoding.UTF8.GetBytes(text);
        var utf16 = Encoding.Unicode.GetBytes(text);
        var ansi = Encoding.Latin1.GetBytes(text);
        yield return new("utf-8 with mark", [0xEF, 0xBB, 0xBF, .. utf8], false);
        yield return new("utf-16 little endian", [0xFF, 0xFE, .. utf16], false);
        yield return new("utf-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], false);
        yield return new("windows-1252", ansi, false);
        yield return new("utf-16 without mark", utf16, true);
        yield return new("utf-16 with a byte too many", [0xFF, 0xFE, .. utf16, 0x41], true);
        yield return new("utf-16 bytes in the wrong order", [0xFE, 0xFF, .. utf16], true);
        yield return new("utf-8 mark before windows-1252", [0xEF, 0xBB, 0xBF, .. ansi], true);
        yield return new("utf-16 mark before utf-8", [0xFF, 0xFE, .. utf8], true);
        yield return new("two marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. utf8], false);
        yield return new("utf-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)], true);
        yield return new("utf-8 and windows-1252 mixed", [.. utf8, .. Encoding.Latin1.GetBytes(Row(provider: "Träger"))], true);
        yield return new("truncated character", [.. utf8, .. Encoding.UTF8.GetBytes("F-2;Nord;30;ambulant;Tr"), 0xC3], true);
        yield return new("overlong zero", [.. utf8, 0xC0, 0x80], true);
        yield return new("surrogate in utf-8", [.. utf8, 0xED, 0xA0, 0x80], true);
        yield return new("undefined windows-1252 bytes", [.. ansi, .. Encoding.Latin1.GetBytes(Row(provider: "T\u0081\u008D"))], true);
        yield return new("double encoded", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(utf8)), true);
        foreach (var lone in new[] { "\uD800", "\uDC00", "\uDC00\uD800", "a\uD83D" })
            yield return new(
                $"lone surrogate {(int)lone[0]:X}{lone.Length}",
                [0xFF, 0xFE, .. Raw(string.Join("\r\n", Header, Row(caseNumber: "F" + lone + "1")))],
                true
            );

        static byte[] Raw(string text) => text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) }).ToArray();
    }

    private static IEnumerable<HostileFile> Structures()
    {
        yield return new("header only", Utf8(Header), true);
        yield return new("header and empty rows", Utf8(Header, "", ";;;;;;;;;;", "   ", ""), true);
        yield return new("no header", Utf8(Row(), Row()), true);
        yield return new("header after 300 rows", Utf8([.. Enumerable.Repeat("Titel", 300), Header, Row()]), true);
        yield return new("header below titles", Utf8("Auszug 2024", "", "Stand;31.12.", Header, Row()), false);
        yield return new("comma in header, semicolon in rows", Utf8(Header.Replace(';', ','), Row()), true);
        yield return new("semicolon in header, comma in rows", Utf8(Header, Row().Replace(';', '|')), true);
        yield return new("pipes", Utf8(Header.Replace(';', '|'), Row().Replace(';', '|')), true);
        yield return new("tabs", Utf8(Header.Replace(';', '\t'), Row().Replace(';', '\t')), false);
        yield return new("declared separator", Utf8("sep=;", Header, Row()), false);
        yield return new("wrongly declared separator", Utf8("sep=,", Header, Row()), true);
        yield return new("old Mac line ends", Encoding.UTF8.GetBytes($"{Header}\r{Row()}\r"), false);
        yield return new("unix line ends, no last one", Encoding.UTF8.GetBytes($"{Header}\n{Row()}"), false);
        foreach (var column in Header.Split(';'))
        {
            yield return new($"twice {column}", Utf8($"{Header};{column.ToUpperInvariant()}", Row() + ";x"), true);
            if (column is not ("Menge" or "Bis" or "Bezeichnung"))
                yield return new($"without {column}", Utf8(Header.Replace(column, "X" + column, StringComparison.Ordinal), Row()), true);
        }

        yield return new("twice in another spelling", Utf8(Header + ";Traeger", Row() + ";x"), true);
        yield return new("unknown column twice", Utf8(Header + ";Notiz;notiz", Row() + ";;"), true);
        yield return new(
            "spelling of the header",
            Utf8("FALLNUMMER ; bereich;Hilfeart*;SETTING;traeger;EINHEIT;menge; Satz;VON;bis", Row()[..^1]),
            false
        );
        yield return new("a cell too many", Utf8(Header, Row() + ";zu viel"), true);
        yield return new("empty cells too many", Utf8(Header, Row() + ";;;"), false);
        yield return new("two cells", Utf8(Header, "F-1;Nord"), true);
        yield return new("optional cells missing", Utf8(Header, Row()[..^2]), false);
        yield return new("10000 columns", Utf8(Header + string.Concat(Enumerable.Range(0, 10_000).Select(n => $";S{n}")), Row()), true);
        yield return new("row of 100000 cells", Utf8(Header, Row() + new string(';', 100_000)), true);
        yield return new("header name of 50000 characters", Utf8(Header + ";" + new string('x', 50_000), Row()), true);
    }

    private static IEnumerable<HostileFile> Cells()
    {
        yield return Csv("nothing with a sign", null, Row(quantity: "-0,00"), Row(caseNumber: "F-2", rate: "\u22120"));
        yield return Csv("quote never closed", true, Row(label: "\"offen"), Row());
        yield return Csv("text behind a quote", true, Row(label: "\"zu\"spät"));
        yield return Csv("quote in the middle", false, Row(label: "5\" Rohr"));
        yield return Csv("line break in quotes", false, Row(label: "\"eins\r\nzwei\""));
        yield return Csv("line break in a case number", true, Row(caseNumber: "\"F\r\n1\""));
        yield return Csv("blank behind a quote", false, Row(label: "\"gut\"  "));
        yield return Csv("only quotes", true, new string('"', 9_999));
        yield return Csv("even quotes", false, Row(label: "\"" + new string('"', 400) + "\""));
        yield return Csv("200000 doubled quotes", true, Row(label: "\"" + new string('"', 400_000) + "\""));
        yield return Csv("quoted everything", false, string.Join(';', Row().Split(';').Select(cell => $"\"{cell}\"")));
        yield return Csv("quote storm", true, string.Concat(Enumerable.Repeat("\";\"\"\r\n;\"", 3_000)));
        yield return Csv("field of two million characters", true, Row(label: new string('x', 2_000_000)));
        yield return Csv("field of 501 characters", true, Row(label: new string('x', 501)));
        yield return Csv("field of 500 characters", false, Row(label: new string('x', 500)));
        foreach (var code in new[] { 0, 1, 7, 8, 11, 12, 27, 31, 127, 0x85, 0x9F, 0xFFFE, 0xFFFF, 0xFFFD })
        {
            yield return Csv($"character U+{code:X4} in the case number", true, Row(caseNumber: $"F{(char)code}1"));
            yield return Csv($"character U+{code:X4} in the label", true, Row(label: $"a{(char)code}b"));
        }

        foreach (
            var formula in new[] { "=1+1", "+49", "-x", "@SUM(A1)", "=HYPERLINK(\"\"http://x\"\")", "=cmd|' /C calc'!A0", "\t=1", "'=1" }
        )
            yield return Csv($"formula {formula}", formula[0] == '\t' ? null : false, Row(label: $"\"{formula}\""));
        yield return Csv("markup", false, Row(label: "<script>alert(1)</script>"));
        yield return Csv("sql", false, Row(provider: "'); DROP TABLE cases;--".Replace(';', ',')));
        yield return Csv("emoji", false, Row(label: "👩‍👧 Hilfe"));
        yield return Csv("right to left", null, Row(label: "\u202Etxt.exe"));
        yield return Csv("no-break blanks only", true, Row(caseNumber: "\u00A0\u00A0"));
        yield return Csv("zero-width only", true, Row(caseNumber: "\u200B\uFEFF"));
        yield return Csv("decomposed umlaut", false, Row(setting: "stationa\u0308r"));
    }
}
