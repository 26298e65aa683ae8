using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets.Tests;

public class AreasFormatTests
{
    [Fact]
    public void Parse_DistrictInTwoAreas_IsRefusedAndSameRowWarns()
    {
        using var table = TextTable.Of(AreasFormat.Format, "Stadtteil|Bereich", "Süd|A", "Sued|a", "süd|B");

        Assert.Equal(
            [(3, IssueSeverity.Warning), (4, IssueSeverity.Error)],
            AreasFormat.Parse(table).Issues.Select(issue => (issue.Row!.Value, issue.Severity))
        );
    }
}
