using System.Text;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests;

public class SheetReaderTests
{
    [Theory]
    [InlineData("koeln/teilergebnisplan_source_mit_BOM.csv", "Teilplan,Plan 2011", "CSV, UTF-8, Trennzeichen ;")]
    [InlineData("nrw/nrw_auszahlungen_produktgruppen_36x_2009_2010.csv", "gemeinde,auszahlungen_eur", "CSV, Windows-1252, Trennzeichen ;")]
    [InlineData("leipzig/leipzig_haushalt_2025_2026_produkte_36xx.csv", "produkt,ansatz_eur", "CSV, UTF-8, Trennzeichen ,")]
    [InlineData("flensburg/flensburg_sozialatlas_long_2011_2022.csv", "stadtteil,jahr,merkmal,wert", "CSV, UTF-8, Trennzeichen ,")]
    [InlineData("codes/tvoed_sue_tariferhoehungen.csv", "gueltig_ab,linear_prozent", "CSV, UTF-8, Trennzeichen ;")]
    public void Open_PublishedFile_FindsEncodingSeparatorAndHeader(string file, string columns, string source)
    {
        using var stream = File.OpenRead(SharedFolder.Data(file));
        using var table = SheetReader.Open(stream, file, FormatOf(columns));

        Assert.Null(table.Refusal);
        Assert.Equal(source, table.Source);
        var row = new SheetRow();
        var count = 0;
        while (table.Rows!.Read(row))
        {
            count++;
            Assert.Null(row.Problem);
            Assert.DoesNotContain('\uFFFD', row[table.Header![0]].ToString());
        }

        Assert.True(count > 5, $"{count} rows");
    }

    [Fact]
    public void Parse_PublishedSocialStructure_GivesTypedValues()
    {
        var file = File.ReadAllBytes(SharedFolder.Data("flensburg/flensburg_sozialatlas_long_2011_2022.csv"));
        using var table = SheetReader.Open(file, "sozialatlas.csv", SocialStructureFormat.Format);

        var parsed = SocialStructureFormat.Parse(table);

        Assert.Equal(new SocialStructureValue(2, "Altstadt", 2011, "residents", 3323), parsed.Rows[0]);
        Assert.Superset(new HashSet<string> { "Altstadt", "Nordstadt", "Weiche" }, parsed.Rows.Select(row => row.District).ToHashSet());
        Assert.Contains("quelltabelle", parsed.IgnoredColumns);
    }

    [Fact]
    public void Parse_PublishedDistricts_ChoosesTheNameAndKeepsTheOutline()
    {
        var file = File.ReadAllBytes(SharedFolder.Data("flensburg/flensburg_stadtteile.geojson"));

        var result = GeoJsonDistricts.Parse(file);

        Assert.Empty(result.Issues);
        Assert.Equal("AREA_NAME", result.NameProperty);
        Assert.Equal(13, result.Districts.Count);
        Assert.Contains(result.Districts, district => district.District == "03 Nordstadt");
        Assert.All(
            result.Districts,
            district => Assert.StartsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[9.", district.Geometry, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("date1904=\"1\"", 43861)]
    [InlineData("date1904=\"0\"", 45323)]
    public void Parse_DateCell_FollowsTheDateSystem(string property, int serial)
    {
        var workbook = HostileFiles.Workbook(
            HostileFiles.HeaderAnd(HostileFiles.XmlRow(7, Cells($"<c r=\"I7\" s=\"1\"><v>{serial}</v></c>"))),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr "
                    + property
                    + "/><sheets><sheet name=\"V\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>"
            )
        );

        var parsed = BaseYearFileTests.Parse(workbook);

        Assert.Empty(parsed.Issues);
        Assert.Equal((7, new DateOnly(2024, 2, 1)), (parsed.Rows[0].RowNumber, parsed.Rows[0].From));
    }

    [Fact]
    public void Parse_SharedAndRichStrings_AreJoined()
    {
        var workbook = HostileFiles.Workbook(
            HostileFiles.HeaderAnd(HostileFiles.XmlRow(2, Cells("01.02.2024", "<c r=\"A2\" t=\"s\"><v>1</v></c>"))),
            ("xl/sharedStrings.xml", "<sst><si><t>x</t></si><si><r><t>F-</t></r><rPh><t>no</t></rPh><r><t>77</t></r></si></sst>")
        );

        Assert.Equal("F-77", Assert.Single(BaseYearFileTests.Parse(workbook).Rows).CaseNumber);
    }

    [Fact]
    public void Parse_RowNumbers_AreThoseOfTheSpreadsheet()
    {
        var file = HostileFiles.Utf8(
            "Titel",
            "",
            HostileFiles.Header,
            HostileFiles.Row(label: "\"a\r\nb\r\nc\""),
            "",
            HostileFiles.Row(rate: "x"),
            HostileFiles.Row(caseNumber: "")
        );

        var parsed = BaseYearFileTests.Parse(file);

        Assert.Equal(
            [(6, "Satz", "x"), (7, "Fallnummer", "")],
            parsed.Issues.Select(issue => (issue.Row!.Value, issue.Column!, issue.Value!))
        );
        Assert.Equal(4, Assert.Single(parsed.Rows).RowNumber);
    }

    [Theory]
    [InlineData("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Satz", "Die Pflichtspalte „Von“ fehlt")]
    [InlineData("Fallnummer;Bereich;Hilfeart;Setting;Träger;Traeger;Einheit;Satz;Von", "„Träger“ steht mehrfach")]
    [InlineData("a;b;c", "Keine Kopfzeile gefunden")]
    public void Open_FaultyHeader_IsRefusedByName(string header, string reason)
    {
        var parsed = BaseYearFileTests.Parse(Encoding.UTF8.GetBytes(header + "\r\nx;y\r\n"));

        Assert.Contains(reason, Assert.Single(parsed.Issues).Reason, StringComparison.Ordinal);
    }

    private static string[] Cells(string from, string caseNumber = "F-1")
    {
        var cells = HostileFiles.Row().Split(';');
        (cells[0], cells[8]) = (caseNumber, from);
        return cells;
    }

    private static SheetFormat FormatOf(string columns) =>
        new("Probe", columns.Split(',').Select(name => new SheetColumn(name, ColumnKind.Text, Required: true)).ToArray());
}
