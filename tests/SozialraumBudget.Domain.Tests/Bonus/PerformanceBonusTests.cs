using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Bonus;

public sealed class PerformanceBonusTests
{
    private static readonly BonusScale Scale = new([new(50, new(0.5m)), new(80, new(1)), new(60, new(0.75m))]);
    private static readonly Traced Total = Traced.Input("Gesamtbudget", new Money(4003102.34m));

    private static readonly Gen<BonusMeasure> Measures =
        from points in Gen.Choose(0, 4000)
        from target in Gen.Choose(-500, 1000)
        from way in Gen.Choose(1, 400)
        from actual in Gen.Choose(-1000, 1500)
        from higher in Gen.Choose(0, 1)
        from graded in Gen.Choose(0, 1)
        select new BonusMeasure(
            new(
                "Indikator",
                points / 100m,
                target / 10m,
                higher == 1 ? BetterDirection.Higher : BetterDirection.Lower,
                graded == 0 ? null
                    : higher == 1 ? (target - way) / 10m
                    : (target + way) / 10m
            ),
            actual / 10m
        );

    [Theory]
    [InlineData(BetterDirection.Higher, 66.0, null, 66.0, 10)] // at the target
    [InlineData(BetterDirection.Higher, 66.0, null, 65.9, 0)]
    [InlineData(BetterDirection.Lower, 22.0, null, 22.0, 10)]
    [InlineData(BetterDirection.Lower, 22.0, null, 22.1, 0)]
    [InlineData(BetterDirection.Higher, 66.0, 52.8, 63.6, 8.18)]
    [InlineData(BetterDirection.Higher, 66.0, 52.8, 52.8, 0)] // at the start
    [InlineData(BetterDirection.Higher, 66.0, 52.8, 40.0, 0)] // never below zero
    [InlineData(BetterDirection.Higher, 66.0, 52.8, 90.0, 10)] // never above all
    [InlineData(BetterDirection.Lower, 22.0, 28.6, 15.7, 10)]
    [InlineData(BetterDirection.Lower, 22.0, 28.6, 25.3, 5)]
    [InlineData(BetterDirection.Lower, 22.0, 28.6, 28.6, 0)]
    [InlineData(BetterDirection.Lower, 22.0, 28.6, 40.0, 0)]
    public void Reached_TargetStartAndBetween_Points(BetterDirection better, double target, double? start, double actual, double points) =>
        Assert.Equal((decimal)points, new BonusIndicator("x", 10, (decimal)target, better, (decimal?)start).Reached((decimal)actual).Value);

    [Fact]
    public void Reached_AnyMeasure_BetweenZeroAndAll_TwoPlaces_AndReplays() =>
        Prop.ForAll(
                Measures.ToArbitrary(),
                static m =>
                {
                    var points = m.Indicator.Reached(m.Actual);
                    var tree = points.Explain();
                    return points.Value >= 0
                        && points.Value <= m.Indicator.Points
                        && decimal.Round(points.Value, 2) == points.Value
                        && points.Unit == BonusIndicator.PointUnit
                        && tree.Verify().Count == 0
                        && tree.Replay() == Naive(m);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>Nearer to the target is never worth less.</summary>
    [Fact]
    public void Reached_Better_IsNeverLess() =>
        Prop.ForAll(
                (from m in Measures from step in Gen.Choose(0, 300) select (m, step)).ToArbitrary(),
                static c =>
                    c.m.Indicator.Reached(c.m.Actual + (c.m.Indicator.Better == BetterDirection.Higher ? c.step : -c.step)).Value
                    >= c.m.Indicator.Reached(c.m.Actual).Value
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(49.99, 0)]
    [InlineData(50, 0.5)]
    [InlineData(59.99, 0.5)]
    [InlineData(60, 0.75)]
    [InlineData(80, 1)]
    [InlineData(1000, 1)]
    public void ShareOf_HighestStepReached_ZeroBelowTheFirst(double points, double share) =>
        Assert.Equal((decimal)share, Scale.ShareOf(Traced.Number("Punkte", (decimal)points, "Punkte")).Value);

    [Fact]
    public void Of_Example_PointsSumAndBonus()
    {
        var bonus = PerformanceBonus.Of(
            Total,
            new(new(0.01m), Scale),
            [
                Measure(15, 48, 52.6m),
                Measure(25, 71, 56.6m, from: 56.8m),
                Measure(30, 89, 87.4m),
                Measure(30, 23, 20.1m, BetterDirection.Lower),
                Measure(10, 66, 63.6m, from: 52.8m),
            ]
        );
        Assert.Equal([15m, 0m, 0m, 30m, 8.18m], bonus.Points.Select(static p => p.Value));
        Assert.Equal((53.18m, 20015.51m), (bonus.Sum.Value, bonus.Amount.Value));
        Assert.Empty(bonus.Explain().Verify());

        // 30 more points reach the step from 80; 25 more that from 60; what is reached is worth nothing more.
        Assert.Equal([0m, 10007.76m, 20015.51m, 0m, 0m], Enumerable.Range(0, 5).Select(i => bonus.WorthOfReaching(i).Amount));
    }

    [Fact]
    public void Reached_NotMeasured_NothingYet() => Assert.Equal(0m, Measure(10, 5, 0).Indicator.Reached(null).Value);

    [Theory]
    [InlineData(BetterDirection.Higher, 50, 50)]
    [InlineData(BetterDirection.Higher, 50, 60)]
    [InlineData(BetterDirection.Lower, 50, 40)]
    public void Problem_StartNotBehindTheTarget_NamesIt(BetterDirection better, int target, int from)
    {
        var indicator = new BonusIndicator("x", 10, target, better, from);
        Assert.Contains("Ausgangswert", indicator.Problem(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => indicator.Reached(1));
    }

    [Fact]
    public void Scale_WithoutOrWithTheSameStepTwice_Refused()
    {
        Assert.Throws<ArgumentException>(static () => new BonusScale([]));
        Assert.Throws<ArgumentException>(static () => new BonusScale([new(50, default), new(50, new(1))]));
    }

    private static BonusMeasure Measure(
        decimal points,
        decimal target,
        decimal actual,
        BetterDirection better = BetterDirection.Higher,
        decimal? from = null
    ) => new(new("Indikator", points, target, better, from), actual);

    private static decimal Naive(BonusMeasure m)
    {
        var (i, actual) = (m.Indicator, m.Actual!.Value);
        if (i.Better == BetterDirection.Higher ? actual >= i.Target : actual <= i.Target)
            return i.Points;
        if (i.GradedFrom is not { } start)
            return 0;
        var points = i.Points * (actual - start) / (i.Target - start);
        return Math.Clamp(Math.Round(points, 2, MidpointRounding.AwayFromZero), 0, i.Points);
    }
}
