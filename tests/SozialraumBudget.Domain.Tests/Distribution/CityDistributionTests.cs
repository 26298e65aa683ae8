using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Distribution;

public sealed class CityDistributionTests
{
    private static readonly DistributionTerms Free = new([new("unter21", new(0.3m)), new("sgb2", new(0.5m)), new("allein", new(0.2m))]);
    private static readonly DistributionTerms Limited = Free with { Floor = new(0.05m), Cap = new(0.10m) };

    private static readonly DistributionArea[] FourAreas =
    [
        Area("Nord", 5400, 2100, 640, 2150000m),
        Area("Mitte", 3900, 2900, 720, 2900000m),
        Area("Süd", 7100, 900, 410, 1500000m),
        Area("West", 4600, 1500, 530, 1450000m),
    ];

    private static readonly Gen<(decimal Total, DistributionArea[] Areas, DistributionTerms Terms)> Any =
        from count in Gen.Choose(1, 9)
        from areas in AnyArea.ListOf(count)
        from change in Gen.Choose(-12, 14)
        from floor in Gen.Choose(0, 20)
        from cap in Gen.Choose(0, 20)
        from limits in Gen.Choose(0, 3)
        let previous = areas.Sum(static a => a.Previous?.Amount ?? 1000m)
        select (
            Money.Round(previous * (100 + change) / 100).Amount,
            areas.Select(static (a, i) => a with { Name = $"Bereich {i}" }).ToArray(),
            Free with
            {
                Floor = limits % 2 == 0 ? null : new Share(floor / 100m),
                Cap = limits < 2 ? null : new Share(cap / 100m),
            }
        );

    private static Gen<DistributionArea> AnyArea =>
        from young in Gen.Choose(0, 9000)
        from poor in Gen.Choose(0, 4000)
        from single in Gen.Choose(0, 900)
        from previous in Gen.Choose(-1, 300_000_000)
        select Area("x", young, poor, single, 0) with
        {
            Previous = previous < 0 ? null : Money.FromCents(previous),
        };

    [Fact]
    public void Of_FourAreas_FreeAndWithinLimits()
    {
        Assert.Equal([2197495.38m, 2514151.42m, 1583132.45m, 1705220.75m], Amounts(8000000m, FourAreas, Free));
        Assert.Equal([2121567.77m, 2755000.00m, 1528432.23m, 1595000.00m], Amounts(8000000m, FourAreas, Limited));
        var areas = Distribute(8000000m, FourAreas, Limited).Areas;
        Assert.Equal([ChangeLimit.None, ChangeLimit.Floor, ChangeLimit.None, ChangeLimit.Cap], areas.Select(static a => a.Limit));
        Assert.Equal([-28432.23m, -145000m, 28432.23m, 145000m], areas.Select(static a => a.Change!.Value.Amount));
        Assert.All(areas, static a => Assert.Equal(3, a.Contributions.Count));
    }

    /// <summary>The floor takes so much that a second area falls below its own in the next round.</summary>
    [Fact]
    public void Of_FloorThatPushesOthersOut_IsSharedAnewUntilNoneIsOutside()
    {
        DistributionArea[] areas = [Plain("A", 1, 100m), Plain("B", 5, 100m), Plain("C", 6, 100m)];
        var distribution = Distribute(270m, areas, new([new("n", new(1))], new(0.1m)));
        Assert.Equal([90m, 90m, 90m], distribution.Areas.Select(static a => a.Amount.Value));
        Assert.Equal(ChangeLimit.Floor, distribution.Areas[0].Limit);
    }

    /// <summary>Both violated: the larger side is set first, and the other area is then inside again.</summary>
    [Fact]
    public void Of_BothSidesViolated_TheLargerViolationFirst()
    {
        // Free: 10, 50, 60, 80. A is 30 below its floor of 40, D 5 above its cap of 75; sharing the rest of 160 leaves D inside.
        DistributionArea[] areas = [Plain("A", 1, 50m), Plain("B", 5, 45m), Plain("C", 6, 55m), Plain("D", 8, 75m)];
        DistributionTerms terms = new([new("n", new(1))], new(0.2m), new(0m));
        Assert.Equal(
            [(40m, ChangeLimit.Floor), (42.10m, ChangeLimit.None), (50.53m, ChangeLimit.None), (67.37m, ChangeLimit.None)],
            Distribute(200m, areas, terms).Areas.Select(static a => (a.Amount.Value, a.Limit))
        );
    }

