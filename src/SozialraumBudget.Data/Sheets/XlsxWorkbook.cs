using System.Globalization;
using System.Xml;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Where the first visible sheet, the shared strings and the styles of a workbook are. Names are compared without namespace:
/// the strict and the transitional dialect differ only there.</summary>
internal sealed record XlsxWorkbook(string Sheet, string? SharedStrings, string? Styles, bool Date1904)
{
    public static XlsxWorkbook Read(XlsxArchive archive)
    {
        if (!archive.Has("[Content_Types].xml"))
            throw new SheetRefusedException(archive.Has("mimetype")
                ? "Die Datei ist ein OpenDocument-Dokument. Bitte als XLSX oder CSV speichern."
                : "Die Datei ist ein ZIP-Archiv, aber keine XLSX-Tabelle.");
        var workbook = Relations(archive, string.Empty, "_rels/.rels").FirstOrDefault(relation => relation.Type == "officeDocument").Target
            ?? "xl/workbook.xml";
        if (workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new SheetRefusedException("Das Format XLSB wird nicht gelesen. Bitte als XLSX oder CSV speichern.");
        var folder = workbook.Contains('/') ? workbook[..(workbook.LastIndexOf('/') + 1)] : string.Empty;
        var relations = Relations(archive, folder, $"{folder}_rels/{workbook[folder.Length..]}.rels");
        var (sheetId, date1904) = FirstSheet(archive, workbook);
        var sheet = relations.FirstOrDefault(relation => relation.Id == sheetId && relation.Type == "worksheet").Target
            ?? throw new SheetRefusedException("Die XLSX-Datei hat kein lesbares erstes Tabellenblatt.");
        return new XlsxWorkbook(sheet, PartOf("sharedStrings"), PartOf("styles"), date1904);

        string? PartOf(string type) =>
            relations.FirstOrDefault(relation => relation.Type == type).Target is { } part && archive.Has(part) ? part : null;
    }

    private static (string? Id, bool Date1904) FirstSheet(XlsxArchive archive, string workbook)
    {
        using var xml = archive.OpenXml(workbook);
        string? first = null, visible = null;
        var date1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
            {
                date1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && visible is null && AttributeByLocalName(xml, "id") is { } id)
            {
                first ??= id;
                if (xml.GetAttribute("state") is null or "visible")
                    visible = id;
            }
        }

        return (visible ?? first, date1904);
    }

    /// <summary>The relation id is the only qualified attribute "id" of a sheet; its namespace depends on the dialect.</summary>
    private static string? AttributeByLocalName(XmlReader xml, string name)
    {
        string? value = null;
        for (var has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    private static List<(string Id, string Type, string Target)> Relations(XlsxArchive archive, string folder, string part)
    {
        var relations = new List<(string, string, string)>();
        if (!archive.Has(part))
            return relations;
        using var xml = archive.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type") is { } type)
                relations.Add((xml.GetAttribute("Id") ?? string.Empty, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
            if (relations.Count > SheetLimits.MaxZipEntries)
                throw new SheetRefusedException(string.Create(CultureInfo.InvariantCulture, $"„{part}“ hat zu viele Verweise."));
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal) && folder.Length > 0)
        {
            target = target[3..];
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }

        return folder + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
    }
}
