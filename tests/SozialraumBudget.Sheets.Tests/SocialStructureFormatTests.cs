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

    [Fact]
    public void Parse_TwoValues_AreRefusedAndNotationIsFollowed()
    {
        using var table = TextTable.Of(
            SocialStructureFormat.Format,
            "Stadtteil|Jahr|Merkmal|Wert",
            "Süd|2024|SGB II|1.234",
            "Süd|2024|SGB II|1234,5",
            "Süd|1889|SGB II|1"
        );

        var parsed = SocialStructureFormat.Parse(table);

        Assert.Equal(1234, parsed.Rows[0].Value);
        Assert.Equal([(3, null), (4, "Jahr")], parsed.Issues.Select(issue => (issue.Row!.Value, issue.Column)));
    }

    [Theory]
    [InlineData("1.234.567", 1234)]
    [InlineData("12,5", 1234)]
    [InlineData("0.5", 1.234)]
    public void Parse_WholeNumberWithDot_FollowsItsColumn(string other, double expected)
    {
        using var table = TextTable.Of(
            SocialStructureFormat.Format,
            "Stadtteil|Jahr|Merkmal|Wert",
            "Süd|2024|unter 21|1.234",
            "Nord|2024|unter 21|950",
            $"Ost|2024|unter 21|{other}"
        );

        var parsed = SocialStructureFormat.Parse(table);

        Assert.Empty(parsed.Issues);
        Assert.Equal((decimal)expected, parsed.Rows[0].Value);
        Assert.Equal(950, parsed.Rows[1].Value);
    }

    [Fact]
    public void Parse_NothingShowsTheNotation_OnlyAmbiguousRowsAreRefused()
    {
        using var table = TextTable.Of(
            SocialStructureFormat.Format,
            "Stadtteil|Jahr|Merkmal|Wert",
            "Süd|2024|unter 21|1.234",
            "Nord|2024|unter 21|950",
            "Ost|2024|unter 21|2.345"
        );

        var parsed = SocialStructureFormat.Parse(table);

        Assert.Equal(
            [(2, "Wert", "1.234"), (4, "Wert", "2.345")],
            parsed.Issues.Select(issue => (issue.Row!.Value, issue.Column, issue.Value))
        );
    }

    private static ParsedSheet<SocialStructureValue> Parse(string value)
    {
        using var table = SheetReader.Open(
            Encoding.UTF8.GetBytes($"Stadtteil;Jahr;Merkmal;Wert\r\nAltstadt;2024;SGB II;{value}\r\n"),
            "",
            SocialStructureFormat.Format
        );
        return SocialStructureFormat.Parse(table);
    }
}