    [Fact]
    public void Of_AreaWithoutPreviousYear_HasNoLimit()
    {
        DistributionArea[] areas = [Plain("A", 1, 100m), Plain("Neu", 3, 0m) with { Previous = null }];
        Assert.Equal(
            [90m, 110m],
            Distribute(200m, areas, new([new("n", new(1))], new(0.1m), new(0.1m))).Areas.Select(static a => a.Amount.Value)
        );
    }

    [Theory]
    [InlineData(179.99, CityDistribution.FloorsMustFit)]
    [InlineData(220.01, CityDistribution.CapsMustTakeAll)]
    public void Of_SumThatNoLimitsAllow_IsRefused(decimal total, string rule)
    {
        DistributionArea[] areas = [Plain("A", 1, 100m), Plain("B", 2, 100m)];
        Assert.Equal(rule, Of(total, areas, new([new("n", new(1))], new(0.1m), new(0.1m))).Refusal!.Rule);
    }

    [Fact]
    public void Of_CapsThatLeaveARestToAreasWithoutAShare_IsRefused()
    {
        DistributionArea[] areas = [Plain("A", 1, 100m), Plain("B", 0, 100m) with { Previous = null }];
        Assert.Equal(CityDistribution.CapsMustTakeAll, Of(200m, areas, new([new("n", new(1))], Cap: new(0.1m))).Refusal!.Rule);
    }

    [Fact]
    public void Of_IndicatorThatIsZeroEverywhere_IsRefused()
    {
        Assert.Equal(CityDistribution.IndicatorMustHaveValues, Of(1m, [Plain("A", 0, 1m)], new([new("n", new(1))])).Refusal!.Rule);
        Assert.Equal(CityDistribution.SharesMustNotAllBeZero, Of(1m, [Plain("A", 1, 1m)], new([new("n", default)])).Refusal!.Rule);
    }

    [Fact]
    public void Of_AnySum_AddsUp_StaysWithinLimits_AndReplays() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static c =>
                {
                    var (distribution, refusal) = Of(c.Total, c.Areas, c.Terms);
                    return refusal is not null || Holds(distribution!, c.Total, c.Terms);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Only the proportion of the weights matters.</summary>
    [Fact]
    public void Of_WeightsTwiceAsLarge_SameAmounts() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static c =>
                {
                    var twice = c.Terms with
                    {
                        Weights = [.. c.Terms.Weights.Select(static w => w with { Weight = new(w.Weight.Value * 2) })],
                    };
                    var (one, two) = (Of(c.Total, c.Areas, c.Terms).Distribution, Of(c.Total, c.Areas, twice).Distribution);
                    return one is null
                        ? two is null
                        : one.Areas.Select(static a => a.Amount.Value).SequenceEqual(two!.Areas.Select(static a => a.Amount.Value));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static bool Holds(CityDistribution distribution, decimal total, DistributionTerms terms) =>
        distribution.Areas.Sum(static a => a.Amount.Value) == total
        && distribution.Areas.Sum(static a => a.Free.Value) == total
        && distribution.Areas.All(a => a.Amount.Value >= 0 && Within(a, terms))
        && distribution.Explain().Verify().Count == 0
        && distribution.Explain().Replay() == total;

    private static bool Within(AreaAmount area, DistributionTerms terms) =>
        area.Area.Previous is not { } previous
        || (
            (terms.Floor is not { } floor || area.Amount.Value >= Money.Round(previous.Amount * (1 - floor.Value)).Amount)
            && (terms.Cap is not { } cap || area.Amount.Value <= Money.Round(previous.Amount * (1 + cap.Value)).Amount)
        );

    private static (CityDistribution? Distribution, Refusal? Refusal) Of(
        decimal total,
        DistributionArea[] areas,
        DistributionTerms terms
    ) => CityDistribution.Of(Traced.Input("Summe", new Money(total)), areas, terms);

    private static CityDistribution Distribute(decimal total, DistributionArea[] areas, DistributionTerms terms) =>
        Of(total, areas, terms).Distribution!;

    private static decimal[] Amounts(decimal total, DistributionArea[] areas, DistributionTerms terms) =>
        [.. Distribute(total, areas, terms).Areas.Select(static a => a.Amount.Value)];

    private static DistributionArea Plain(string name, decimal value, decimal previous) =>
        new(name, new Dictionary<string, decimal> { ["n"] = value }, new Money(previous));

    private static DistributionArea Area(string name, decimal young, decimal poor, decimal single, decimal previous) =>
        new(
            name,
            new Dictionary<string, decimal>
            {
                ["unter21"] = young,
                ["sgb2"] = poor,
                ["allein"] = single,
            },
            new Money(previous)
        );
}
