using System.Globalization;
using System.Text.RegularExpressions;

namespace SozialraumBudget.Ui.Localization;

/// <summary>
/// Reads numbers as people type them: "1.234,56", "1234,56", "1234.56", "−5 €", "6 %". A comma is always the decimal sign;
/// dots that group exactly three digits are thousands ("1.234" is one thousand two hundred and thirty-four, as shown on the page).
/// </summary>
public static partial class TypedNumber
{
    /// <param name="text">What was typed; blanks, unit and sign variants are accepted.</param>
    /// <param name="value">The number; a trailing % divides by 100.</param>
    public static bool TryParse(string text, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        var percent = text.TrimEnd().EndsWith('%');
        var plain = Noise().Replace(text, "").Replace(GermanCulture.Minus, '-').Replace('–', '-');
        if (!Shape().IsMatch(plain))
        {
            return false;
        }

        var invariant = plain.Contains(',', StringComparison.Ordinal)
            ? plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : Thousands().IsMatch(plain) ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
        if (!decimal.TryParse(invariant, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = percent ? value / 100m : value;
        return true;
    }

    [GeneratedRegex(@"[\s\u00a0\u202f€%]|EUR")]
    private static partial Regex Noise();

    /// <summary>Plain digits or groups of three, then an optional fraction behind comma or dot.</summary>
    [GeneratedRegex(@"^[+-]?(\d{1,3}(\.\d{3})+(,\d*)?|\d+([.,]\d*)?|[.,]\d+)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(\.\d{3})+$")]
    private static partial Regex Thousands();
}
