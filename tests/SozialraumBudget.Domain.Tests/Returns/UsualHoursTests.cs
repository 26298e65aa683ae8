using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>Hours a week that cases had before.</summary>
public sealed class UsualHoursTests
{
    [Fact]
    public void Of_EarlierQuarters_RangeOfHoursAWeek()
    {
        // Two weeks in the first quarter, all 13 weeks and a day of the second.
        var (first, second) = (Period.Quarter(2025, 1), Period.Quarter(2025, 2));
        var usual = UsualHoursOfCases.Of([
            (first, [Some.Case() with { Begin = new(2025, 3, 18), End = null }], Time(10)),
            (second, [Some.Case() with { Begin = new(2025, 3, 18), End = null }], Time(26)),
        ]);
        var range = usual.Of("A-1")!.Value;
        Assert.Equal((2m, 5m), (range.Lowest.RoundedHours, range.Highest.RoundedHours));
        Assert.Null(usual.Of("A-2"));
    }

    [Fact]
    public void Of_QuarterInWhichTheCaseDidNotRun_SaysNothing()
    {
        var quarter = Period.Quarter(2025, 1);
        Assert.Null(UsualHoursOfCases.Of([(quarter, [Some.Case() with { Begin = new(2025, 4, 1), End = null }], Time(3))]).Of("A-1"));
    }

    private static Dictionary<string, WorkTime> Time(decimal hours) => new(StringComparer.Ordinal) { ["A-1"] = WorkTime.OfHours(hours) };
}
