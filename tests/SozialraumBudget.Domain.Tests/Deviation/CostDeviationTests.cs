using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Deviation;

/// <summary>Volume, price and mix add up to the deviation (rule 4.9).</summary>
public sealed class CostDeviationTests
{
    private static readonly Arbitrary<CostTypeFigures[]> Types = (
        from n in Gen.Choose(0, 60)
        from v in Gen.Choose(0, 9_000_000)
        from m in Gen.Choose(0, 60)
        from a in Gen.Choose(0, 9_000_000)
        select new CostTypeFigures("I", n, Money.FromCents(v), m, Money.FromCents(a))
    )
        .ListOf(4)
        .Select(static list => list.ToArray())
        .ToArbitrary();

    [Fact]
    public void Of_AnyCostTypes_ThreePartsAddUpAndReplay() =>
        Prop.ForAll(
                Types,
                static types =>
                {
                    var d = CostDeviation.Of(types);
                    var explained = d.Explained().Explain();
                    return d.Volume.Value + d.Price.Value + d.Mix.Value == d.Total.Value
                        && explained.Verify().Count == 0
                        && explained.Replay() == d.Total.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Of_OnlyMoreCasesOfTheSameMix_IsVolumeAlone()
    {
        var d = CostDeviation.Of([new("I", 10, new(100m), 20, new(100m)), new("II", 5, new(400m), 10, new(400m))]);
        Assert.Equal((3000m, 3000m, 0m, 0m), (d.Total.Value, d.Volume.Value, d.Price.Value, d.Mix.Value));
    }

    [Fact]
    public void Of_NothingPlanned_HasNoVolume()
    {
        var d = CostDeviation.Of([new("I", 0, new(0m), 2, new(50m))]);
        Assert.Equal((100m, 0m, 100m, 0m), (d.Total.Value, d.Volume.Value, d.Price.Value, d.Mix.Value));
    }
}
