using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SozialraumBudget.Web.Tests.Documents;

/// <summary>
/// Reads the text of the renderer's PDF files in the order it is drawn, through the fonts' own maps; knows no other files.
/// </summary>
internal static partial class PdfText
{
    public static string Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var streams = Head().Matches(text).ToDictionary(static m => m.Groups[1].Value, m => Content(pdf, m));
        var fonts = Font().Matches(text).ToDictionary(static m => m.Groups[1].Value, m => Map(streams[m.Groups[2].Value]));
        var result = new StringBuilder();
        foreach (Match page in Page().Matches(text))
        {
            var names = FontName().Matches(page.Value).ToDictionary(static m => m.Groups[1].Value, static m => m.Groups[2].Value);
            var font = "";
            foreach (Match shown in Shown().Matches(streams[page.Groups[1].Value]))
            {
                if (shown.Groups["font"].Success)
                    font = names[shown.Groups["font"].Value];
                else
                    result.Append(Decode(shown.Groups["shown"].Value, fonts[font])).Append(' ');
            }
        }

        return Spaces().Replace(result.ToString(), " ").Trim();
    }

    private static string Content(byte[] pdf, Match head)
    {
        var length = int.Parse(Length().Match(head.Value).Groups[1].Value, CultureInfo.InvariantCulture);
        var bytes = pdf.AsSpan(head.Index + head.Length, length).ToArray();
        if (!head.Value.Contains("/FlateDecode", StringComparison.Ordinal))
            return Encoding.Latin1.GetString(bytes);

        using var unpacked = new MemoryStream();
        using (var zip = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress))
            zip.CopyTo(unpacked);
        return Encoding.Latin1.GetString(unpacked.ToArray());
    }

    /// <summary>Glyph to characters; one glyph may stand for several (ligatures).</summary>
    private static Dictionary<int, string> Map(string cmap) =>
        Pair()
            .Matches(cmap)
            .ToDictionary(
                static m => Convert.ToInt32(m.Groups[1].Value, 16),
                static m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value))
            );

    private static string Decode(string array, Dictionary<int, string> font)
    {
        var bytes = Piece().Matches(array).SelectMany(static piece => Bytes(piece.Groups[1].Value)).ToArray();
        return string.Concat(bytes.Chunk(2).Select(pair => font.GetValueOrDefault(pair[0] << 8 | pair[1], "?")));
    }

    private static IEnumerable<byte> Bytes(string literal)
    {
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\')
            {
                yield return (byte)literal[i];
            }
            else if (char.IsAsciiDigit(literal[i + 1]))
            {
                yield return Convert.ToByte(literal.Substring(i + 1, 3), 8);
                i += 3;
            }
            else
            {
                i++;
                yield return (byte)(
                    literal[i] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\b',
                        'f' => '\f',
                        var other => other,
                    }
                );
            }
        }
    }

    [GeneratedRegex(@"(?<=\n|^)(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\s*<<\s*/Type /Font\s*/Subtype /Type0(?:(?!endobj)[\s\S])*?/ToUnicode (\d+) 0 R")]
    private static partial Regex Font();

    [GeneratedRegex(@"/(f\d+) (\d+) 0 R")]
    private static partial Regex FontName();

    [GeneratedRegex(@"/Type /Page\s(?:(?!endobj)[\s\S])*?/Contents (\d+) 0 R")]
    private static partial Regex Page();

    /// <summary>Parentheses inside a literal are escaped or in pairs.</summary>
    private const string Literal = @"\(((?>\\[\s\S]|[^\\()]|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)";

    [GeneratedRegex(@"/(?<font>f\d+) [\d.]+ Tf|(?<shown>\[(?:" + Literal + @"|[^\]()])*\]|" + Literal + ") T[jJ]")]
    private static partial Regex Shown();

    [GeneratedRegex(Literal)]
    private static partial Regex Piece();

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]+)>")]
    private static partial Regex Pair();

    /// <summary>Not those that hold words together.</summary>
    [GeneratedRegex(@"[^\S\u00a0]+")]
    private static partial Regex Spaces();
}
