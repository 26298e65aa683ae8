using System.Text;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets.Tests;

public class SocialStructureFormatTests
{
    [Theory]
    [InlineData("-")]
    [InlineData("\u2013")]
    public void Parse_Dash_IsZeroAndSaid(string sign)
    {
        var parsed = Parse(sign);

        Assert.Equal(0, Assert.Single(parsed.Rows).Value);
        Assert.Equal(IssueSeverity.Notice, Assert.Single(parsed.Issues).Severity);
    }

    [Theory]
    [InlineData(".", "unbekannt oder geheim")]
    [InlineData("...", "erst später")]
    [InlineData("/", "nicht sicher genug")]
    [InlineData("x", "nicht sinnvoll")]
    [InlineData("12,5 %", "Prozentwert")]
    public void Parse_SignWithoutFigure_IsRefusedWithItsMeaning(string sign, string reason) =>
        Assert.Contains(reason, Assert.Single(Parse(sign).Issues).Reason, StringComparison.Ordinal);

    private static ParsedSheet<SocialStructureValue> Parse(string value)
    {
        using var table = SheetReader.Open(Encoding.UTF8.GetBytes($"Stadtteil;Jahr;Merkmal;Wert\r\nAltstadt;2024;SGB II;{value}\r\n"), "", SocialStructureFormat.Format);
        return SocialStructureFormat.Parse(table);
    }
}
