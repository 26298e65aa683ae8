using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Tests;

public class BaseYearParserTests
{
    private const string Header = "Fallnummer|Bereich|Hilfeart|Setting|Träger|Einheit|Menge|Satz|Von|Bis|Bezeichnung|Notiz";

    [Fact]
    public void Parse_GoodRow_BecomesALine()
    {
        var parsed = Parse(" F-1 |Nord|27-2|Teilstationaer|T e.V.|Monat||1.366,94|3.11.2021|2024-12-31|=1+1|egal");

        Assert.Empty(parsed.Issues);
        Assert.Equal(["Notiz"], parsed.IgnoredColumns);
        Assert.Equal(
            new ServiceLine
            {
                RowNumber = 2,
                CaseNumber = "F-1",
                Area = "Nord",
                HelpType = HelpType.FlexibleHelp,
                Setting = HelpSetting.PartResidential,
                Provider = "T e.V.",
                Unit = ServiceUnit.Month,
                Rate = 1366.94m,
                From = new DateOnly(2021, 11, 3),
                To = new DateOnly(2024, 12, 31),
                Label = "=1+1",
            },
            Assert.Single(parsed.Rows)
        );
    }

    [Theory]
    [InlineData("F|N|30|ambulant|T|Stunde|-1|5|1.1.2024||", "Menge", "negativ")]
    [InlineData("F|N|30|ambulant|T|Stunde|1|-5|1.1.2024||", "Satz", "negativ")]
    [InlineData("F|N|30|ambulant|T|Stunde||5|1.1.2024||", "Menge", "Stunde ist die Menge Pflicht")]
    [InlineData("F|N|30|ambulant|T|Tag||5|2.1.2024|1.1.2024|", "Bis", "vor dem Beginn")]
    [InlineData("F|N|30|ambulant|T|Tag||5|1.1.2025||", "Von", "nach dem Basisjahr 2024")]
    [InlineData("F|N|30|ambulant|T|Tag||5|1.1.2022|31.12.2023|", "Bis", "vor dem Basisjahr 2024")]
    [InlineData("F|N|36|ambulant|T|Tag||5|1.1.2024||", "Hilfeart", "27-2, 28, 29")]
    [InlineData("F|N|30|offen|T|Tag||5|1.1.2024||", "Setting", "teilstationär")]
    [InlineData("F|N|30|ambulant|T|Woche||5|1.1.2024||", "Einheit", "einmalig, Stunde, Tag, Monat")]
    [InlineData("|N|30|ambulant|T|Tag||5|1.1.2024||", "Fallnummer", "Pflicht")]
    [InlineData("F|N|30|ambulant|T|Tag||5|31.02.2024||", "Von", "gibt es im Kalender nicht")]
    [InlineData("F|N|30|ambulant|T|Tag||5|1.1.24||", "Von", "vierstellig")]
    [InlineData("F|N|30|ambulant|T|Tag||1,23456|1.1.2024||", "Satz", "Nachkommastellen")]
    [InlineData("F|N|30|ambulant|T|Tag||2000000|1.1.2024||", "Satz", "zu groß")]
    [InlineData("F|N|30|ambulant|T|Tag||5 Euro|1.1.2024||", "Satz", "keine Zahl")]
    [InlineData("F\u0001|N|30|ambulant|T|Tag||5|1.1.2024||", "Fallnummer", "Steuerzeichen (U+0001)")]
    public void Parse_FaultyCell_NamesRowColumnAndReason(string row, string column, string reason)
    {
        var parsed = Parse("F-0|N|30|ambulant|T|Tag||5|1.1.2024||", row);

        var issue = Assert.Single(parsed.Issues);
        Assert.Equal((3, column, IssueSeverity.Error), (issue.Row, issue.Column, issue.Severity));
        Assert.Contains(reason, issue.Reason, StringComparison.Ordinal);
        Assert.True(parsed.HasErrors);
    }

    [Fact]
    public void Parse_RowWithSeveralFaults_NamesEachOfThem()
    {
        var parsed = Parse("|N|99|ambulant|T|Tag|x|y|1.1.2024||");

        Assert.Equal(["Fallnummer", "Hilfeart", "Menge", "Satz"], parsed.Issues.Select(issue => issue.Column!).Order());
    }

    [Theory]
    [InlineData("1,5", 1234)]
    [InlineData("1.234.567", 1234)]
    [InlineData("1.5", 1.234)]
    [InlineData("1234.567", 1.234)]
    public void Parse_AmbiguousNumber_FollowsItsColumn(string other, double expected)
    {
        foreach (var first in new[] { true, false })
        {
            string[] rows = [QuantityRow("1.234"), QuantityRow(other)];
            var parsed = Parse(first ? rows : [.. rows.Reverse()]);

            Assert.DoesNotContain(parsed.Issues, issue => issue.Column == "Menge" && issue.Value == "1.234");
            Assert.Contains(parsed.Rows, row => row.Quantity == (decimal)expected);
        }
    }

    [Fact]
    public void Parse_AmbiguousNumberWithoutGuide_IsRefused()
    {
        var parsed = Parse(QuantityRow("1.234"), QuantityRow("17"));

        Assert.Equal((2, "Menge", "1.234"), (parsed.Issues[0].Row, parsed.Issues[0].Column, parsed.Issues[0].Value));
        Assert.Contains("mehrdeutig (1.234 oder 1,234)", Assert.Single(parsed.Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ColumnWithBothNotations_RefusesDeviatingAndAmbiguousRows()
    {
        var parsed = Parse(QuantityRow("1.234"), QuantityRow("1,5"), QuantityRow("1.5"), QuantityRow("2,5"));

        Assert.Equal([2, 4], parsed.Issues.Select(issue => issue.Row!.Value));
        Assert.All(parsed.Issues, issue => Assert.Contains("mischt", issue.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_SameRowTwice_IsAWarningToConfirm()
    {
        var parsed = Parse(
            QuantityRow("1,50"),
            QuantityRow("2"),
            QuantityRow("1,5"),
            QuantityRow("1,5").Replace("T|", "U|", StringComparison.Ordinal)
        );

        var issue = Assert.Single(parsed.Issues);
        Assert.Equal((4, IssueSeverity.Warning), (issue.Row, issue.Severity));
        Assert.Contains("Zeile 2", issue.Reason, StringComparison.Ordinal);
        Assert.True(parsed.NeedsConfirmation);
        Assert.Equal(4, parsed.Rows.Count);
    }

    [Fact]
    public void Parse_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        using var table = TextTable.Of(BaseYearFormat.Format, [Header, .. Enumerable.Repeat(QuantityRow("1"), 5_000)]);

        Assert.Throws<OperationCanceledException>(() =>
            BaseYearParser.Parse(table, new BudgetYear(2024), _ => cancel.Cancel(), cancel.Token)
        );
    }

    private static string QuantityRow(string quantity) => $"F|N|30|ambulant|T|Tag|{quantity}|5|1.1.2024||";

    private static ParsedSheet<ServiceLine> Parse(params string[] rows)
    {
        using var table = TextTable.Of(BaseYearFormat.Format, [Header, .. rows]);
        return BaseYearParser.Parse(table, new BudgetYear(2024));
    }
}
