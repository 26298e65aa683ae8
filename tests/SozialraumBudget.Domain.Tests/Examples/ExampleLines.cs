using System.Globalization;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Examples;

/// <summary>Reads the services of an example: one row per service, as a base year is delivered.</summary>
internal static class ExampleLines
{
    public static IReadOnlyList<ServiceLine> Read(string path) => [.. File.ReadLines(path).Skip(1).Select(Line)];

    private static ServiceLine Line(string row, int index)
    {
        var cells = row.Split(';');
        Assert.True(HelpTypes.TryParse(cells[2], out var type), cells[2]);
        Assert.True(HelpSettings.TryParse(cells[3], out var setting), cells[3]);
        Assert.True(ServiceUnits.TryParse(cells[5], out var unit), cells[5]);
        return new ServiceLine
        {
            RowNumber = index + 2,
            CaseNumber = cells[0],
            Area = cells[1],
            HelpType = type,
            Setting = setting,
            Provider = cells[4],
            Unit = unit,
            Quantity = cells[6].Length == 0 ? null : Number(cells[6]),
            Rate = Number(cells[7]),
            From = Date(cells[8]),
            To = cells[9].Length == 0 ? null : Date(cells[9]),
            Label = cells[10],
        };
    }

    // A rate such as "12,345" has one meaning here: the comma is decimal.
    private static decimal Number(string text) =>
        decimal.Parse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture);
}
