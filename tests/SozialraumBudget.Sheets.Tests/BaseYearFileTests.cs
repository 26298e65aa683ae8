using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Tests;

public class BaseYearFileTests
{
    [Theory]
    [InlineData("stuttgart-small")]
    [InlineData("stuttgart-area")]
    public void Parse_ExampleFile_HasNoIssues(string example)
    {
        var file = File.ReadAllBytes(SharedFolder.Example(example, "basisjahr.csv"));
        var rows = File.ReadLines(SharedFolder.Example(example, "basisjahr.csv")).Count() - 1;

        var parsed = Parse(file);

        Assert.Empty(parsed.Issues);
        Assert.Equal(rows, parsed.Rows.Count);
        Assert.Equal(Enumerable.Range(2, rows), parsed.Rows.Select(row => row.RowNumber));
    }

    internal static ParsedSheet<ServiceLine> Parse(byte[] file)
    {
        using var table = SheetReader.Open(file, "basisjahr.csv", BaseYearFormat.Format);
        return BaseYearParser.Parse(table, new BudgetYear(2024));
    }
}
