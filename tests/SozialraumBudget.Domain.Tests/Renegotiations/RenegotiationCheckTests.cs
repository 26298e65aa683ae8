using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tests.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Renegotiations;

/// <summary>When a budget is negotiated anew: budget 1.060.000 €, corridor 5 % = 53.000 €.</summary>
public sealed class RenegotiationCheckTests
{
    [Theory]
    [InlineData(1_113_000, 900_000, null)] // on the corridor
    [InlineData(1_113_000.01, 900_000, 53_000.01)] // one method above it is enough
    [InlineData(900_000, 1_200_000, 140_000.0)]
    [InlineData(1_006_999, 1_006_000, -53_001.0)] // both below it: the higher one counts
    [InlineData(1_007_000, 900_000, null)] // one alone below is not enough
    public void Forecast_PassesTheCorridor(double trend, double commitments, double? excess)
    {
        var occasion = Of(Running((decimal)trend, (decimal)commitments)).Occasion;
        Assert.Equal((decimal?)excess, occasion?.Excess.Amount);
        Assert.True(occasion is null or { Kind: OccasionKind.Forecast });
    }

    [Fact]
    public void Forecast_IsHeldAgainstTheTotalWithWhatIsAllocated()
    {
        RenegotiationCheck With(decimal trend, decimal allocated)
        {
            var sources = Running(trend, 1m);
            return Of(sources with { Budget = sources.Budget! with { Allocated = new Money(allocated) } });
        }

        // 1.060.000 + 940.000, corridor 5 % = 100.000.
        Assert.Equal(100_000m, With(1m, 940_000m).Corridor.Value);
        Assert.Null(With(2_100_000m, 940_000m).Occasion);
        Assert.Equal(100_000.01m, With(2_100_000.01m, 940_000m).Occasion!.Excess.Amount);
        Assert.Contains("Zielsumme", With(1m, 940_000m).Corridor.Explain().Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutACorridor_AForecastAboveTheBudgetIsEnough_AndOneBelowIsNone()
    {
        var agreed = SettlementYears.Agreed;
        Assert.Equal(0.01m, Of(Running(1_060_000.01m, 1m) with { Agreed = agreed }).Occasion!.Excess.Amount);
        Assert.Null(Of(Running(1_060_000m, 1m) with { Agreed = agreed }).Occasion);
        Assert.Null(Of(SettlementYears.Of(-300_000m) with { Agreed = agreed }).Occasion);
    }

    [Theory]
    [InlineData(-60_000, 0, 60_000.0)]
    [InlineData(-60_000, -20_000, 60_000.0)] // documented work shows more: the smaller deficit counts
    [InlineData(-60_000, 20_000, null)] // the accounts alone
    [InlineData(60_000, 0, -60_000.0)]
    [InlineData(53_000, 0, null)]
    public void BothProofs_PassItTogether(double result, double gap, double? excess)
    {
        var sources = SettlementYears.Of((decimal)result, (decimal)-gap) with { Agreed = Agreed };
        var check = Of(sources with { Documented = sources.Documented! with { Work = [new(1m, Cost((decimal)result, (decimal)gap))] } });
        Assert.Equal((decimal?)excess, check.Occasion?.Excess.Amount);
        Assert.True(check.Occasion is null or { Kind: OccasionKind.BothProofs });
    }

    [Fact]
    public void EndedWithoutAChange_ItOpensAgainBeyondAnotherCorridor()
    {
        var check = Of(Running(1_200_000m, 1_000_000m));
        Assert.True(check.IsDue(null));
        Assert.False(check.IsDue(new Money(140_000m)));
        Assert.False(check.IsDue(new Money(87_000m)));
        Assert.True(check.IsDue(new Money(86_999.99m)));
        Assert.True(check.IsDue(new Money(-60_000m)));
        Assert.False(Of(Running(1_060_000m, 1_060_000m)).IsDue(null));
    }

    [Fact]
    public void Reasons_NameTypesAboveTheirCorridor_AndThePartOfThePlan()
    {
        var check = Of(Running(1_200_000m, 1_000_000m));
        // n 10, m 14, corridor to 12; n 20, m 19, corridor to 18: falling is no growth.
        Assert.Equal([true, false], check.Types.Select(static t => t.Passes));
        // Three months: v' × 3 ÷ 12.
        Assert.Equal((10 * 10_000m) + (20 * 7_500m), check.Deviation!.Planned.Amount.Amount);
        Assert.Equal(
            check.Deviation.Total.Amount,
            check.Deviation.Volume.Amount + check.Deviation.Price.Amount + check.Deviation.Mix.Amount
        );
    }

    [Fact]
    public void Proposal_BringsForwardWhatTheMechanismsGive()
    {
        Prop.ForAll(
                Gen.Choose(-30_000_000, 30_000_000).ToArbitrary(),
                static cents =>
                {
                    var plan = SettlementPlan.Of(SettlementYears.Of(cents / 100m) with { Agreed = Agreed });
                    var proposal = RenegotiationCheck.Of(plan)!.Proposal!;
                    Assert.Equal(new Money(1_060_000m) + plan.Balance!.Owed, proposal.Amount);
                    var explained = proposal.Explain();
                    Assert.Empty(explained.Verify());
                    Assert.Equal(proposal.Value, explained.Replay());
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void WithoutABudget_ThereIsNothingToNegotiate() =>
        Assert.Null(RenegotiationCheck.Of(SettlementPlan.Of(SettlementYears.Of(0m) with { Budget = null })));

    private static SettlementAgreed Agreed => SettlementYears.Agreed with { RenegotiationCorridor = new(0.05m) };

    private static RenegotiationCheck Of(SettlementSources sources) => RenegotiationCheck.Of(SettlementPlan.Of(sources))!;

    /// <summary>What one hour costs so that documented work shows the result plus the gap.</summary>
    private static decimal Cost(decimal result, decimal gap) => 1_060_000m - 300_000m - (result + gap);

    private static SettlementSources Running(decimal trend, decimal commitments)
    {
        var whole = SettlementYears.Of(0m);
        return whole with
        {
            Today = new(2025, 5, 2),
            Agreed = Agreed,
            Accounts = null,
            Documented = whole.Documented! with
            {
                CompleteMonths = 3,
                ByTrend = Traced.Input("Prognose nach Trend", new Money(trend)),
                ByCommitments = Traced.Input("Prognose nach Obligo", new Money(commitments)),
            },
        };
    }
}
