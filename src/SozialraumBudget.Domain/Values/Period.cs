using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>
/// A month or a quarter of a calendar year, closed: first and last day belong to it (rule 3 in docs/rules.md). Ordered by its first
/// day, the shorter one first; shown as "Q1 2026" or "Januar 2026", kept as "2026-Q1" or "2026-01".
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    private static readonly string[] MonthNames =
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];

    private Period(int year, PeriodKind kind, int number)
    {
        _ = new BudgetYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, CountOf(kind));
        (Year, Kind, Number) = (year, kind, number);
    }

    public int Year { get; }

    public PeriodKind Kind { get; }

    /// <summary>1 to 4 for a quarter, 1 to 12 for a month.</summary>
    public int Number { get; }

    public DateOnly First => new(Year, ((Number - 1) * Months) + 1, 1);

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    /// <summary>First to last day, both included.</summary>
    public DateRange Days => new(First, Last);

    /// <summary>Stored form, sortable within a kind: "2026-Q1", "2026-01".</summary>
    public string Code =>
        Kind == PeriodKind.Quarter
            ? string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:00}");

    /// <summary>Without the year: "Q1", "Januar".</summary>
    public string Name => Kind == PeriodKind.Quarter ? string.Create(CultureInfo.InvariantCulture, $"Q{Number}") : MonthNames[Number - 1];

    /// <summary>Months of it: 3 or 1.</summary>
    public int Months => Kind == PeriodKind.Quarter ? 3 : 1;

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 4, or the year lies outside 1900-2999.</exception>
    public static Period Quarter(int year, int number) => new(year, PeriodKind.Quarter, number);

    /// <exception cref="ArgumentOutOfRangeException">The number is not 1 to 12, or the year lies outside 1900-2999.</exception>
    public static Period Month(int year, int number) => new(year, PeriodKind.Month, number);

    /// <summary>How many periods of a kind a year has.</summary>
    public static int CountOf(PeriodKind kind) => kind == PeriodKind.Quarter ? 4 : 12;

    /// <summary>All periods of a kind in a year, in order.</summary>
    public static IReadOnlyList<Period> Of(BudgetYear year, PeriodKind kind) =>
        [.. Enumerable.Range(1, CountOf(kind)).Select(number => new Period(year.Year, kind, number))];

    public static Period Containing(DateOnly date, PeriodKind kind) =>
        kind == PeriodKind.Quarter ? Quarter(date.Year, ((date.Month - 1) / 3) + 1) : Month(date.Year, date.Month);

    /// <summary>
    /// Reads the stored form, and "Q1 2026" or "Januar 2026" as people write it (case and outer blanks do not matter); false for anything
    /// else.
    /// </summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        var parts = (text ?? string.Empty).Trim().ToUpperInvariant().Split('-', ' ');
        if (parts is not [var first, var second])
            return false;

        if (Array.FindIndex(MonthNames, name => name.Equals(first, StringComparison.OrdinalIgnoreCase)) is >= 0 and var month)
            (first, second) = (second, string.Create(CultureInfo.InvariantCulture, $"{month + 1:00}"));
        var (year, number) = first.StartsWith('Q') ? (second, first) : (first, second);
        var kind = number.StartsWith('Q') ? PeriodKind.Quarter : PeriodKind.Month;
        var digits = kind == PeriodKind.Quarter ? number[1..] : number;
        if (
            digits.Length != (kind == PeriodKind.Quarter ? 1 : 2)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || y is < 1900 or > 2999
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || n < 1
            || n > CountOf(kind)
        )
        {
            return false;
        }

        period = new Period(y, kind, n);
        return true;
    }

    /// <exception cref="FormatException">The text is not a period such as "2026-Q1" or "2026-01".</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"„{text}“ ist kein Zeitraum wie „2026-Q1“ oder „2026-01“.");

    public Period Next() => Number == CountOf(Kind) ? new(Year + 1, Kind, 1) : new(Year, Kind, Number + 1);

    public Period Previous() => Number == 1 ? new(Year - 1, Kind, CountOf(Kind)) : new(Year, Kind, Number - 1);

    public int CompareTo(Period other)
    {
        var order = First.CompareTo(other.First);
        return order != 0 ? order : Kind.CompareTo(other.Kind);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Year}");
}
