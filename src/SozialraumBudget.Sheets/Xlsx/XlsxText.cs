using System.Buffers;
using System.Globalization;
using System.Xml;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>Appends the text of XML elements to a growing buffer.</summary>
internal static class XlsxText
{
    /// <summary>
    /// Text of an element that may be split into runs (<c>si</c>, <c>is</c>); phonetic hints are left out. Leaves the reader on the end
    /// tag.
    /// </summary>
    public static int AppendRichText(XmlReader xml, ref char[] buffer, int length, int limit)
    {
        if (xml.IsEmptyElement)
            return length;
        var depth = xml.Depth;
        var start = length;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                SkipContent(xml);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                length = AppendContent(xml, ref buffer, length, limit);
        }

        return Unescape(buffer, start, length);
    }

    /// <summary>Text inside the element, without that of child elements. Leaves the reader on the end tag.</summary>
    public static int AppendContent(XmlReader xml, ref char[] buffer, int length, int limit)
    {
        if (xml.IsEmptyElement)
            return length;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            while (true)
            {
                if (buffer.Length - length < 256)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var read = xml.ReadValueChunk(buffer, length, buffer.Length - length);
                if (read == 0)
                    break;
                length += read;
                if (length > limit)
                    throw new SheetRefusedException("Die XLSX-Datei hat zu viel Text.");
            }
        }

        return length;
    }

    private static void SkipContent(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }

    /// <summary>Resolves <c>_x000D_</c>, the way XLSX writes characters that XML cannot hold.</summary>
    private static int Unescape(char[] buffer, int start, int end)
    {
        if (buffer.AsSpan(start, end - start).IndexOf("_x") < 0)
            return end;
        var to = start;
        for (var from = start; from < end; from++)
        {
            var isEscape = end - from >= 7 && buffer[from] == '_' && buffer[from + 1] == 'x' && buffer[from + 6] == '_';
            if (
                isEscape
                && int.TryParse(buffer.AsSpan(from + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                buffer[to++] = (char)code;
                from += 6;
            }
            else
            {
                buffer[to++] = buffer[from];
            }
        }

        return to;
    }
}
