using System.Xml;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>The shared strings of a workbook in one buffer.</summary>
internal sealed class XlsxStrings
{
    private readonly List<int> _ends = [];
    private char[] _text = new char[4_096];
    private int _length;

    public static XlsxStrings Read(XlsxArchive archive, string? part)
    {
        var strings = new XlsxStrings();
        if (part is null)
            return strings;
        using var xml = archive.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(xml);
        }

        return strings;
    }

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_ends.Count)
                throw new SheetRefusedException("Die XLSX-Datei ist beschädigt: Ein Text fehlt in der Liste der Zeichenketten.");
            var start = index == 0 ? 0 : _ends[index - 1];
            return _text.AsSpan(start, _ends[index] - start);
        }
    }

    private void Add(XmlReader xml)
    {
        _length = XlsxText.AppendRichText(xml, ref _text, _length, SheetLimits.MaxSharedCharacters);
        _ends.Add(_length);
        if (_ends.Count > SheetLimits.MaxSharedStrings)
            throw new SheetRefusedException("Die XLSX-Datei hat zu viele verschiedene Texte.");
    }
}
