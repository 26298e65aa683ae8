namespace SozialraumBudget.Domain.Imports;

/// <summary>Dates as 31.03.2026 (1.3.2026 too) or ISO 2026-03-31; a time of midnight behind it is dropped.</summary>
public static class DateText
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    private const string NotADate = "Das ist kein Datum (erwartet TT.MM.JJJJ oder JJJJ-MM-TT).";

    /// <returns>Null, or the German reason why the text is no date of the years 1990 to 2100.</returns>
    public static string? Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        text = WithoutMidnight(text);
        int year, month, day;
        if (text.Length == 10 && text[4] == '-' && text[7] == '-')
        {
            (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        }
        else
        {
            var first = text.IndexOf('.');
            var second = text.LastIndexOf('.');
            if (first is < 1 or > 2 || second - first is < 2 or > 3)
                return NotADate;
            var yearText = text[(second + 1)..];
            if (yearText.Length == 2 && Digits(yearText) >= 0)
                return "Das Jahr muss vierstellig sein (TT.MM.JJJJ).";
            if (yearText.Length != 4)
                return NotADate;
            (year, month, day) = (Digits(yearText), Digits(text[(first + 1)..second]), Digits(text[..first]));
        }

        if (year < 0 || month < 0 || day < 0)
            return NotADate;
        if (year is < FirstYear or > LastYear)
            return $"Das Jahr {year} liegt außerhalb von {FirstYear} bis {LastYear}.";
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return "Diesen Tag gibt es im Kalender nicht.";
        date = new DateOnly(year, month, day);
        return null;
    }

    private static ReadOnlySpan<char> WithoutMidnight(ReadOnlySpan<char> text)
    {
        if (text.Length <= 10)
            return text;
        var time = text.IndexOfAny(' ', 'T');
        return time > 0 && text[(time + 1)..] is "00:00" or "00:00:00" or "0:00" or "00:00:00.000" or "00:00:00Z" ? text[..time] : text;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
