using System.Globalization;
using System.Xml;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>A worksheet by the name on its tab and its part of the archive.</summary>
internal readonly record struct XlsxSheet(string Name, string Part);

/// <summary>
/// The visible sheets of a workbook and what they share: texts, styles, date system. Names are compared without namespace: the strict
/// and the transitional dialect differ only there.
/// </summary>
internal sealed class XlsxWorkbook
{
    private readonly XlsxStrings _strings;
    private readonly NumberFormat[] _styles;
    private bool _date1904;

    private XlsxWorkbook(XlsxArchive archive, string part)
    {
        Archive = archive;
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : string.Empty;
        var relations = Relations(archive, folder, $"{folder}_rels/{part[folder.Length..]}.rels");
        var worksheets = relations.Where(static r => r.Type == "worksheet").DistinctBy(static r => r.Id);
        Sheets = ReadSheets(part, worksheets.ToDictionary(static r => r.Id, static r => r.Target));
        _strings = XlsxStrings.Read(archive, PartOf("sharedStrings"));
        _styles = XlsxStyles.Read(archive, PartOf("styles"));

        string? PartOf(string type) =>
            relations.FirstOrDefault(relation => relation.Type == type).Target is { } target && archive.Has(target) ? target : null;
    }

    public XlsxArchive Archive { get; }

    /// <summary>Visible ones in the order of their tabs, at least one; the first sheet if all are hidden.</summary>
    public IReadOnlyList<XlsxSheet> Sheets { get; }

    /// <summary>The workbook asks to be computed when it is opened: its writer does not compute, stored results are placeholders.</summary>
    public bool HasStaleFormulas { get; private set; }

    public static XlsxWorkbook Open(XlsxArchive archive)
    {
        if (!archive.Has("[Content_Types].xml"))
            throw new SheetRefusedException(
                archive.Has("mimetype")
                    ? "Die Datei ist ein OpenDocument-Dokument. Bitte als XLSX oder CSV speichern."
                    : "Die Datei ist ein ZIP-Archiv, aber keine XLSX-Tabelle."
            );
        var workbook =
            Relations(archive, string.Empty, "_rels/.rels").FirstOrDefault(static relation => relation.Type == "officeDocument").Target
            ?? "xl/workbook.xml";
        if (workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new SheetRefusedException("Das Format XLSB wird nicht gelesen. Bitte als XLSX oder CSV speichern.");
        return new XlsxWorkbook(archive, workbook);
    }

    public XlsxCell NewCell() => new(_strings, _styles, _date1904);

    private List<XlsxSheet> ReadSheets(string part, Dictionary<string, string> worksheets)
    {
        using var xml = Archive.OpenXml(part);
        List<XlsxSheet> visible = [],
            hidden = [];
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                _date1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "calcPr")
                HasStaleFormulas = xml.GetAttribute("fullCalcOnLoad") is "1" or "true";
            else if (xml.LocalName == "sheet" && AttributeByLocalName(xml, "id") is { } id && worksheets.TryGetValue(id, out var target))
                (xml.GetAttribute("state") is null or "visible" ? visible : hidden).Add(
                    new(RowIssue.Printable(xml.GetAttribute("name")), target)
                );
        }

        var sheets = visible.Count > 0 ? visible : hidden[..Math.Min(hidden.Count, 1)];
        return sheets.Count > 0 ? sheets : throw new SheetRefusedException("Die XLSX-Datei hat kein lesbares Tabellenblatt.");
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
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == "Relationship"
                && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } target
                && xml.GetAttribute("Type") is { } type
            )
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
