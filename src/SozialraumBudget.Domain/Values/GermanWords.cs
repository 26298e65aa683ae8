using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>Amounts in words, as payment orders need them ("einhundertvier Euro und drei Cent"), and counted things.</summary>
public static class GermanWords
{
    /// <summary>"5", or "5–16".</summary>
    public static string Span(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

    private static readonly string[] Small =
    [
        "null",
        "ein",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn",
    ];

    private static readonly string[] Tens =
    [
        "",
        "",
        "zwanzig",
        "dreißig",
        "vierzig",
        "fünfzig",
        "sechzig",
        "siebzig",
        "achtzig",
        "neunzig",
    ];

    /// <exception cref="ArgumentOutOfRangeException">Negative, or a thousand million and more.</exception>
    public static string Of(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Money.Zero);
        var cents = amount.ToCents();
        var rest = cents % 100;
        var words = $"{Number(cents / 100)} Euro" + (rest == 0 ? "" : $" und {Number(rest)} Cent");
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>"1 Schritt", "3 Schritte".</summary>
    public static string Count(int count, string one, string many) => $"{GermanNumber.Text(count)} {(count == 1 ? one : many)}";

    private static string Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000L);
        if (number == 0)
            return Small[0];

        var (millions, rest) = (number / 1_000_000, number % 1_000_000);
        var text = millions switch
        {
            0 => "",
            1 => "eine Million",
            _ => Below1000(millions) + " Millionen",
        };
        if (rest == 0)
            return text;

        var (thousands, units) = (rest / 1000, rest % 1000);
        return (text.Length > 0 ? text + " " : "")
            + (thousands > 0 ? Below1000(thousands) + "tausend" : "")
            + (units > 0 ? Below1000(units) : "");
    }

    /// <summary>1 to 999; "ein" at the end, because a noun follows.</summary>
    private static string Below1000(long number)
    {
        var (hundreds, rest) = ((int)number / 100, (int)number % 100);
        var tail = rest switch
        {
            0 => "",
            < 20 => Small[rest],
            _ when rest % 10 == 0 => Tens[rest / 10],
            _ => $"{Small[rest % 10]}und{Tens[rest / 10]}",
        };
        return (hundreds > 0 ? Small[hundreds] + "hundert" : "") + tail;
    }
}
