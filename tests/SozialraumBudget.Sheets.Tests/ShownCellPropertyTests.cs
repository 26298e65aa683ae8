using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests;

/// <summary>
/// A cell as a spreadsheet shows it is a CSV cell with the shown text, or it is refused, or the user is told. What is shown is computed
/// here once more, without the product's own rules.
/// </summary>
public class ShownCellPropertyTests
{
    private const int CaseNumber = 0,
        Quantity = 6,
        Rate = 7,
        From = 8;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Dictionary<string, Func<decimal, string>> Formats = new()
    {
        ["General"] = static v => v.ToString("0.##########", German),
        ["0"] = static v => Rounded(v, 0).ToString("0", German),
        ["0.00"] = static v => Rounded(v, 2).ToString("0.00", German),
        ["#,##0.00"] = static v => Rounded(v, 2).ToString("#,##0.00", German),
        ["00000"] = static v => Rounded(v, 0).ToString("00000", German),
        ["0.0%"] = static v => Rounded(v * 100, 1).ToString("0.0", German) + " %",
        ["[h]:mm"] = static v => Clock(v),
        ["dd.mm.yyyy"] = static v => new DateTime(1899, 12, 30).AddDays((double)decimal.Floor(v)).ToString("dd.MM.yyyy", German),
        ["0.00E+00"] = static v => v.ToString("0.00E+00", German),
    };

    [Fact]
    public void Cell_OfAnyFormatAndColumn_IsTheShownTextOrRefusedOrSaid() =>
        Prop.ForAll(
                Gen.Elements(Formats.Keys.ToArray()).ToArbitrary(),
                Gen.Elements(CaseNumber, Quantity, Rate, From).ToArbitrary(),
                Gen.OneOf(Gen.Choose(0, 60_000).Select(static n => (decimal)n), Gen.Choose(0, 60_000_000).Select(static n => n / 1_000m))
                    .ToArbitrary(),
                static (format, column, value) =>
                {
                    var sheet = FromWorkbook(column, format, value);
                    if (sheet.HasErrors || sheet.Issues.Any(static i => i.Reason.Contains("angezeigt", StringComparison.Ordinal)))
                        return true;
                    var text = FromText(column, Formats[format](value));
                    return !text.HasErrors && text.Rows.SequenceEqual(sheet.Rows);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    private static ParsedSheet<ServiceLine> FromText(int column, string text)
    {
        var cells = HostileFiles.Row().Split(';');
        cells[column] = text;
        // A number that reads both ways follows a second row of the same column; the row is left out below.
        return First(BaseYearFileTests.Parse(HostileFiles.Utf8(HostileFiles.Header, string.Join(';', cells), Other)));
    }

    private static ParsedSheet<ServiceLine> FromWorkbook(int column, string format, decimal value)
    {
        var cells = HostileFiles.Row().Split(';');
        cells[column] = FormattableString.Invariant($"<c r=\"{(char)('A' + column)}2\" s=\"1\"><v>{value}</v></c>");
        var styles =
            $"<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
            + "numFmtId=\"170\"/></cellXfs></styleSheet>";
        return First(
            BaseYearFileTests.Parse(
                HostileFiles.Workbook(
                    HostileFiles.HeaderAnd(HostileFiles.XmlRow(2, cells), HostileFiles.XmlRow(3, Other.Split(';'))),
                    ("xl/styles.xml", styles)
                )
            )
        );
    }

    private static string Other => HostileFiles.Row(caseNumber: "F-2", quantity: "7,25", rate: "8,25");

    private static ParsedSheet<ServiceLine> First(ParsedSheet<ServiceLine> parsed) =>
        parsed with
        {
            Rows = [.. parsed.Rows.Where(static r => r.RowNumber == 2)],
            Issues = [.. parsed.Issues.Where(static i => i.Severity != IssueSeverity.Warning)],
        };

    private static decimal Rounded(decimal value, int places) => decimal.Round(value, places, MidpointRounding.AwayFromZero);

    private static string Clock(decimal days)
    {
        var minutes = (long)decimal.Round(days * 1_440);
        return $"{minutes / 60}:{minutes % 60:00}";
    }
}
