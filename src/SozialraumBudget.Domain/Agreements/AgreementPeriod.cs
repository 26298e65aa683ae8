using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// From which to which day an agreement holds: whole budget years, unless it begins later within the first one (after another
/// agreement that was ended), or is ended itself before its last day. On each day an area has one agreement at most.
/// </summary>
public static class AgreementPeriod
{
    public const string YearsMustFollow = nameof(YearsMustFollow);
    public const string BeginMustLieInFirstYear = nameof(BeginMustLieInFirstYear);
    public const string LastDayMustLieInPeriod = nameof(LastDayMustLieInPeriod);

    /// <summary>The longest agreement that can be made, in years.</summary>
    public const int MostYears = 10;

    private const int EarliestYear = 1990;
    private const int LatestYear = 2090;

    /// <summary>The agreed days, both included.</summary>
    /// <param name="beginsOn">Null: 1 January of the first year.</param>
    public static DateRange Agreed(int firstYear, int lastYear, DateOnly? beginsOn = null) =>
        new(beginsOn ?? new BudgetYear(firstYear).First, new BudgetYear(lastYear).Last);

    /// <summary>Last day of a budget year on which the agreement holds; the year is over from the day after.</summary>
    /// <param name="endedOn">Last day of an agreement that was ended; null: none was.</param>
    public static DateOnly LastDay(BudgetYear year, DateOnly? endedOn) => endedOn is { } last && last < year.Last ? last : year.Last;

    public static Refusal? YearsProblem(int firstYear, int lastYear) =>
        lastYear < firstYear || lastYear - firstYear >= MostYears || firstYear is < EarliestYear or > LatestYear
            ? new(YearsMustFollow, $"Das letzte Budgetjahr liegt nicht vor dem ersten und höchstens {MostYears - 1} Jahre danach.")
            : null;

    public static Refusal? BeginProblem(int firstYear, DateOnly? beginsOn) =>
        beginsOn is { } day && day.Year != firstYear
            ? new(BeginMustLieInFirstYear, $"Der erste Tag liegt im ersten Budgetjahr {firstYear}; leer heißt 01.01.{firstYear}.")
            : null;

    /// <summary>What is wrong with the last day of an agreement that is ended; the last day still belongs to it.</summary>
    public static Refusal? EndProblem(DateRange agreed, DateOnly lastDay) =>
        agreed.Contains(lastDay) ? null : new(LastDayMustLieInPeriod, $"Der letzte Tag liegt in der Laufzeit: {agreed}.");
}
