using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>Numbers as users write and read them: decimal comma, thousands dots; a decimal point is understood too.</summary>
public static class GermanNumber
{
    private static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>"1.234,56 €".</summary>
    public static string Text(Money money) => money.Amount.ToString("#,##0.00", German) + " €";

    /// <summary>"1.234,5": thousands dots and the decimals that matter.</summary>
    public static string Text(decimal value) => value.ToString("#,##0.############################", German);

    /// <summary>
    /// Reads "1.234,56", "1234,56" or "1234.56". Refuses what reads both ways ("1.234") and every other notation:
    /// a value out of context must not be guessed.
    /// </summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        var trimmed = (text ?? string.Empty).Trim();
        var number = trimmed.TrimStart('-', '+');
        if (number.Length == 0 || trimmed.Length - number.Length > 1 || number.Any(static c => !char.IsAsciiDigit(c) && c is not ('.' or ',')))
        {
            return false;
        }

        var plain = number.Contains(',', StringComparison.Ordinal) ? WithComma(number) : WithPoint(number);
        if (plain is null || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = trimmed[0] == '-' ? -value : value;
        return true;
    }

    private static string? WithComma(string number)
    {
        var parts = number.Split(',');
        return parts is [{ Length: > 0 } whole, { Length: > 0 } decimals] && !decimals.Contains('.', StringComparison.Ordinal) && Grouped(whole)
            ? whole.Replace(".", string.Empty, StringComparison.Ordinal) + "." + decimals
            : null;
    }

    private static string? WithPoint(string number)
    {
        var parts = number.Split('.');
        return parts switch
        {
            [_] => number,
            [{ Length: > 0 } whole, { Length: > 0 } decimals] => decimals.Length == 3 && whole.Length <= 3 && whole[0] != '0' ? null : number,
            _ => Grouped(number) ? number.Replace(".", string.Empty, StringComparison.Ordinal) : null,
        };
    }

    private static bool Grouped(string whole)
    {
        var groups = whole.Split('.');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(static g => g.Length == 3));
    }
}
