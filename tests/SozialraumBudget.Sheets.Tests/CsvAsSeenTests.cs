using System.Text;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests;

public class CsvAsSeenTests
{
    private const string PlainHeader = "Fallnummer;Bereich;Hilfeart;Setting;Traeger;Einheit;Menge;Satz;Von;Bis;Bezeichnung";

    [Fact]
    public void Parse_LookalikeKeys_AreOneKeyAndSaid()
    {
        var parsed = Parse(
            HostileFiles.Row(caseNumber: "NO 24"),
            HostileFiles.Row(caseNumber: "NO\u00A024", quantity: "2"),
            HostileFiles.Row(caseNumber: "NO 24\u200E", quantity: "3"),
            HostileFiles.Row(caseNumber: "NO\u200B 24", quantity: "4")
        );

        Assert.Equal("NO 24", Assert.Single(parsed.Rows.Select(static r => r.CaseNumber).Distinct()));
        Assert.Contains("In 2 Zellen", Assert.Single(parsed.Issues).Reason, StringComparison.Ordinal);
        Assert.False(parsed.NeedsConfirmation);
    }

    [Fact]
    public void Parse_DecomposedName_IsComposed() =>
        Assert.Equal("Träger Süd", Assert.Single(Parse(HostileFiles.Row(provider: "Tra\u0308ger Su\u0308d")).Rows).Provider);

    [Fact]
    public void Parse_FreeText_KeepsItsCharacters() =>
        Assert.Equal("\U0001F469\u200D\U0001F467", Assert.Single(Parse(HostileFiles.Row(label: "\U0001F469\u200D\U0001F467")).Rows).Label);

    [Theory]
    [InlineData(850, "H\u00F6fen", "DOS (Codepage 850)")]
    [InlineData(850, "H\u00D6FEN", "DOS (Codepage 850)")]
    [InlineData(10000, "H\u00F6fen", "Mac Roman")]
    [InlineData(850, "Gro\u00DFk\u00F6then", "DOS (Codepage 850)")]
    public void Parse_OtherCodePage_IsRefusedByName(int page, string area, string name)
    {
        var text = $"{PlainHeader}\r\n{HostileFiles.Row(area: area)}\r\n";
        var parsed = BaseYearFileTests.Parse(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text));

        var reason = Assert.Single(parsed.Issues).Reason;
        Assert.Contains(name, reason, StringComparison.Ordinal);
        Assert.Contains($"„{area}“", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ju\u00E1rez \u201EHaus\u201D e.V.")]
    [InlineData("\u0160imic, \u017Dagar \u2026und")]
    [InlineData("B\u00FCro \u0160koda")]
    public void Parse_Windows1252_IsRead(string provider)
    {
        var ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var known = ansi.GetString(ansi.GetBytes(provider));

        Assert.Equal(
            known,
            Assert
                .Single(BaseYearFileTests.Parse(ansi.GetBytes($"{PlainHeader}\r\n{HostileFiles.Row(provider: provider)}\r\n")).Rows)
                .Provider
        );
    }

    [Theory]
    [InlineData("\u001A")]
    [InlineData("\u001A\u001A\r\n")]
    public void Parse_EndMarkOfDos_IsNoRow(string end)
    {
        var parsed = BaseYearFileTests.Parse(Encoding.UTF8.GetBytes($"{HostileFiles.Header}\r\n{HostileFiles.Row()}\r\n{end}"));

        Assert.Empty(parsed.Issues);
        Assert.Single(parsed.Rows);
    }

    [Fact]
    public void Parse_FarEnd_IsOpenAndSaid()
    {
        var parsed = Parse(HostileFiles.Row(to: "31.12.9999"));

        Assert.Null(Assert.Single(parsed.Rows).To);
        Assert.Equal(IssueSeverity.Notice, Assert.Single(parsed.Issues).Severity);
    }

    [Fact]
    public void Parse_FarDayThatIsNoEndOfAYear_SaysHowToWriteAnOpenEnd() =>
        Assert.Contains(
            "offenes Ende bleibt leer",
            Assert.Single(Parse(HostileFiles.Row(to: "05.06.2999")).Issues).Reason,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2,02E+15")]
    [InlineData("2E+15")]
    public void Parse_NumberCutByASpreadsheet_IsNoKey(string caseNumber) =>
        Assert.Contains("gekürzt", Assert.Single(Parse(HostileFiles.Row(caseNumber: caseNumber)).Issues).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("2E15")]
    [InlineData("0012")]
    [InlineData("2024000000000012")]
    public void Parse_KeyOfDigits_StaysAsItIs(string caseNumber) =>
        Assert.Equal(caseNumber, Assert.Single(Parse(HostileFiles.Row(caseNumber: caseNumber)).Rows).CaseNumber);

    [Theory]
    [InlineData("<html><table><tr><td>Fallnummer</td></tr></table></html>", "HTML")]
    [InlineData("\uFEFF\r\n<!DOCTYPE html><html></html>", "HTML")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "XML-Kalkulationstabelle")]
    [InlineData("MIME-Version: 1.0\r\nX-Document-Type: Workbook", "MHTML")]
    [InlineData("[{\"Fallnummer\": 1}]", "JSON")]
    public void Parse_OtherKindOfFile_IsNamed(string text, string kind) =>
        Assert.Contains(kind, Assert.Single(BaseYearFileTests.Parse(Encoding.UTF8.GetBytes(text)).Issues).Reason, StringComparison.Ordinal);

    [Fact]
    public void Parse_TwiceEncodedUmlauts_AreRefused()
    {
        var file = Encoding.UTF8.GetBytes($"{PlainHeader}\r\n{HostileFiles.Row(area: "H\u00C3\u00B6fen")}\r\n");

        Assert.Contains(
            "doppelt kodiert (zuerst Zeile 2",
            Assert.Single(BaseYearFileTests.Parse(file).Issues).Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Open_ColumnUnderAnotherName_IsNamed() =>
        Assert.Contains(
            "Nicht erkannt: „Leistungserbringer“",
            Assert
                .Single(
                    BaseYearFileTests
                        .Parse(
                            HostileFiles.Utf8(
                                PlainHeader.Replace("Traeger", "Leistungserbringer", StringComparison.Ordinal),
                                HostileFiles.Row()
                            )
                        )
                        .Issues
                )
                .Reason,
            StringComparison.Ordinal
        );

    private static ParsedSheet<ServiceLine> Parse(params string[] rows) =>
        BaseYearFileTests.Parse(HostileFiles.Utf8([HostileFiles.Header, .. rows]));
}
