using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>Each check says where, what and what to do, with its level (rule 4.5).</summary>
public sealed class ReturnChecksTests
{
    private static readonly DateOnly Day = Some.Day(2026, 1, 5);

    private static readonly ReturnExpectations Expected = new()
    {
        Period = Period.Quarter(2026, 1),
        Area = "Nordost",
        Lead = new("Jugendhilfe Nordost gGmbH"),
    };

    [Fact]
    public void Finish_ReturnInOrder_FindsNothing() => Assert.Empty(Check([Some.Case()], [Some.Hours(Day, 5)]));

    [Fact]
    public void Hours_DayBeyond24Hours_IsAnErrorAtTheRow()
    {
        var found = Assert.Single(Check([Some.Case()], [Some.Hours(Day, 14, row: 2), Some.Hours(Day, 10.5m, row: 3)]));
        Assert.Equal((FindingLevel.Error, ReturnCheck.DayBeyond24Hours, 3), (found.Level, found.Check, found.Row));
        Assert.Contains("24,5", found.What, StringComparison.Ordinal);
        Assert.NotEmpty(found.ToDo);
    }

    [Fact]
    public void Hours_ExactlyADay_AreFine() => Assert.Empty(Check([Some.Case()], [Some.Hours(Day, 14), Some.Hours(Day, 10, row: 3)]));

