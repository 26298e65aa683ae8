using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>Numbers as users write and read them: decimal comma, thousands dots; a decimal point is understood too.</summary>
public static class GermanNumber
{
    /// <summary>The true minus sign, as amounts are printed.</summary>
    private const char Minus = '\u2212';

    private static readonly NumberFormatInfo German = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>"1.234,56 €".</summary>
    public static string Text(Money money) => money.Amount.ToString("#,##0.00", German) + " €";

    /// <summary>"1.234,5": thousands dots and the decimals that matter.</summary>
    public static string Text(decimal value) => value.ToString("#,##0.############################", German);

    /// <summary>
    /// Reads "1.234,56", "1234,56" or "1234.56". Refuses what reads both ways ("1.234") and every other notation:
    /// a value out of context must not be guessed.
    /// </summary>
    public static bool TryParse(string? text, out decimal value) => TryRead(text, pointsGroup: false, out value);

    /// <summary>
    /// Reads what people type into a field beside amounts that are shown in German: "1.234,56 €", "1 234,5", "−5", "1.234" (one thousand
    /// two hundred and thirty-four, as shown on the page), ",5". A trailing % divides by 100.
    /// </summary>
    public static bool TryParseTyped(string? text, out decimal value)
    {
        var isPercent = (text ?? string.Empty).TrimEnd().EndsWith('%');
        var plain = string.Concat(
            (text ?? string.Empty)
                .Replace("EUR", string.Empty, StringComparison.Ordinal)
                .Where(static c => !char.IsWhiteSpace(c) && c is not ('€' or '%'))
                .Select(static c => c == '–' ? '-' : c)
        );
        var sign = plain.Length > 0 && plain[0] is '-' or '+' or Minus ? plain[..1] : string.Empty;
        var number = plain[sign.Length..];
        if (number.Length > 1 && number[0] is ',' or '.')
            number = "0" + number;
        if (number.Length > 1 && number[^1] is ',' or '.')
            number = number[..^1];
        var isNumber = TryRead(sign + number, pointsGroup: true, out value);
        value = isPercent ? value / 100m : value;
        return isNumber;
    }

    /// <summary>An amount or a count as people type it, see <see cref="TryParseTyped"/>; a percentage is none.</summary>
    public static bool TryParseAmount(string? text, out decimal value)
    {
        value = 0;
        return text?.Contains('%', StringComparison.Ordinal) != true && TryParseTyped(text, out value);
    }

    /// <summary>
    /// What was typed into a field, in a notation that reads one way wherever it is kept: "120.000" becomes "120000". What reads one way
    /// already, or is no number, stays as it is.
    /// </summary>
    public static string Plain(string typed) =>
        TryParse(typed, out _) || !TryParseAmount(typed, out var value) ? typed : value.ToString("0.############################", German);

    private static bool TryRead(string? text, bool pointsGroup, out decimal value)
    {
        var isNumber = WrittenNumber.TryRead((text ?? string.Empty).AsSpan().Trim(), out var number, out _);
        value = number.Value;
        return isNumber && (pointsGroup || number.Notation != NumberNotation.Ambiguous);
    }
}
