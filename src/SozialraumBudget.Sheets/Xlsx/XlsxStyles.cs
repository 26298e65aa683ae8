using System.Globalization;
using System.Xml;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>How each cell style shows a number.</summary>
internal static class XlsxStyles
{
    public static NumberFormat[] Read(XlsxArchive archive, string? part)
    {
        if (part is null)
            return [];
        using var xml = archive.OpenXml(part);
        var codes = new Dictionary<int, NumberFormat>();
        var styles = new List<NumberFormat>();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "cellXfs")
                inCellFormats = !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                inCellFormats = false;
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && Id(xml) is { } id)
                codes[id] = NumberFormat.Of(xml.GetAttribute("formatCode") ?? string.Empty);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
                styles.Add(
                    Id(xml) is not { } format ? NumberFormat.General
                    : codes.TryGetValue(format, out var known) ? known
                    : codes[format] = BuiltIn(format)
                );
            if (codes.Count > SheetLimits.MaxStyles || styles.Count > SheetLimits.MaxStyles)
                throw new SheetRefusedException("Die XLSX-Datei hat zu viele Zellformate.");
        }

        return [.. styles];
    }

    /// <summary>The formats that have a number instead of a code (ISO/IEC 29500-1, 18.8.30).</summary>
    private static NumberFormat BuiltIn(int id) =>
        id switch
        {
            1 => NumberFormat.Of("0"),
            2 or 39 or 40 or 43 or 44 => NumberFormat.Of("0.00"),
            3 or 37 or 38 or 41 or 42 => NumberFormat.Of("#,##0"),
            4 or 7 or 8 => NumberFormat.Of("#,##0.00"),
            5 or 6 => NumberFormat.Of("#,##0"),
            9 or 10 => NumberFormat.Of("0%"),
            11 or 48 => NumberFormat.Of("0.00E+00"),
            12 or 13 => NumberFormat.Of("# ?/?"),
            22 => NumberFormat.Of("d.m.yyyy h:mm"),
            (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or (>= 57 and <= 58) => NumberFormat.Of("d.m.yyyy"),
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => NumberFormat.Of("h:mm:ss"),
            46 => NumberFormat.Of("[h]:mm:ss"),
            _ => NumberFormat.General,
        };

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
}
