using System.Globalization;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>A cell as the text a person sees: 00042, 31.03.2026, 12,5 %.</summary>
internal static class SeenText
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static string Of(SheetRow row, int cell)
    {
        var text = row[cell];
        switch (row.Kind(cell))
        {
            case CellKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value):
                var format = row.Format(cell);
                return format.IsPercent ? $"{(value * 100).ToString("0.####", German)} %" : format.Show(value) ?? Plain(value);
            case CellKind.Date
                when text.Length == 10
                    && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
            default:
                return text.ToString();
        }
    }

    private static string Plain(decimal value) => value.ToString("0.##########", German);
}
