using System.Globalization;
using System.Xml;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Which cell styles show a number as a date.</summary>
internal static class XlsxStyles
{
    public static bool[] ReadDateStyles(XlsxArchive archive, string? part)
    {
        if (part is null)
            return [];
        using var xml = archive.OpenXml(part);
        var custom = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "cellXfs")
                inCellFormats = !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                inCellFormats = false;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && Id(xml) is { } id)
                custom[id] = IsDateFormat(xml.GetAttribute("formatCode") ?? string.Empty);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
                styles.Add(Id(xml) is { } format && (custom.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format)));
            if (custom.Count > SheetLimits.MaxStyles || styles.Count > SheetLimits.MaxStyles)
                throw new SheetRefusedException("Die XLSX-Datei hat zu viele Zellformate.");
        }

        return [.. styles];
    }

    /// <summary>A format shows a date if it shows a day or a year outside of literals; times and durations are no dates.</summary>
    internal static bool IsDateFormat(string code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1) is var quote and >= 0 ? quote : code.Length;
                    break;
                case '[':
                    at = code.IndexOf(']', at + 1) is var bracket and >= 0 ? bracket : code.Length;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case ';':
                    return false;
                case 'd' or 'D' or 'y' or 'Y' or 'j' or 'J' or 't' or 'T':
                    return true;
            }

            // "General", German "Standard": letters that are no format characters.
            if (code.AsSpan(Math.Min(at, code.Length)).StartsWith("Standard", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return false;
    }

    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
}
