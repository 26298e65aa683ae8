using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>A quarter of a calendar year, Q1 to Q4. Ordered by time; written "Q1 2026".</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4, or the year lies outside 1900-2999.</exception>
    public Quarter(int year, int number)
    {
        _ = new BudgetYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    public DateOnly First => new(Year, (Number * 3) - 2, 1);

    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>First to last day, both included.</summary>
    public DateRange Days => new(First, Last);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public static Quarter Containing(DateOnly date) => new(date.Year, ((date.Month - 1) / 3) + 1);

    /// <summary>Reads "Q1 2026" (case and outer blanks do not matter); false for anything else.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        var parts = (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [['Q' or 'q', var digit and >= '1' and <= '4'], var yearText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2999)
        {
            return false;
        }

        quarter = new Quarter(year, digit - '0');
        return true;
    }

    /// <exception cref="FormatException">The text is not of the form "Q1 2026".</exception>
    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"„{text}“ ist kein Quartal wie „Q1 2026“.");

    public Quarter Next() => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    public int CompareTo(Quarter other) => ((Year * 4) + Number).CompareTo((other.Year * 4) + other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {Year}");
}
