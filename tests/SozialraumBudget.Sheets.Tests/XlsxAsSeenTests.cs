using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests;

/// <summary>What a person sees in the spreadsheet is what counts, or the row is refused, or the user is asked.</summary>
public class XlsxAsSeenTests
{
    private const int CaseNumber = 0,
        Quantity = 6,
        Rate = 7,
        From = 8,
        To = 9;

    [Theory]
    [InlineData(Quantity, "[h]:mm", "1.5", "Uhrzeit oder Dauer (36:00)")]
    [InlineData(Quantity, "h:mm", "0.0625", "Uhrzeit oder Dauer (1:30)")]
    [InlineData(Quantity, "0.0%", "0.125", "Prozentwert (12,5 %)")]
    [InlineData(Quantity, "0,", "12000", "etwas anderes")]
    [InlineData(Rate, ";;;", "50", "etwas anderes")]
    [InlineData(From, "dd.mm.yyyy hh:mm", "45323.6", "Uhrzeit (14:24)")]
    [InlineData(From, "[h]:mm", "45323", "nicht als Datum formatiert")]
    [InlineData(CaseNumber, "General", "2024000000000012", "mehr als 15 Stellen")]
    [InlineData(CaseNumber, "0.00E+00", "100000", "etwas anderes")]
    [InlineData(CaseNumber, "h:mm", "0.5", "in eine Uhrzeit verwandelt")]
    [InlineData(CaseNumber, "d.m.yyyy", "45323", "in ein Datum verwandelt")]
    public void Parse_CellThatShowsAnotherKind_IsRefused(int column, string format, string value, string reason)
    {
        var issue = Assert.Single(Parse(Cell(column, value, style: 1), format).Issues);

        Assert.Equal((2, IssueSeverity.Error), (issue.Row, issue.Severity));
        Assert.Contains(reason, issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45322.9999999996", "d.m.yyyy", "2024-02-01")]
    [InlineData("45323.0000000004", "d.m.yyyy h:mm", "2024-02-01")]
    [InlineData("45322.75", "d.m.yyyy", "2024-01-31")]
    public void Parse_DateWithNoiseOrHiddenTime_IsTheDayThatIsShown(string value, string format, string day)
    {
        var parsed = Parse(Cell(From, value, style: 1), format);

        Assert.Empty(parsed.Issues);
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), parsed.Rows[0].From);
    }

    [Theory]
    [InlineData("00000", "42", "00042")]
    [InlineData("\"F-\"0000", "42", "F-0042")]
    [InlineData("General", "123456789012345", "123456789012345")]
    [InlineData("General", "42.000000000001", "42")]
    public void Parse_NumberAsCaseNumber_IsTheTextThatIsShown(string format, string value, string shown) =>
        Assert.Equal(
            shown,
            Assert
                .Single(Parse(Cell(CaseNumber, value, style: 1), format.Replace("\"", "&quot;", StringComparison.Ordinal)).Rows)
                .CaseNumber
        );

    [Fact]
    public void Parse_NumberWithNoise_IsTheNumberThatIsShown() =>
        Assert.Equal(1.5m, Assert.Single(Parse(Cell(Quantity, "1.4999999999999")).Rows).Quantity);

    [Fact]
    public void Parse_NumberShownRounded_IsReadAsStoredAndSaid()
    {
        var parsed = Parse(Cell(Rate, "64.185", style: 1), "0.00");

        Assert.Equal(64.185m, Assert.Single(parsed.Rows).Rate);
        Assert.Contains("64,185, angezeigt 64,19", Notice(parsed).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c r=\"J2\" s=\"1\"><f>EDATE(I2,3)</f><v></v></c>")]
    [InlineData("<c r=\"J2\"><f>EDATE(I2,3)</f></c>")]
    public void Parse_FormulaWithoutResult_IsRefused(string cell) =>
        Assert.Contains("Formel ohne gespeichertes Ergebnis", Assert.Single(Parse((To, cell)).Issues).Reason, StringComparison.Ordinal);

    [Fact]
    public void Parse_FormulaWithEmptyText_IsAnEmptyCell() =>
        Assert.Null(Assert.Single(Parse((To, "<c r=\"J2\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>")).Rows).To);

