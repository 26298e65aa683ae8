using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class ReformWatchTests
{
    [Theory]
    [InlineData(ReformFinding.TooEarly)]
    [InlineData(ReformFinding.Unmoved, 101)]
    [InlineData(ReformFinding.Holds, 80)]
    [InlineData(ReformFinding.Holds, 80, 99)]
    [InlineData(ReformFinding.BackOnce, 80, 100)]
    [InlineData(ReformFinding.BackOnce, 80, 105)]
    [InlineData(ReformFinding.RollBack, 80, 100, 104)]
    [InlineData(ReformFinding.RollBack, 99, 80, 101, 100)]
    [InlineData(ReformFinding.Holds, 80, 101, 100, 90)]
    [InlineData(ReformFinding.RollBack, 120, 100, 90)]
    [InlineData(ReformFinding.Unmoved, 100, 100, 100)]
    public void Finding_OfTheYearsSince_AgainstAHundredBefore(ReformFinding expected, params int[] since) =>
        Assert.Equal(expected, ReformWatch.Judge(100m, Since(since)));

    [Fact]
    public void Finding_WithoutAYearBefore_IsNone() => Assert.Equal(ReformFinding.NothingBefore, ReformWatch.Judge(null, Since([1, 2])));

    /// <summary>A year that is not known does not make two years running of what lies around it.</summary>
    [Fact]
    public void Finding_AcrossAMissingYear_IsNoRollBack() =>
        Assert.Equal(ReformFinding.BackOnce, ReformWatch.Judge(100m, [(2021, 80m), (2022, 100m), (2024, 100m)]));

    [Fact]
    public void Before_IsTheLastWholeYears_AndTogetherAQuotientOfSums()
    {
        YearOfArea[] years =
        [
            Year(2019, 900, 10),
            Year(2020, 100, 10),
            Year(2021, 100, 10),
            Year(2022, 400, 20),
            Year(2023, 999, 1) with
            {
                IsWhole = false,
            },
            Year(2024, 999, 1),
        ];
        var before = ReformWatch.Before(years, 2024);
        Assert.Equal([2020, 2021, 2022], before.Select(static y => y.Year));
        // 600 € over 40 cases and twelve months, not the mean of 0.83, 0.83 and 1.67 €.
        Assert.Equal(1.25m, ReformWatch.Together(before)!.Of(SteeringIndicator.CostPerCase)!.Value);
        Assert.Null(ReformWatch.Together([]));
    }

    /// <summary>A year that still runs is shown, not judged.</summary>
    [Fact]
    public void Judge_LeavesOutYearsThatAreNotWhole()
    {
        YearOfArea[] years = [Year(2023, 1_000, 10), Year(2024, 800, 10), Year(2025, 1_000, 10), Year(2026, 1_000, 10)];
        Assert.Equal(ReformFinding.RollBack, ReformWatch.Judge(years, 2024, SteeringIndicator.CostPerCase));
        years[3] = years[3] with { IsWhole = false };
        Assert.Equal(ReformFinding.BackOnce, ReformWatch.Judge(years, 2024, SteeringIndicator.CostPerCase));
    }

    /// <summary>Which direction is good is not its business, and neither is the unit.</summary>
    [Fact]
    public void Finding_IsTheSameMirroredAndInAnotherUnit() =>
        Prop.ForAll(
                Gen.Choose(60, 140).ListOf().ToArbitrary(),
                static values =>
                {
                    var finding = ReformWatch.Judge(100m, Since(values));
                    Assert.Equal(finding, ReformWatch.Judge(100m, Since(values.Select(static v => 200 - v))));
                    Assert.Equal(finding, ReformWatch.Judge(1m, [.. Since(values).Select(static y => (y.Year, y.Value / 100m))]));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>A roll-back is said of figures alone that had moved, and whose last two years are back.</summary>
    [Fact]
    public void RollBack_HadMoved_AndIsBackTwice() =>
        Prop.ForAll(
                Gen.Choose(90, 110).ListOf().ToArbitrary(),
                static values =>
                {
                    var first = values.FirstOrDefault(static v => Math.Abs(v - 100) >= 2);
                    var back = values
                        .AsEnumerable()
                        .Reverse()
                        .TakeWhile(v => first != 0 && (v - 100) * Math.Sign(first - 100) <= 0)
                        .Count();
                    Assert.Equal(first != 0 && back >= 2, ReformWatch.Judge(100m, Since(values)) == ReformFinding.RollBack);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    private static IReadOnlyList<(int Year, decimal Value)> Since(IEnumerable<int> values) =>
        [.. values.Select(static (v, i) => (2020 + i, (decimal)v))];

    private static YearOfArea Year(int year, int consumed, int cases) =>
        new(
            year,
            IsWhole: true,
            new()
            {
                Consumed = new(consumed),
                Cases = CaseCounts.None with { Cases = cases },
                CaseMonths = cases * 12,
            }
        );
}
