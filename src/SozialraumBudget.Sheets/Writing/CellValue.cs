using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Writing;

/// <summary>What a cell may hold when a sheet is written.</summary>
internal static class CellValue
{
    /// <exception cref="ArgumentException">The type is none that a sheet can hold.</exception>
    public static decimal? AsNumber(object value) =>
        value switch
        {
            Money money => Positive(money.Amount),
            decimal number => Positive(number),
            int or long or short or byte or uint => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            string or bool or DateOnly or DateTime => null,
            _ => throw new ArgumentException($"A cell cannot hold {value.GetType().Name}.", nameof(value)),
        };

    /// <summary>Zero has no sign.</summary>
    private static decimal Positive(decimal number) => number == 0 ? 0m : number;

    public static string Yes(bool value) => value ? "Ja" : "Nein";
}
