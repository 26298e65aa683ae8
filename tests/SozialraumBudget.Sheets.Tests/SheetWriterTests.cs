using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Sheets.Tests;

public class SheetWriterTests
{
    private static readonly SheetColumn[] Columns =
    [
        new("Träger", ColumnKind.Text),
        new("Betrag", ColumnKind.Money),
        new("Menge", ColumnKind.Number),
        new("Am", ColumnKind.Date),
        new("Fälle", ColumnKind.Integer),
    ];

    [Fact]
    public async Task WriteCsv_Values_AreGermanAndFormulasAreGuarded()
    {
        var lines = await CsvLines(
            ["A; \"B\"", new Money(-1234.5m), 1.25m, new DateOnly(2026, 3, 31), 12],
            ["=1+1", Money.Zero, null, null, -3],
            ["-x", null, -0.5m, null, null]
        );

        Assert.Equal(
            ["\uFEFFTräger;Betrag;Menge;Am;Fälle", "\"A; \"\"B\"\"\";-1234,50;1,25;31.03.2026;12", "'=1+1;0,00;;;-3", "'-x;;-0,5;;", ""],
            lines
        );
    }

    [Fact]
    public async Task Write_SharesMomentsAndZeros_AreRealOnesInTheUnitOfThePage()
    {
        SheetColumn[] columns = [new("Anteil", ColumnKind.Share), new("Wann", ColumnKind.Moment), new("Abzug", ColumnKind.Money)];
        var sheet = new SheetContent(
            "A",
            columns,
            [
                [0.06m, new DateTime(2026, 11, 27, 1, 51, 0), new Money(decimal.Negate(0m))],
            ]
        );
        using var csv = new MemoryStream();
        await SheetWriter.WriteCsvAsync(csv, sheet, TestContext.Current.CancellationToken);
        Assert.EndsWith("\r\n6 %;27.11.2026 01:51;0,00\r\n", Encoding.UTF8.GetString(csv.ToArray()), StringComparison.Ordinal);

        using var xlsx = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(xlsx, sheet, TestContext.Current.CancellationToken);
        using var document = SpreadsheetDocument.Open(xlsx, false);
        var part = document.WorkbookPart!.WorksheetParts.First();
        var cells = part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().TakeLast(3).ToList();
        Assert.All(cells, static c => Assert.True(c.DataType is null || c.DataType.InnerText == "n", c.OuterXml));
        Assert.Equal("0.06", cells[0].CellValue!.Text);
        Assert.Equal(
            new DateTime(2026, 11, 27, 1, 51, 0),
            DateTime.FromOADate(double.Parse(cells[1].CellValue!.Text, CultureInfo.InvariantCulture)),
            TimeSpan.FromSeconds(1)
        );
        Assert.Equal("0", cells[2].CellValue!.Text);
    }

    [Theory]
    [InlineData("=a", "'=a")]
    [InlineData("+a", "'+a")]
    [InlineData("-a", "'-a")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("a=b", "a=b")]
    public async Task WriteCsv_FormulaText_GetsAnApostrophe(string text, string expected)
    {
        using var stream = new MemoryStream();
        await SheetWriter.WriteCsvAsync(
            stream,
            new SheetContent(
                "A",
                Columns[..1],
                [
                    [text],
                ]
            )
        );

        Assert.EndsWith("\r\n" + expected + "\r\n", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteXlsx_TwoSheets_AreValidForTheOpenXmlSdk()
    {
        using var stream = new MemoryStream();
        object?[][] rows =
        [
            ["=1+1 \u0001 _x0041_ <&>\"", new Money(-5), 0.25m, new DateOnly(2024, 2, 29), 7],
            [null, null, null, null, null],
        ];

        await SheetWriter.WriteXlsxAsync(stream, [new("Äpfel/[1]", Columns, rows), new("Äpfel/[1]", Columns, rows)]);

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Count());
        Assert.DoesNotContain(
            document.WorkbookPart.WorksheetParts,
            part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Any()
        );
    }

    [Fact]
    public async Task WriteXlsx_ReadBack_GivesTheSameRows()
    {
        using var stream = new MemoryStream();
        object?[] row =
        [
            "F_x0041_1",
            "Nord",
            "27-2",
            "ambulant",
            "=SUM(A1) & Söhne",
            "Stunde",
            1234.5678m,
            new Money(64.18m),
            new DateOnly(2024, 2, 29),
            null,
            "a\nb 👩",
        ];
        await SheetWriter.WriteXlsxAsync(stream, new SheetContent("Basisjahr", BaseYearFormat.Format.Columns, [row]));

        var parsed = BaseYearFileTests.Parse(stream.ToArray());

        Assert.Empty(parsed.Issues);
        var line = Assert.Single(parsed.Rows);
        Assert.Equal(("F_x0041_1", "=SUM(A1) & Söhne", 1234.5678m, 64.18m), (line.CaseNumber, line.Provider, line.Quantity, line.Rate));
        Assert.Equal((new DateOnly(2024, 2, 29), null, "a\nb 👩"), (line.From, line.To, line.Label));
    }

    [Fact]
    public async Task WriteXlsx_ManyRows_NeverWritesSynchronously()
    {
        await using var stream = new AsyncOnlyStream();
        var rows = Enumerable
            .Range(0, 20_000)
            .Select(n => (IReadOnlyList<object?>)[n.ToString(CultureInfo.InvariantCulture), null, 1m, null, n]);

        await SheetWriter.WriteXlsxAsync(stream, new SheetContent("A", Columns, rows));
        await SheetWriter.WriteCsvAsync(stream, new SheetContent("A", Columns, rows));

        Assert.True(stream.Written > 100_000);
    }

    [Fact]
    public async Task Template_OfEachFormat_IsReadAsItsFormat()
    {
        foreach (var format in new[] { BaseYearFormat.Format, AreasFormat.Format, SocialStructureFormat.Format })
        {
            using var stream = new MemoryStream();
            var known = new Dictionary<string, IReadOnlyList<string>> { ["Bereich"] = ["Nord", "Süd"], ["Träger"] = ["A e.V."] };
            await SheetTemplate.WriteAsync(stream, format, [], known);

            using var table = SheetReader.Open(stream.ToArray(), "vorlage.xlsx", format);

            Assert.Null(table.Refusal);
            Assert.Equal(format.Columns.Count, table.Header!.Found);
        }
    }

    private static async Task<string[]> CsvLines(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        await SheetWriter.WriteCsvAsync(stream, new SheetContent("A", Columns, rows));
        return Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n");
    }

    /// <summary>Like a response body: synchronous writes are not allowed.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public long Written { get; private set; }

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous write");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("synchronous write");

        public override void Flush() { }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
