using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>The rules of the other cities' models beside what an agreement forms of them.</summary>
public sealed class OtherModelsTests
{
    private static readonly Gen<SiegenFacts> AnySiegen =
        from flexible in Gen.Choose(0, 100_000_000).NonEmptyListOf()
        from stationary in Gen.Choose(0, 30_000_000)
        from avoided in (
            from months in Gen.Choose(0, 24)
            from cost in Gen.Choose(0, 900_000)
            from share in Gen.Choose(0, 10)
            select new AvoidedHelp("Fall", months / 2m, Money.FromCents(cost), new(share / 10m))
        ).ListOf()
        from weights in Gen.Choose(1, 9).NonEmptyListOf()
        select new SiegenFacts(
            [.. flexible.Select(static (f, i) => new NamedAmount($"Position {i}", Money.FromCents(f)))],
            Money.FromCents(stationary),
            [.. avoided],
            [.. weights.Select(static (w, i) => new WeightedProvider($"Träger {i}", w))]
        );

    [Fact]
    public void Siegen_Any_TotalStays_NothingBelowZero_ConsortiumAddsUp_AndReplays() =>
        Prop.ForAll(
                AnySiegen.ToArbitrary(),
                static facts =>
                {
                    var budget = SiegenBudget.Of(facts);
                    return budget.Total.Value == budget.Flexible.Value + budget.Stationary.Value
                        && budget.StationaryAfter.Value >= 0
                        && budget.Moved.All(static m => m.Amount.Value >= 0)
                        && budget.Consortium.Sum(static c => c.Amount.Value) == budget.FlexibleAfter.Value
                        && budget.Consortium.All(static c => c.Dues.Count == 12 && c.Dues.Sum(static d => d.Value) == c.Amount.Value)
                        && budget.Explain().Verify().Count == 0
                        && budget.Explain().Replay() == budget.Total.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>The second help finds less than it earned, the third nothing.</summary>
    [Fact]
    public void Siegen_MoreThanThereIs_MovesWhatIsLeftInOrder()
    {
        var help = new AvoidedHelp("A", 10, new(800m), new(0.5m));
        var budget = SiegenBudget.Of(
            new([new("Personal", new(1m))], new(6000m), [help, help with { Case = "B" }, help with { Case = "C" }], [])
        );
        Assert.Equal([4000m, 2000m, 0m], budget.Moved.Select(static m => m.Amount.Value));
        Assert.Equal((6000m, 6001m, 0m), (budget.MovedTotal.Value, budget.FlexibleAfter.Value, budget.StationaryAfter.Value));
    }

    [Theory]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 1.0, 2.0 }, 1.5)]
    [InlineData(new[] { 9.0, 1.0, 2.0 }, 2)]
    [InlineData(new[] { 9.01, 1.0, 2.0, 3.0 }, 2.5)]
    [InlineData(new[] { 1.0, 1.01 }, 1.005)] // not rounded
    public void Steglitz_Median_OfDistricts(double[] costs, double median)
    {
        var product = new AllocatedProduct("§ 30", 3, [.. costs.Select(static c => new Money((decimal)c))], new(1m));
        var allocation = SteglitzZehlendorfAllocation.Of([product]);
        Assert.Equal((decimal)median, allocation.Products[0].Median.Value);
        Assert.Equal(Money.Round(3 * (decimal)median).Amount, allocation.Allocation.Value);
        Assert.Equal(allocation.Allocation.Value - 1m, allocation.Difference.Value);
        Assert.Empty(allocation.Explain().Verify());
    }

    /// <summary>Points on a straight line lead on along it; three that are not, by least squares.</summary>
    [Fact]
    public void Graz_Trend_StraightLineThroughAccounts()
    {
        Assert.Equal(160m, GrazBudget.Trend([(2020, new(100m)), (2021, new(120m))], 2023).Value);
        Assert.Equal(100m, GrazBudget.Trend([(2020, new(0m)), (2021, new(100m)), (2022, new(50m))], 2023).Value);
        Assert.Equal(33.33m, GrazBudget.Trend([(2020, new(0m)), (2022, new(0m)), (2021, new(100m))], 2099).Value);
        Assert.Throws<DivideByZeroException>(static () => GrazBudget.Trend([(2020, new(1m))], 2021));
        Assert.Empty(GrazBudget.Trend([(2020, new(0.01m)), (2021, new(100m)), (2024, new(50m))], 2023).Explain().Verify());
    }

    [Fact]
    public void Graz_Any_SharesAddUp_AndReplay() =>
        Prop.ForAll(
                (
                    from accounts in Gen.Choose(0, 2_000_000_000)
                    from share in Gen.Choose(0, 100)
                    from rates in Gen.Choose(-50, 90).ListOf(3)
                    from posts in Gen.Choose(1, 400).NonEmptyListOf()
                    select new GrazFacts(
                        Money.FromCents(accounts),
                        [.. rates.Select(static r => new Increase(r / 1000m))],
                        new(share / 100m),
                        [.. posts.Select(static (p, i) => new WeightedProvider($"Träger {i}", p / 4m))],
                        12
                    )
                ).ToArbitrary(),
                static facts =>
                {
                    var budget = GrazBudget.Of(facts);
                    return budget.ProviderShare.Value + budget.OfficeShare.Value == budget.Estimate.Value
                        && budget.Providers.Sum(static p => p.Amount.Value) == budget.ProviderShare.Value
                        && budget.Explain().Verify().Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void HamburgClients_NextKeyDate_ChangesTheNextYearOnly()
    {
        var budget = HamburgClientBudget.Of(new(178, new(13746.23m)), new(224, new(13298.3m)));
        Assert.Equal((2446828.94m, 2978819.20m, 531990.26m), (budget.Total.Value, budget.NextTotal!.Value, budget.Change!.Value));
        Assert.Null(HamburgClientBudget.Of(new(178, new(1m))).Change);
    }

    [Fact]
    public void HamburgProvider_EarmarkWithinAndAdded()
    {
        var budget = HamburgProviderBudget.Of(
            new(
                new(2026),
                2,
                [new("SPFH", 3296.5m, new(109.48m))],
                [new("SAJF", new(240705.04m)), new("SHA", new(78898.55m))],
                new(0.05m),
                [new(0.035m)]
            )
        );
        Assert.Equal((18045.04m, 15980.18m, 696484.59m), (budget.EarmarkWithin.Value, budget.EarmarkAdded.Value, budget.Base.Value));
        Assert.Equal([34025.22m, 35216.10m], budget.Years.Select(static y => y.Earmark.Value));
        Assert.Empty(budget.Explain().Verify());
    }
}
