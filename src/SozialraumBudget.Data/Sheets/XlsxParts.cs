using System.Globalization;
using System.Text;

namespace SozialraumBudget.Data.Sheets;

/// <summary>The fixed parts of a workbook.</summary>
internal static class XlsxParts
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    public const int HeaderStyle = 1;
    public const int TextStyle = 2;
    public const int MoneyStyle = 3;
    public const int NumberStyle = 4;
    public const int IntegerStyle = 5;
    public const int DateStyle = 6;

    public const string Relations = Declaration +
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    public const string Styles = Declaration +
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/><numFmt numFmtId="165" formatCode="#,##0.####"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string ContentTypes(int sheets) => Declaration + $"<Types xmlns=\"{Types}\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheet}sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Sheet}styles+xml\"/>"
        + Each(sheets, n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Sheet}worksheet+xml\"/>") + "</Types>";

    public static string Workbook(IReadOnlyList<string> names) => Declaration
        + $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Office}\"><sheets>"
        + Each(names.Count, n => $"<sheet name=\"{SheetName(names, n)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>") + "</sheets></workbook>";

    public static string WorkbookRelations(int sheets) => Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + Each(sheets, n => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
        + $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>";

    /// <summary>Spreadsheet programs allow 31 characters without []:*?/\ and no name twice.</summary>
    private static string SheetName(IReadOnlyList<string> names, int number)
    {
        var name = Cleaned(names[number - 1]);
        var unique = name.Length == 0 ? "Tabelle" + Text(number)
            : names.Take(number - 1).Any(other => Cleaned(other).Equals(name, StringComparison.OrdinalIgnoreCase)) ? $"{name} {Text(number)}" : name;
        var escaped = new StringBuilder();
        XlsxMarkup.AppendEscaped(escaped, unique);
        return escaped.ToString();
    }

    private static string Cleaned(string name) =>
        new string(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)).Take(28).ToArray()).Trim();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));
}
