using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.WhatIf;

namespace SozialraumBudget.Domain.Tests.WhatIf;

public sealed class WhatIfTests
{
    private static readonly WhatIfBase Base = new()
    {
        Types =
        [
            new("Kostentyp I", 100, new(5_000m), 104, new(0.5m)),
            new("Kostentyp II", 40, new(20_000m), 40, new(0.5m)),
            new("Kostentyp III", 10, new(60_000m), 8, new(0.5m)),
        ],
        Model = new StuttgartModel(),
        Terms = new(
            new(2026),
            AgreedTerms.On(new(2026, 1, 1), (TermKey.ShareB, "6 %"), (TermKey.PaidShare, "95 %"), (TermKey.BonusMaximum, "1 %")),
            []
        ),
        OutsideShare = new(0.5m),
        Hours = 12_000m,
        Lag = 1,
        BaseYear = new(2022),
        Weights = [("unter 21", new(0.5m))],
        Structure = [new("unter 21", 2022, 1000), new("unter 21", 2024, 1010), new("unter 21", 2025, 1020)],
    };

    private static readonly Gen<WhatIfChange> Any =
        from cases in Gen.Choose(-10, 30).ListOf(3)
        from tariff in Gen.Choose(-20, 80)
        from rate in Gen.Choose(-500, 900)
        from corridor in Gen.Choose(-5, 10)
        from lag in Gen.Choose(-2, 3)
        select new WhatIfChange
        {
            Cases = [.. cases],
            Tariff = tariff / 1000m,
            Rate = Money.FromCents(rate),
            Corridor = corridor,
            Lag = lag,
        };

    [Fact]
    public void None_IsTheFixedBudget_AndCostsNothingMore()
    {
        var now = WhatIfYear.Of(Base, WhatIfChange.None).Year!;
        Assert.Equal(1_900_000m, now.A.Value);
        Assert.Equal(114_000m, now.B.Value);
        Assert.Equal(2_014_000m, now.Total.Value);
        Assert.Equal((1_913_300m, 100_700m), (now.Payable.Value, now.Retention.Value));
        Assert.All(new[] { now.Extra, now.Supplement, now.Takeover, now.Borne }, static t => Assert.Equal(0m, t.Value));
    }

    /// <summary>
    /// By hand: 6 more of I (4 in the corridor, 2 at half), 1 more of II (at half), tariff 2 %, 50 ct an hour. A: 106 × 5,100 + 41 × 20,400
    /// + 10 × 61,200 = 1,989,000. Extra: 89,000 + 6,000. Social structure: 1,900,000 × 0.5 × 2 % = 19,000. Takeover: 5 × 5,100 + 0.5 ×
    /// 20,400 = 35,700.
    /// </summary>
    [Fact]
    public void Change_ByHand()
    {
        var change = new WhatIfChange
        {
            Cases = [6, 1],
            Tariff = 0.02m,
            Rate = new(0.5m),
        };
        var then = WhatIfYear.Of(Base, change).Year!;
        Assert.Equal(1_989_000m, then.A.Value);
        Assert.Equal(95_000m, then.Extra.Value);
        Assert.Equal(19_000m, then.Supplement.Value);
        Assert.Equal(35_700m, then.Takeover.Value);
        Assert.Equal(40_300m, then.Borne.Value);
        Assert.Empty(then.Borne.Explain().Verify());
        // A year more of lag takes 2024 in place of 2025; a wider corridor takes two more in full.
        Assert.Equal(9_500m, WhatIfYear.Of(Base, change with { Lag = 1 }).Year!.Supplement.Value);
        Assert.Equal(51_000m, WhatIfYear.Of(Base, change with { Corridor = 2 }).Year!.Takeover.Value);
        Assert.Equal(90_000m, WhatIfYear.Of(Base, change with { Hours = 2_000m }).Year!.Extra.Value);
    }

    [Fact]
    public void Parts_AlwaysAddUp_AndNothingIsNegative() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static change =>
                {
                    var then = WhatIfYear.Of(Base, change).Year!;
                    var deficit = Math.Max(then.Extra.Value, 0);
                    return then.Supplement.Value + then.Takeover.Value + then.Borne.Value == deficit
                        && then.Supplement.Value >= 0
                        && then.Takeover.Value >= 0
                        && then.Borne.Value >= 0
                        && then.Payable.Value + then.Retention.Value == then.Total.Value
                        && then.A.Value + then.B.Value == then.Total.Value
                        && then.Borne.Explain().Verify().Count == 0
                        && then.Total.Explain().Verify().Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void MoreCases_NeverCostLess_AndAWiderCorridorNeverLeavesMore() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static change =>
                {
                    var then = WhatIfYear.Of(Base, change).Year!;
                    var more = WhatIfYear.Of(Base, change with { Cases = [.. change.Cases.Select(static c => c + 1)] }).Year!;
                    var wider = WhatIfYear.Of(Base, change with { Corridor = change.Corridor + 1 }).Year!;
                    return more.Total.Value >= then.Total.Value
                        && more.Extra.Value >= then.Extra.Value
                        && wider.Borne.Value <= then.Borne.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Of_FewerCasesThanThereAre_OrNoValueLeft_SaysSo()
    {
        Assert.Equal(WhatIfYear.CasesMustNotBeNegative, WhatIfYear.Of(Base, new() { Cases = [0, 0, -11] }).Refusal?.Rule);
        Assert.Equal(WhatIfYear.TariffMustFit, WhatIfYear.Of(Base, new() { Tariff = -1m }).Refusal?.Rule);
    }

    [Fact]
    public void Sensitivity_LongestFirst_EachLeverAlone()
    {
        var bars = Sensitivity.Of(Base, WhatIfChange.None, WhatIfFigure.Total);
        Assert.Equal(["Fälle Kostentyp II", "Fälle Kostentyp III", "Fälle Kostentyp I", "Tarif"], bars.Select(static b => b.Title));
        Assert.Equal(("± 4 Fälle", 84_800m, -84_800m), (bars[0].Step, bars[0].Up.Amount, bars[0].Down.Amount));
        Assert.Equal("± 1 Fall", bars[1].Step);
        Assert.Equal(20_140m, bars[3].Up.Amount);
        var extra = Sensitivity.Of(Base, WhatIfChange.None, WhatIfFigure.Extra);
        Assert.Equal(12_000m, extra.Single(static b => b.Title == "Stundensatz").Up.Amount);
        var borne = Sensitivity.Of(Base, new() { Cases = [20, 5] }, WhatIfFigure.Borne);
        Assert.Contains(borne, static b => b.Title == "Korridor");
        Assert.Contains(borne, static b => b.Title == "Zeitversatz");
        Assert.Empty(Sensitivity.Of(Base, new() { Tariff = -2m }, WhatIfFigure.Extra));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    [InlineData(100, 10)]
    public void Tenth_IsCommerciallyRounded_AtLeastOne(int cases, int tenth) => Assert.Equal(tenth, Sensitivity.Tenth(cases));
}
