using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>A calendar year: the year of a budget or a base year. Ordered by year (rule 3 in docs/rules.md).</summary>
public readonly record struct BudgetYear : IComparable<BudgetYear>
{
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1900-2999.</exception>
    public BudgetYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        Year = year;
    }

    public int Year { get; }

    public DateOnly First => new(Year, 1, 1);

    public DateOnly Last => new(Year, 12, 31);

    /// <summary>1 January to 31 December, both included.</summary>
    public DateRange Days => new(First, Last);

    public IReadOnlyList<Period> Quarters => Period.Of(this, PeriodKind.Quarter);

    public IReadOnlyList<Period> Months => Period.Of(this, PeriodKind.Month);

    public static bool operator <(BudgetYear left, BudgetYear right) => left.Year < right.Year;

    public static bool operator >(BudgetYear left, BudgetYear right) => left.Year > right.Year;

    public static bool operator <=(BudgetYear left, BudgetYear right) => left.Year <= right.Year;

    public static bool operator >=(BudgetYear left, BudgetYear right) => left.Year >= right.Year;

    public static BudgetYear Containing(DateOnly date) => new(date.Year);

    public BudgetYear Next() => new(Year + 1);

    public int CompareTo(BudgetYear other) => Year.CompareTo(other.Year);

    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture);
}