    [Theory]
    [InlineData("A-1", "2026-01-05", "Team", null)]
    [InlineData("A-2", "2026-01-05", "Team", ReturnCheck.CaseUnknown)]
    [InlineData("A-1", "2026-02-02", "Team", ReturnCheck.HoursOutsideCase)]
    [InlineData("A-1", "2025-12-31", "Team", ReturnCheck.DayOutsidePeriod)]
    [InlineData("A-1", "2026-01-05", " ", ReturnCheck.TeamMissing)]
    public void Hours_Row_IsChecked(string number, string day, string team, ReturnCheck? check)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var found = Check([Some.Case(end: Some.Day(2026, 2, 1)) with { GoalAttainment = 1 }], [Some.Hours(date, 5, number, team: team)]);
        Assert.Equal(check is { } one ? [one] : [], found.Select(static f => f.Check));
    }

    [Fact]
    public void Hours_RowTwice_IsAWarningThatNamesTheFirst()
    {
        var found = Assert.Single(Check([Some.Case()], [Some.Hours(Day, 1, row: 4), Some.Hours(Day, 1, row: 9)]));
        Assert.Equal((FindingLevel.Warning, 9), (found.Level, found.Row));
        Assert.Contains("Zeile 4", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Case_OfAnotherAreaOrExternalWithoutReason_IsAnError()
    {
        var found = Check([Some.Case() with { Area = "Süd", Provider = "Lotsen gGmbH" }], []);
        Assert.Equal([ReturnCheck.CaseOfAnotherArea, ReturnCheck.ExternalWithoutReason], found.Select(static f => f.Check));
        Assert.All(found, static f => Assert.Equal(FindingLevel.Error, f.Level));
    }

    [Fact]
    public void Case_WithoutCapacity_IsNoted()
    {
        var found = Assert.Single(Check([Some.Case() with { Provider = "Lotsen gGmbH", Reason = ExternalReason.NoCapacity }], []));
        Assert.Equal((FindingLevel.Note, ReturnCheck.NoCapacity), (found.Level, found.Check));
    }

    [Fact]
    public void Case_CostTypeOutOfItsClass_IsAWarning()
    {
        var expected = Expected with
        {
            Classes = new CostTypeLimits([new(0m), new(5000m), new(12000m)]),
            CostOfYear = static number => new YearCost(new Money(number == "A-1" ? 4999.99m : 5000m), IsWholeYear: true),
        };
        var found = Assert.Single(Check([Some.Case(), Some.Case("A-2"), Some.Case("A-3", "II")], [], expected));
        Assert.Equal(("A-2", ReturnCheck.CostTypeOutsideItsClass), (found.CaseNumber, found.Check));
    }

    [Fact]
    public void Case_CostOfHalfAYear_IsNoReasonToDoubtAHigherClass()
    {
        var expected = Expected with
        {
            Classes = new CostTypeLimits([new(0m), new(5000m), new(12000m)]),
            CostOfYear = static number => number == "A-4" ? null : new YearCost(new Money(6000m), IsWholeYear: false),
        };
        var found = Assert.Single(
            Check([Some.Case("A-1", "I"), Some.Case("A-2", "II"), Some.Case("A-3", "III"), Some.Case("A-4")], [], expected)
        );
        Assert.Equal("A-1", found.CaseNumber);
        Assert.Contains("schon 6.000,00", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_OutsideTheCasesUsualRange_AreAWarning()
    {
        var expected = Expected with
        {
            IntensityTolerance = new Share(0.5m),
            Usual = static _ => new UsualHours(WorkTime.OfHours(2), WorkTime.OfHours(4)),
        };
        ReturnCase[] twoWeeks = [Some.Case(begin: Some.Day(2026, 1, 1), end: Some.Day(2026, 1, 14)) with { GoalAttainment = 1 }];
        Assert.Empty(Check(twoWeeks, [Some.Hours(Day, 12)], expected));
        Assert.Empty(Check(twoWeeks, [Some.Hours(Day, 2)], expected));
        Assert.Equal(ReturnCheck.IntensityUnusual, Assert.Single(Check(twoWeeks, [Some.Hours(Day, 12.01m)], expected)).Check);
        Assert.Equal(ReturnCheck.IntensityUnusual, Assert.Single(Check(twoWeeks, [Some.Hours(Day, 1.99m)], expected)).Check);
    }

    [Fact]
    public void Total_FarFromTheLastFour_IsAWarning()
    {
        var expected = Expected with
        {
            TotalTolerance = new Share(0.2m),
            EarlierTotals = [new(9999m), new(100m), new(200m), new(300m), new(400m)],
        };
        Assert.Empty(Check([Some.Case()], [Some.Hours(Day, 5)], expected));
        Assert.Equal(ReturnCheck.TotalUnusual, Assert.Single(Check([Some.Case()], [Some.Hours(Day, 5.1m)], expected)).Check);
    }

    /// <summary>Guard rail 1: what is above partial budget B is said, and blocks nothing.</summary>
    [Fact]
    public void CaseIndependent_AboveB_IsAWarningNeverAnError()
    {
        var found = Assert.Single(Check([], [Some.Hours(Day, 5, null)], Expected with { PartialBudgetB = new Money(299.99m) }));
        Assert.Equal((FindingLevel.Warning, ReturnCheck.CaseIndependentAboveB), (found.Level, found.Check));
    }

    [Fact]
    public void Invoice_OfAnUnknownCase_IsAnErrorAtItsRow()
    {
        var found = Assert.Single(Check([], [], costs: Some.Cost(Day, Day, 10m, row: 7)));
        Assert.Equal((ReturnTable.ExternalCosts, 7), (found.Table, found.Row));
    }

    [Fact]
    public void Case_BornAfterBeginOrWithoutGoal_IsPointedOut()
    {
        var found = Check([Some.Case(end: Some.Day(2026, 3, 1)) with { BirthYear = 2026 }], []);
        Assert.Equal([ReturnCheck.BornAfterBegin, ReturnCheck.GoalMissing], found.Select(static f => f.Check));
    }

    private static IReadOnlyList<ReturnFinding> Check(
        ReturnCase[] cases,
        HourRow[] rows,
        ReturnExpectations? expected = null,
        params ExternalCost[] costs
    )
    {
        var checks = new ReturnChecks(cases, expected ?? Expected);
        foreach (var row in rows)
            checks.Add(row);
        return checks.Finish(Some.Consumption(Some.Terms(), rows, costs), costs);
    }
}
