using System.Buffers;

namespace SozialraumBudget.Sheets.Notation;

/// <summary>Dates as 31.03.2026 (1.3.2026 too) or ISO 2026-03-31; a time of midnight behind it is dropped, any other is refused.</summary>
public static class DateText
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    private static readonly SearchValues<char> Clock = SearchValues.Create("0123456789:.,+-Z Uhr");
    private const string Year = "Das Jahr ";
    private const string NotADate = "Das ist kein Datum (erwartet TT.MM.JJJJ oder JJJJ-MM-TT).";

    /// <returns>Null, or the German reason why the text is no date of the years 1990 to 2100.</returns>
    public static string? Read(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        var day = WithoutTime(text, out var time);
        if (Split(day, out var parts) is { } reason)
            return reason;
        if (!IsMidnight(time))
            return IsTime(time) ? $"Die Zelle enthält eine Uhrzeit ({time}); erwartet wird nur ein Datum (TT.MM.JJJJ)." : NotADate;
        if (parts.Year is < FirstYear or > LastYear)
            return $"{Year}{parts.Year} liegt außerhalb von {FirstYear} bis {LastYear}.";
        if (!IsInCalendar(parts))
            return "Diesen Tag gibt es im Kalender nicht.";
        date = new DateOnly(parts.Year, parts.Month, parts.Day);
        return null;
    }

    /// <summary>The last day of a year beyond 2100, such as 31.12.9999: how programs write that there is no end.</summary>
    public static bool IsOpenEnd(ReadOnlySpan<char> text) =>
        Split(WithoutTime(text, out var time), out var parts) is null
        && parts is { Year: > LastYear, Month: 12, Day: 31 }
        && (IsMidnight(time) || IsTime(time));

    /// <summary>The reason of <see cref="Read"/> is the year.</summary>
    internal static bool IsOutOfRange(string reason) => reason.StartsWith(Year, StringComparison.Ordinal);

    private static string? Split(ReadOnlySpan<char> text, out (int Year, int Month, int Day) parts)
    {
        parts = default;
        if (text.Length == 10 && text[4] == '-' && text[7] == '-')
        {
            parts = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        }
        else
        {
            var first = text.IndexOf('.');
            var second = text.LastIndexOf('.');
            if (first is < 1 or > 2 || second - first is < 2 or > 3)
                return NotADate;
            var year = text[(second + 1)..];
            if (year.Length == 2 && Digits(year) >= 0)
                return "Das Jahr muss vierstellig sein (TT.MM.JJJJ).";
            if (year.Length != 4)
                return NotADate;
            parts = (Digits(year), Digits(text[(first + 1)..second]), Digits(text[..first]));
        }

        return parts.Year < 0 || parts.Month < 0 || parts.Day < 0 ? NotADate : null;
    }

    private static bool IsInCalendar((int Year, int Month, int Day) parts) =>
        parts.Month is >= 1 and <= 12 && parts.Day >= 1 && parts.Day <= DateTime.DaysInMonth(parts.Year, parts.Month);

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text, out ReadOnlySpan<char> time)
    {
        time = default;
        if (text.IndexOfAny(' ', 'T') is not (> 0 and var at))
            return text;
        time = text[(at + 1)..].Trim();
        return text[..at].TrimEnd(',');
    }

    private static bool IsMidnight(ReadOnlySpan<char> time) => time.IsEmpty || (IsTime(time) && !time.ContainsAnyInRange('1', '9'));

    private static bool IsTime(ReadOnlySpan<char> time) =>
        time.Length is >= 4 and <= 32 && char.IsAsciiDigit(time[0]) && time.Contains(':') && !time.ContainsAnyExcept(Clock);

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
