namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// Days on which banks settle euro payments (TARGET calendar): no weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26
/// December.
/// </summary>
public static class BankDay
{
    public static bool Is(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return false;

        var easter = EasterSunday(day.Year);
        return (day.Month, day.Day) is not ((1, 1) or (5, 1) or (12, 25) or (12, 26))
            && day != easter.AddDays(-2)
            && day != easter.AddDays(1);
    }

    /// <summary>The day itself, or the next bank day after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!Is(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The bank day that many bank days later.</summary>
    public static DateOnly After(DateOnly day, int bankDays)
    {
        for (; bankDays > 0; bankDays--)
            day = OnOrAfter(day.AddDays(1));
        return day;
    }

    /// <summary>Gregorian calendar (Meeus, Jones, Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