    [Theory]
    [InlineData("0", true, IssueSeverity.Error)]
    [InlineData("0", false, IssueSeverity.Warning)]
    [InlineData("83", true, IssueSeverity.Warning)]
    [InlineData("83", false, null)]
    public void Parse_StoredResult_IsDoubtedWhereTheFileWasNotComputed(string value, bool stale, IssueSeverity? severity)
    {
        var workbook = Workbook(stale ? "<calcPr fullCalcOnLoad=\"1\"/>" : "<calcPr/>");
        var parsed = Parse((Rate, $"<c r=\"H2\"><f>A1</f><v>{value}</v></c>"), "General", workbook);

        Assert.Equal(severity, parsed.Issues.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Parse_HiddenRowsAndColumns_AreReadAndSaid()
    {
        var rows =
            HostileFiles.XmlRow(1, HostileFiles.Header.Split(';'))
            + Row(2)
            + Row(3).Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal);
        var sheet = $"<worksheet><cols><col min=\"8\" max=\"8\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData></worksheet>";

        var parsed = BaseYearFileTests.Parse(HostileFiles.Workbook("", ("xl/worksheets/sheet1.xml", sheet)));

        Assert.Equal(2, parsed.Rows.Count);
        Assert.Equal([IssueSeverity.Notice, IssueSeverity.Warning], parsed.Issues.Select(static i => i.Severity).Order().Reverse());
        Assert.Contains(parsed.Issues, static i => i.Reason.Contains("zählt mit (Zeile 3)", StringComparison.Ordinal));
        Assert.Contains(
            parsed.Issues,
            static i => i.Reason.Contains("„Satz“: Die Spalte ist in der Tabelle ausgeblendet", StringComparison.Ordinal)
        );
        Assert.True(parsed.NeedsConfirmation);
    }

    [Fact]
    public void Parse_FurtherSheetWithTheSameColumns_IsAskedFor()
    {
        var parsed = BaseYearFileTests.Parse(
            TwoSheets("ambulant", HostileFiles.HeaderAnd(Row(2)), "stationär", HostileFiles.HeaderAnd(Row(2), Row(3)))
        );

        Assert.Single(parsed.Rows);
        Assert.Equal(IssueSeverity.Warning, parsed.Issues[0].Severity);
        Assert.Contains("„stationär“ hat dieselben Spalten und 2 Zeilen", Assert.Single(parsed.Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_FurtherSheetWithoutHeader_IsSaid()
    {
        var parsed = BaseYearFileTests.Parse(TwoSheets("A", HostileFiles.HeaderAnd(Row(2)), "Rest", Row(1) + Row(2)));

        Assert.Contains("„Rest“ hat 2 Zeilen mit Daten", Notice(parsed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_CoverSheet_IsNamedAndSoIsTheRightOne()
    {
        var parsed = BaseYearFileTests.Parse(
            TwoSheets("Deckblatt", HostileFiles.XmlRow(1, ["Auszug 2024"]), "Basisjahr", HostileFiles.HeaderAnd(Row(2)))
        );

        var reason = Assert.Single(parsed.Issues).Reason;
        Assert.Contains("nur das erste sichtbare Tabellenblatt („Deckblatt“)", reason, StringComparison.Ordinal);
        Assert.Contains("steht im Blatt „Basisjahr“", reason, StringComparison.Ordinal);
    }

    private static (int Column, string Xml) Cell(int column, string value, int style = 0) =>
        (column, $"<c r=\"{(char)('A' + column)}2\" s=\"{style}\"><v>{value}</v></c>");

    private static string Row(int number) => HostileFiles.XmlRow(number, HostileFiles.Row(caseNumber: $"F-{number}").Split(';'));

    private static RowIssue Notice(ParsedSheet<ServiceLine> parsed)
    {
        var issue = Assert.Single(parsed.Issues);
        Assert.Equal(IssueSeverity.Notice, issue.Severity);
        return issue;
    }

    private static ParsedSheet<ServiceLine> Parse((int Column, string Xml) cell, string format = "General", string? workbook = null)
    {
        var cells = HostileFiles.Row().Split(';');
        cells[cell.Column] = cell.Xml;
        var styles =
            $"<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
            + "numFmtId=\"170\"/></cellXfs></styleSheet>";
        return BaseYearFileTests.Parse(
            HostileFiles.Workbook(
                HostileFiles.HeaderAnd(HostileFiles.XmlRow(2, cells)),
                ("xl/styles.xml", styles),
                ("xl/workbook.xml", workbook ?? Workbook(""))
            )
        );
    }

    private static string Workbook(string more) =>
        $"<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets>{more}</workbook>";

    private static byte[] TwoSheets(string firstName, string first, string secondName, string second) =>
        HostileFiles.Workbook(
            first,
            (
                "xl/workbook.xml",
                $"<workbook xmlns:r=\"r\"><sheets><sheet name=\"{firstName}\" r:id=\"rId1\"/><sheet name=\"{secondName}\" "
                    + "r:id=\"rId2\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
            ),
            ("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{second}</sheetData></worksheet>")
        );
}
