using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Deviation;

/// <summary>Deviations over areas (rule 4.9).</summary>
public sealed class DeviationSumTests
{
    private static readonly Gen<CostTypeFigures> Type =
        from n in Gen.Choose(0, 60)
        from v in Gen.Choose(0, 9_000_000)
        from m in Gen.Choose(0, 60)
        from a in Gen.Choose(0, 9_000_000)
        select new CostTypeFigures("I", n, Money.FromCents(v), m, Money.FromCents(a));

    /// <summary>The city deviates by what its areas deviate by, to the cent, in every part; and its parts are its deviation.</summary>
    [Fact]
    public void City_IsTheSumOfItsAreas() =>
        Prop.ForAll(
                Type.ListOf(3).ListOf(4).ToArbitrary(),
                static areas =>
                {
                    var parts = areas.Select(static types => DeviationSum.Of(CostDeviation.Of([.. types]))).ToList();
                    var city = DeviationSum.Of([.. parts.Select(static (p, i) => ($"Raum {i}", p))]);
                    foreach (var part in Enum.GetValues<DeviationPart>())
                        Assert.Equal(Money.Sum(parts.Select(p => p[part].Amount)), city[part].Amount);
                    Assert.Equal(city.Total.Value, city.Volume.Value + city.Price.Value + city.Mix.Value);
                    Assert.Equal(city.Total.Value, city.Actual.Value - city.Planned.Value);
                    Assert.Empty(city.Total.Explain().Verify());
                    Assert.Equal(city.Mix.Value, city.Mix.Explain().Replay());
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>The cost types of an area add up to its deviation, its price, and its volume and mix together.</summary>
    [Fact]
    public void Types_AddUpToTheArea() =>
        Prop.ForAll(
                Type.ListOf(4).ToArbitrary(),
                static types =>
                {
                    var area = CostDeviation.Of([.. types]);
                    var parts = types.Select(TypeDeviation.Of).ToList();
                    Assert.Equal(area.Total.Value, parts.Sum(static p => p.Total.Value));
                    Assert.Equal(area.Price.Value, parts.Sum(static p => p.Price.Value));
                    Assert.Equal(area.Volume.Value + area.Mix.Value, parts.Sum(static p => p.Number.Value));
                    Assert.All(parts, static p => Assert.Equal(p.Total.Value, p.Price.Value + p.Number.Value));
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Plain_HasTheSameFigures_AndTellsOfNoCostType()
    {
        var area = DeviationSum.Of(CostDeviation.Of([new("I", 10, new(100m), 12, new(110m))]));
        var plain = area.Plain("West");
        Assert.All(Enum.GetValues<DeviationPart>(), part => Assert.Equal(area[part].Value, plain[part].Value));
        Assert.Empty(plain.Total.Explain().Children);
        Assert.Empty(DeviationSum.Of([]).Total.Explain().Children);
    }

    [Fact]
    public void Actual_CountsACaseOnce_WithTheTypeOfItsNewestReturn_AtTheMean()
    {
        ReturnCase[] cases = [Case("A", "1"), Case("B", "1"), Case("A", "2"), Case("C", null), Case("D", "1")];
        var costs = new Dictionary<string, Money>
        {
            ["A"] = new(10m),
            ["B"] = new(20m),
            ["D"] = new(20.01m),
            ["C"] = new(99m),
        };
        // 20.005 rounds half away from zero.
        Assert.Equal([new("1", 2, new(20.01m)), new("2", 1, new(10m))], TypeActual.Of(cases, costs));
        var figures = PlannedCostType.Against([new("1", 3, new(120m)), new("3", 1, new(50m))], TypeActual.Of(cases, costs));
        Assert.Equal([new("1", 3, new(120m), 2, new(20.01m)), new("3", 1, new(50m), 0, Money.Zero)], figures);
    }

    private static ReturnCase Case(string number, string? type) =>
        new()
        {
            RowNumber = 1,
            CaseNumber = number,
            Area = "West",
            HelpType = HelpType.SocialGroupWork,
            Setting = HelpSetting.Ambulatory,
            CostType = type,
            Begin = new(2026, 1, 1),
            Provider = "Träger",
        };
}
