using System.IO.Compression;
using System.Text;

namespace SozialraumBudget.Sheets.Tests.Hostile;

public static partial class HostileFiles
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Sheet1 = "xl/worksheets/sheet1.xml";

    /// <summary>A workbook with one sheet; parts can be replaced, added, or removed with null.</summary>
    internal static byte[] Workbook(string rows, params (string Part, string? Xml)[] changes)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        var parts = new Dictionary<string, string?>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ["_rels/.rels"] =
                $"<Relationships xmlns=\"{package}\"><Relationship Id=\"a\" Type=\"{office}/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] =
                $"<workbook {Main} xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                $"<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship "
                + $"Id=\"rId3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>",
            [Sheet1] = $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>",
            ["xl/styles.xml"] =
                $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd\\.mm\\.yyyy;@\"/></numFmts><cellXfs><xf "
                + "numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
        };
        foreach (var (part, xml) in changes)
            parts[part] = xml;
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, xml) in parts.Where(part => part.Value is not null))
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
                writer.Write(xml);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A row of inline strings; a cell that starts with &lt; is taken as markup.</summary>
    internal static string XmlRow(int number, IEnumerable<string> cells) =>
        $"<row r=\"{number}\">"
        + string.Concat(
            cells.Select(
                (cell, column) =>
                    cell.StartsWith('<') ? cell : $"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
            )
        )
        + "</row>";

    internal static string HeaderAnd(params string[] rows) => XmlRow(1, Header.Split(';')) + string.Concat(rows);

    private static string GoodRow(int number = 2) => XmlRow(number, Row(caseNumber: $"F-{number}").Split(';'));

    private static string With(int column, string markup)
    {
        var cells = Row().Split(';');
        cells[column] = markup;
        return HeaderAnd(XmlRow(2, cells));
    }

    private static HostileFile Xlsx(string name, bool? isRefused, string rows, params (string Part, string? Xml)[] changes) =>
        new($"xlsx: {name}", Workbook(rows, changes), isRefused);

    private static IEnumerable<HostileFile> Workbooks()
    {
        yield return Xlsx("good", false, HeaderAnd(GoodRow()));
        yield return Xlsx("no rows", true, "");
        yield return Xlsx("header only", true, HeaderAnd());
        yield return Xlsx("number cell", false, With(6, "<c r=\"G2\"><v>64.180000000000007</v></c>"));
        yield return Xlsx("number 1e308", true, With(6, "<c r=\"G2\"><v>1e308</v></c>"));
        yield return Xlsx("number that is text", true, With(6, "<c r=\"G2\"><v>viel</v></c>"));
        yield return Xlsx("number NaN", true, With(6, "<c r=\"G2\"><v>NaN</v></c>"));
        yield return Xlsx("negative number", true, With(7, "<c r=\"H2\"><v>-1</v></c>"));
        yield return Xlsx("many decimals", true, With(7, "<c r=\"H2\"><v>0.3333333333</v></c>"));
        yield return Xlsx("date cell", false, With(8, "<c r=\"I2\" s=\"1\"><v>45323</v></c>"));
        yield return Xlsx("own date format", false, With(8, "<c r=\"I2\" s=\"2\"><v>45323.5</v></c>"));
        yield return Xlsx("number as date", true, With(8, "<c r=\"I2\"><v>45323</v></c>"));
        yield return Xlsx("huge date", true, With(8, "<c r=\"I2\" s=\"1\"><v>99999999999</v></c>"));
        yield return Xlsx("negative date", true, With(8, "<c r=\"I2\" s=\"1\"><v>-5</v></c>"));
        yield return Xlsx("date as quantity", true, With(6, "<c r=\"G2\" s=\"1\"><v>45323</v></c>"));
        yield return Xlsx("section turned into a date", true, With(2, "<c r=\"C2\" s=\"1\"><v>45349</v></c>"));
        yield return Xlsx("truth as rate", true, With(7, "<c r=\"H2\" t=\"b\"><v>1</v></c>"));
        yield return Xlsx("error cell", true, With(7, "<c r=\"H2\" t=\"e\"><v>#DIV/0!</v></c>"));
        yield return Xlsx("formula with result", false, With(7, "<c r=\"H2\"><f>1+1</f><v>2</v></c>"));
        yield return Xlsx("formula without result", true, With(7, "<c r=\"H2\"><f>1+1</f></c>"));
        yield return Xlsx("formula text", false, With(10, "<c r=\"K2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"));
        yield return Xlsx("style that is missing", true, With(8, "<c r=\"I2\" s=\"99999\"><v>45323</v></c>"));
        yield return Xlsx("shared string that is missing", true, With(0, "<c r=\"A2\" t=\"s\"><v>5</v></c>"));
        yield return Xlsx("negative shared string", true, With(0, "<c r=\"A2\" t=\"s\"><v>-1</v></c>"));
        yield return Xlsx("escaped zero", true, With(0, "<c r=\"A2\" t=\"inlineStr\"><is><t>F_x0000_1</t></is></c>"));
        yield return Xlsx("escaped surrogate", true, With(0, "<c r=\"A2\" t=\"inlineStr\"><is><t>F_xD800_1</t></is></c>"));
        yield return Xlsx("control character reference", true, With(0, "<c r=\"A2\" t=\"inlineStr\"><is><t>F&#1;1</t></is></c>"));
        yield return Xlsx("cells out of order", true, With(5, "<c r=\"A2\"><v>1</v></c>"));
        yield return Xlsx("cell without column", true, With(5, "<c r=\"22\"><v>1</v></c>"));
        yield return Xlsx("column far away", false, HeaderAnd("<row r=\"2\">" + GoodRow()[11..^6] + "<c r=\"XFDZZ2\"><v>1</v></c></row>"));
        yield return Xlsx("rows out of order", true, HeaderAnd(GoodRow(5), GoodRow(3)));
        yield return Xlsx("row number of a billion", true, HeaderAnd(GoodRow(1_000_000_000)));
        yield return Xlsx("row number text", true, HeaderAnd("<row r=\"zwei\"></row>"));
        yield return Xlsx(
            "cell of 40000 characters",
            true,
            With(10, $"<c r=\"K2\" t=\"inlineStr\"><is><t>{new string('x', 40_000)}</t></is></c>")
        );
        yield return Xlsx(
            "cell of ten million characters",
            true,
            With(10, $"<c r=\"K2\" t=\"str\"><v>{new string('x', 10_000_000)}</v></c>")
        );
        yield return Xlsx(
            "deep xml",
            null,
            HeaderAnd(GoodRow()) + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))
        );
        yield return Xlsx("deep unclosed xml", true, HeaderAnd(GoodRow()) + string.Concat(Enumerable.Repeat("<row>", 200_000)));
        yield return Xlsx(
            "many attributes",
            null,
            HeaderAnd(GoodRow()) + "<row " + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"a{n}=\"1\" ")) + "/>"
        );
        foreach (var part in new[] { "[Content_Types].xml", "xl/workbook.xml", Sheet1, "xl/_rels/workbook.xml.rels" })
            yield return Xlsx($"without {part}", true, HeaderAnd(GoodRow()), (part, null));
        foreach (var part in new[] { "xl/workbook.xml", Sheet1, "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml" })
        {
            yield return Xlsx($"broken {part}", true, HeaderAnd(GoodRow()), (part, "<a><b></a>"));
            yield return Xlsx($"empty {part}", true, HeaderAnd(GoodRow()), (part, ""));
            yield return Xlsx(
                $"entities in {part}",
                true,
                HeaderAnd(GoodRow()),
                (part, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
            );
            yield return Xlsx(
                $"laughs in {part}",
                true,
                HeaderAnd(GoodRow()),
                (part, "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\"><!ENTITY z \"&y;&y;&y;&y;\">]><a>&z;</a>")
            );
        }
    }
}
