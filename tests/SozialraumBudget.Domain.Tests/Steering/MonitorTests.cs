using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Steering;

/// <summary>Fair access and crowding-out: what is shown, and what is a sign.</summary>
public sealed class MonitorTests
{
    private static readonly YearFigures Some = new()
    {
        AsOf = Period.Quarter(2026, 2),
        Consumed = new(50_000m),
        External = Money.Zero,
        CaseIndependent = new(2_000m),
        PartialBudgetB = new(6_000m),
        Cases = CaseCounts.None with { Cases = 30, Ambulatory = 18, Residential = 9, Ended = 10 },
    };

    private static SteeringFacts Facts(YearFigures figures, Money? budget = null, decimal? under21 = 1_000m) =>
        SteeringFacts.Of([figures], under21, 2025).Against([(figures, budget)]);

    [Theory]
    [InlineData(SteeringIndicator.ResidentialShare, "0.3")]
    [InlineData(SteeringIndicator.RunningPerThousand, "20")]
    [InlineData(SteeringIndicator.PartialBudgetBShare, "0.3333")]
    [InlineData(SteeringIndicator.BudgetUse, "1")]
    [InlineData(SteeringIndicator.CaseWorkPerMonth, "8000")]
    public void Indicator_OfWorkedFigures(SteeringIndicator indicator, string expected)
    {
        var value = Facts(Some, new(100_000m)).Of(indicator)!;
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), decimal.Round(value.Value, 4));
        Assert.Empty(value.Explain().Verify());
    }

    /// <summary>Sums of the parts. A year that was accepted before residential help was counted has no share of it.</summary>
    [Fact]
    public void Indicators_OfSeveralAreas_AreQuotientsOfSums()
    {
        var other = Some with { Consumed = new(40_000m), PartialBudgetB = new(2_000m), AsOf = Period.Quarter(2026, 4) };
        var all = SteeringFacts.Sum([Facts(Some, new(100_000m)), Facts(other, new(40_000m))]);
        Assert.Equal(0.5m, all.Of(SteeringIndicator.PartialBudgetBShare)!.Value);
        Assert.Equal(1m, all.Of(SteeringIndicator.BudgetUse)!.Value);
        Assert.Equal(8_000m + decimal.Round(38_000m / 12m, 2), all.Of(SteeringIndicator.CaseWorkPerMonth)!.Value);
        Assert.Null(SteeringFacts.Sum([Facts(Some), Facts(other, new(40_000m))]).Of(SteeringIndicator.BudgetUse));
        Assert.Null(
            SteeringFacts
                .Sum([Facts(Some), Facts(Some with { Cases = Some.Cases with { Residential = null } })])
                .Of(SteeringIndicator.ResidentialShare)
        );
    }

    [Theory]
    [InlineData(25, 50_000, true)] // a fifth fewer, and all of the budget so far
    [InlineData(21, 50_000, false)] // hardly fewer
    [InlineData(19, 50_000, false)] // more
    [InlineData(25, 47_000, false)] // there is money left
    public void Access_AsksForALook_WhereFewerRunAndTheBudgetIsTight(int runningBefore, int consumed, bool expected)
    {
        var now = Facts(Some with { Consumed = new(consumed) }, new(100_000m));
        var before = Facts(Some with { Cases = Some.Cases with { Cases = runningBefore + 4, Ended = 4 } });
        Assert.Equal(expected, AccessWatch.AsksForALook(now, before));
    }

    [Fact]
    public void Access_WithoutAYearBeforeOfTheSameModel_SaysNothing()
    {
        var before = new YearOfArea(2025, IsWhole: true, Facts(Some)) { Models = ["stuttgart"] };
        Assert.NotNull(AccessWatch.Comparable(before, ["stuttgart"]));
        Assert.Null(AccessWatch.Comparable(before, ["graz"]));
        Assert.Null(AccessWatch.Comparable(null, ["stuttgart"]));
        Assert.Null(AccessWatch.Change(Facts(Some), null));
        Assert.False(AccessWatch.AsksForALook(Facts(Some, new(1m)), null));
    }

    /// <summary>94,000 of the budget are for cases; what they take beyond is partial budget B's, as long as some of it is left.</summary>
    [Theory]
    [InlineData(50_000, 0)]
    [InlineData(96_000, 0)]
    [InlineData(97_000, 1_000)]
    [InlineData(100_000, 4_000)]
    [InlineData(120_000, 4_000)]
    public void CrowdingOut_UsedForCases_IsWhatCaseWorkTakesOfB(int consumed, int used)
    {
        var figures = Some with { Consumed = new(consumed) };
        var found = CrowdingOut.Of([(figures, new Money(100_000m))], Facts(figures), null)!;
        Assert.Equal(new Money(used), found.UsedForCases!.Amount);
        Assert.Equal(new Money(4_000m), found.Left.Amount);
        Assert.Equal(used > 0, found.Signs.Contains(CrowdingSign.UsedForCases));
        Assert.Empty(found.UsedForCases.Explain().Verify());
    }

    [Fact]
    public void CrowdingOut_AboveB_IsTakenFromCaseWork()
    {
        var figures = Some with { CaseIndependent = new(7_000m) };
        var found = CrowdingOut.Of([(figures, new Money(100_000m))], Facts(figures), null)!;
        Assert.Equal((new Money(1_000m), Money.Zero), (found.Over, found.Left.Amount));
        Assert.Equal([CrowdingSign.AbovePartialBudgetB], found.Signs);
    }

    [Fact]
    public void CrowdingOut_WithoutPartialBudgetB_IsNone() =>
        Assert.Null(CrowdingOut.Of([(Some with { PartialBudgetB = null }, null)], Facts(Some), null));

    /// <summary>The share falls by a percentage point while work on cases costs more a month.</summary>
    [Theory]
    [InlineData(90_000, 5_400, true)]
    [InlineData(90_000, 4_400, false)] // the share falls by less
    [InlineData(105_000, 6_300, false)] // work on cases costs less now
    public void CrowdingOut_FallingShareAndRisingCases_AreASign(int consumed, int caseIndependent, bool expected)
    {
        var before = Some with { AsOf = Period.Quarter(2025, 4), Consumed = new(consumed), CaseIndependent = new(caseIndependent) };
        Assert.Equal(expected, CrowdingOut.FallsWhileCasesRise(Facts(Some), Facts(before)));
        Assert.False(CrowdingOut.FallsWhileCasesRise(Facts(Some), Facts(before with { PartialBudgetB = null })));
    }
}
