using System.Text;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests.Mapping;

public class MappedTableTests
{
    private const string Wide = "jahre-und-merkmale.csv";

    [Fact]
    public void Open_FaultyCell_IsNamedByTheColumnOfTheFile()
    {
        var file = Encoding.UTF8.GetBytes("Ort;2023;2024\nAltstadt;5;acht\nNeustadt;7;9\n");
        var parsed = MappingExamples.Read(file, Mapping(Column("2023", "2023"), Column("2024", "2024")));

        var issue = Assert.Single(parsed.Issues, static i => i.Severity == IssueSeverity.Error);
        Assert.Equal((2, "2024 (als Wert)", "acht"), (issue.Row, issue.Column, issue.Value));
        Assert.Equal(3, parsed.Rows.Count);
    }

    /// <summary>Parts of one row share its number; the value of a refused part must not slip into the next.</summary>
    [Fact]
    public void Open_RefusedPartBeforeAnother_KeepsItsValueToItself()
    {
        var file = Encoding.UTF8.GetBytes("Ort;a;b\nAltstadt;1.234;950\nNeustadt;1.234.567;4\n");
        var mapping = Mapping(Column("a", "1850"), Column("b", "2024"));

        Assert.Equal(
            ["2 Altstadt 2024 SGB II 950", "3 Neustadt 2024 SGB II 4"],
            MappingExamples.Texts(MappingExamples.Read(file, mapping))
        );
    }

    [Fact]
    public void Open_FormatsOwnColumns_ReadsWhatTheReaderReadsWithoutMapping()
    {
        var file = HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(), HostileFiles.Row(caseNumber: "F-2", quantity: "1.234,5"));
        var format = BaseYearFormat.Format;
        var mapping = MappingExamples.Propose(format, file, "b.csv", MappingExamples.Services) with
        {
            Words = new Dictionary<string, IReadOnlyDictionary<string, string?>>(),
        };
        using var mapped = MappedTable.Open(file, "b.csv", format, mapping);
        using var direct = SheetReader.Open(file, "b.csv", format);

        Assert.Equal(BaseYearParser.Parse(direct, new(2024)).Rows, BaseYearParser.Parse(mapped, new(2024)).Rows);
    }

    [Fact]
    public void Open_Workbook_KeepsKindsAndHiddenRows()
    {
        var rows =
            HostileFiles.XmlRow(1, ["Ort", "2023", "2024"])
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>Altstadt</t></is></c><c r=\"B2\"><v>5</v></c>"
            + "<c r=\"C2\" t=\"b\"><v>1</v></c></row>"
            + HostileFiles.XmlRow(3, ["Neustadt", "<c r=\"B3\"><v>7.5</v></c>", "<c r=\"C3\"><v>8</v></c>"]);
        var file = HostileFiles.Workbook(rows);
        var parsed = MappingExamples.Read(file, Mapping(Column("2023", "2023"), Column("2024", "2024")));

        Assert.Equal(3, parsed.Rows.Count);
        Assert.Contains(parsed.Issues, static i => i is { Row: 2, Column: "2024 (als Wert)" } && i.Reason.Contains("Wahrheitswert"));
        Assert.Contains(parsed.Issues, static i => i.Reason.Contains("Eine Zeile ist", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_CellBeyondTheHeader_IsAShiftedRowOfATextAndAColumnOfAWorkbook()
    {
        var file = Encoding.UTF8.GetBytes("Ort;2023\nAltstadt;5\nNeustadt;7;9\n");

        var shifted = Assert.Single(MappingExamples.Read(file, Mapping(Column("2023", "2023"))).Issues);
        Assert.Equal((3, "Die Zeile hat mehr Zellen als die Kopfzeile."), (shifted.Row, shifted.Reason));

        var workbook = HostileFiles.Workbook(
            HostileFiles.XmlRow(1, ["Ort", "2023"])
                + HostileFiles.XmlRow(2, ["Altstadt", "<c r=\"B2\"><v>7</v></c>", "<c r=\"C2\"><v>9</v></c>"])
        );
        Assert.Equal(["Spalte C"], MappingExamples.Read(workbook, Mapping(Column("2023", "2023"))).IgnoredColumns);
    }

    [Theory]
    [InlineData(DecimalSign.Comma, "1.234", 1234)]
    [InlineData(DecimalSign.Comma, "12,5", 12.5)]
    [InlineData(DecimalSign.Point, "1,234", 1234)]
    [InlineData(DecimalSign.Point, "1,234.5", 1234.5)]
    [InlineData(DecimalSign.AsShown, "12,5 %", 12.5)]
    [InlineData(DecimalSign.AsShown, "1 234", 1234)]
    [InlineData(DecimalSign.AsShown, "1\u202F234,5", 1234.5)]
    public void Open_NumberInTheNotationOfItsSource_IsReadAsItIsMeant(DecimalSign sign, string text, decimal value)
    {
        var file = Encoding.UTF8.GetBytes($"Ort;2024\nAltstadt;\"{text}\"\n");
        var mapping = Mapping(Column("2024", "2024")) with { Numbers = new(sign, Percent: true, Blanks: true) };

        Assert.Equal(value, Assert.Single(MappingExamples.Read(file, mapping).Rows).Value);
    }

    [Fact]
    public void Write_Mapping_ReadsBackAsTheSame()
    {
        var mapping = MappingExamples.Propose(Wide);
        var text = SheetMappingText.Write(mapping);

        Assert.Equal(text, SheetMappingText.Write(SheetMappingText.Read(text)));
        Assert.Equal(
            MappingExamples.Texts(MappingExamples.Read(Wide, mapping)),
            MappingExamples.Texts(MappingExamples.Read(Wide, SheetMappingText.Read(text)))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"layout\":3}")]
    [InlineData("null")]
    public void TryRead_OtherText_IsNoMapping(string text) => Assert.Null(SheetMappingText.TryRead(text));

    /// <summary>Districts in „Ort“, one indicator, years by column.</summary>
    private static SheetMapping Mapping(params IReadOnlyList<ValueColumn> values) =>
        new(
            new(null, 1),
            new Dictionary<string, FieldSource>
            {
                ["Stadtteil"] = FieldSource.Of("Ort"),
                ["Jahr"] = FieldSource.FromNames,
                ["Merkmal"] = FieldSource.Always("SGB II"),
                ["Wert"] = FieldSource.FromValues,
            },
            values,
            new Dictionary<string, IReadOnlyDictionary<string, string?>>(),
            new()
        );

    private static ValueColumn Column(string name, string year) => new(name, new Dictionary<string, string> { ["Jahr"] = year });
}
