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
            Money money => money.Amount,
            decimal number => number,
            int or long or short or byte or uint => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            string or bool or DateOnly => null,
            _ => throw new ArgumentException($"A cell cannot hold {value.GetType().Name}.", nameof(value)),
        };

    public static string Yes(bool value) => value ? "Ja" : "Nein";
}
