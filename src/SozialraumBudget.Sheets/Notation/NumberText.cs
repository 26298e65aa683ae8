using System.Buffers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Notation;

/// <summary>Numbers in cells of a table, with the German reason why one is none.</summary>
public static class NumberText
{
    private static readonly SearchValues<char> Clock = SearchValues.Create("0123456789: hUr");

    /// <summary>
    /// Reads a <see cref="WrittenNumber"/>; a euro sign behind it is allowed, a percent sign and a time are told apart.
    /// </summary>
    /// <returns>Null, or the German reason why the text is no number.</returns>
    public static string? Read(ReadOnlySpan<char> text, out WrittenNumber number)
    {
        number = default;
        if (text.EndsWith('%'))
            return $"Das ist ein Prozentwert. {NoPercent}";
        if (text.Contains(':') && !text.ContainsAnyExcept(Clock))
            return IsTime(text);
        return WrittenNumber.TryRead(WithoutEuro(text), out number, out var isTooLong) ? null
            : isTooLong ? "Die Zahl hat zu viele Stellen."
            : NotANumber;
    }

    internal const string NoPercent = "Bitte die Zahl ohne Prozentzeichen eintragen, so wie sie gemeint ist (12,5 oder 0,125).";

    internal static string IsTime(ReadOnlySpan<char> text) =>
        $"Die Zelle zeigt eine Uhrzeit oder Dauer ({text}), erwartet wird eine Zahl. "
        + "Bitte Stunden als Dezimalzahl eintragen (1:30 als 1,5) und als Zahl formatieren.";

    internal const string NotANumber = "Das ist keine Zahl (erwartet z. B. 1.234,56 oder 1234.56).";

    private static ReadOnlySpan<char> WithoutEuro(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[^1] == '€')
            return Spelling.Trim(text[..^1]);
        return text.Length > 3 && text.EndsWith("EUR", StringComparison.OrdinalIgnoreCase) ? Spelling.Trim(text[..^3]) : text;
    }
}
