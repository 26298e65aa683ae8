using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>For which periods an agreement's year has a return (rule 4.5).</summary>
public sealed class ReturnPeriodsTests
{
    private static readonly BudgetYear Year = new(2026);

    [Fact]
    public void Models_ReportByQuarter_HinteByMonth()
    {
        Assert.Equal(["fixed-staff"], BudgetModels.All.Where(static m => m.ReportedPer == PeriodKind.Month).Select(static m => m.Key));
        Assert.All(BudgetModels.All, static m => Assert.True(m.ReportedPer == PeriodKind.Quarter || m.PaidPer == PeriodKind.Month));
    }

    [Fact]
    public void Of_WithoutOthers_AreThoseOfTheModel()
    {
        Assert.Equal(Year.Months, ReturnPeriods.Of(Year, PeriodKind.Month, [Period.Month(2026, 3), Period.Quarter(2025, 1)]));
        Assert.Equal(Year.Quarters, ReturnPeriods.Of(Year, PeriodKind.Quarter, []));
    }

    /// <summary>A quarter that was begun before its model asked for months stays, in their place.</summary>
    [Fact]
    public void Of_BegunByOtherPeriods_StayInTheirPlace_AndEachDayIsReportedOnce()
    {
        var mixed = ReturnPeriods.Of(Year, PeriodKind.Month, [Period.Quarter(2026, 2)]);
        Assert.Equal(["2026-01", "2026-02", "2026-03", "2026-Q2", "2026-07"], mixed.Take(5).Select(static p => p.Code));
        Assert.Equal(Year.Days.Days, mixed.Sum(static p => p.Days.Days));
        Assert.Equal(12, mixed.Sum(static p => p.Months));
        var quarters = ReturnPeriods.Of(Year, PeriodKind.Quarter, [Period.Month(2026, 12)]);
        Assert.Equal(["2026-Q1", "2026-Q2", "2026-Q3", "2026-12"], quarters.Select(static p => p.Code));
    }

    [Fact]
    public void Previous_GoesBackOverTheYear_AndNextUndoesIt()
    {
        foreach (var period in ReturnPeriods.Any(Year))
            Assert.Equal(period, period.Previous().Next());
        Assert.Equal(Period.Month(2025, 12), Period.Month(2026, 1).Previous());
    }

    [Fact]
    public void Any_IsFoundAgainByItsName() =>
        Assert.All(ReturnPeriods.Any(Year), static p => Assert.Equal(p, ReturnProof.PeriodOf(ReturnProof.NameOf(p))));

    /// <summary>The present period is not over, whoever has begun it; the last one of an ended agreement is.</summary>
    [Theory]
    [InlineData(9, 30, 12, 31, false)]
    [InlineData(10, 1, 12, 31, true)]
    [InlineData(8, 15, 8, 15, false)]
    [InlineData(8, 16, 8, 15, true)]
    public void IsOver_FromTheDayAfterThePeriod_OrTheAgreement(int month, int day, int lastMonth, int lastDay, bool over) =>
        Assert.Equal(
            over,
            ReturnPeriods.IsOver(Period.Quarter(2026, 3), new DateOnly(2026, lastMonth, lastDay), new DateOnly(2026, month, day))
        );
}
