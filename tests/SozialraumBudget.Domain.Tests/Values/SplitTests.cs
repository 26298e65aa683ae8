using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class SplitTests
{
    [Fact]
    public void ByWeight_LeftoverCents_GoToLargestRemainderThenEarlierPart()
    {
        Assert.Equal([new(33.34m), new(33.33m), new(33.33m)], Split.Equally(new Money(100m), 3));
        Assert.Equal([new(-33.34m), new(-33.33m), new(-33.33m)], Split.Equally(new Money(-100m), 3));
        Assert.Equal([new(0.33m), new(0.67m)], Split.ByWeight(new Money(1m), [1, 2]));
        Assert.Equal([new(0m), new(0.01m), new(0m)], Split.ByWeight(new Money(0.01m), [1, 3, 2]));
    }

    [Fact]
    public void ByWeight_UnusableWeights_Throws()
    {
        Assert.Throws<ArgumentException>(() => Split.ByWeight(new Money(1m), []));
        Assert.Throws<ArgumentException>(() => Split.ByWeight(new Money(1m), [0, 0]));
        Assert.Throws<ArgumentException>(() => Split.ByWeight(new Money(1m), [2, -1]));
    }

    [Fact]
    public void ByWeight_AnyAmountAndWeights_AddsUpAndStaysWithinACent()
    {
        var cases =
            from cents in Gen.Choose(-2_000_000_00, 2_000_000_00)
            from weights in Gen.Choose(0, 5_000).Select(w => w / 100m).NonEmptyListOf()
            where weights.Sum() > 0
            select (Whole: Money.FromCents(cents), Weights: weights.ToArray());
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var parts = Split.ByWeight(c.Whole, c.Weights);
                    var sum = c.Weights.Sum();
                    return Money.Sum(parts) == c.Whole
                        && parts.Select((p, i) => Math.Abs(p.Amount - (c.Whole.Amount * c.Weights[i] / sum))).All(d => d < 0.01m);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
