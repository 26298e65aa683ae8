using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using static SozialraumBudget.Domain.Tests.Settlement.SettlementCases;

namespace SozialraumBudget.Domain.Tests.Settlement;

public sealed class AnnualSettlementTests
{
    [Fact]
    public void Of_LargeDeficit_EveryFigure()
    {
        var settlement = AnnualSettlement.Of(LargeDeficit, Terms);
        var (proofs, deficit) = (settlement.Proofs, settlement.Deficit!);
        Assert.Null(settlement.Surplus);
        Assert.Equal((4360379.58m, -246814.02m, 2023.01m), (proofs.Cost.Value, proofs.Plausibility.Value, proofs.Gap.Value));
        Assert.Equal((244791.01m, 28765.60m), (deficit.Recognised.Value, deficit.Supplement.Value));
        Assert.Equal(
            (39004.50m, 177020.91m),
            (deficit.TargetDifferentiated.Amount.Value, deficit.TargetDifferentiated.ProviderBears.Value)
        );
        Assert.Equal((49366.23m, 166659.18m), (deficit.QualityDependent.Amount.Value, deficit.QualityDependent.ProviderBears.Value));
        Assert.Equal(41135.66m, settlement.Bonus.Value);
    }

    [Theory]
    [InlineData(13315.30, 60, 13315.30, 0, 0)]
    [InlineData(13315.30, 59.99, 0, 0, 13315.30)]
    [InlineData(51129.19, 60, 51129.19, 0, 0)]
    [InlineData(51129.20, 60, 51129.19, 0.01, 0)]
    [InlineData(100873.43, 70, 51129.19, 49744.24, 0)]
    [InlineData(0, 70, 0, 0, 0)]
    public void Surplus_ByPointsAndLimit(decimal result, decimal points, decimal youth, decimal help, decimal returned)
    {
        var settlement = AnnualSettlement.Of(LargeDeficit with { AccountsResult = Amount(result), Points = Points(points) }, Terms);
        var surplus = settlement.Surplus!;
        Assert.Null(settlement.Deficit);
        Assert.Equal((youth, help, returned), (surplus.YouthWelfare.Value, surplus.Help.Value, surplus.Returned.Value));
    }

    /// <summary>The gap counts in both directions; at the tolerance the proofs still agree.</summary>
    [Theory]
    [InlineData(100000.00, 1000.00, true)]
    [InlineData(100000.00, 1000.01, false)]
    [InlineData(100000.00, -1000.00, true)]
    [InlineData(100000.00, -1000.01, false)]
    [InlineData(100000.50, 1000.01, true)] // 1 % is 1000.005, rounded up
    public void Proofs_AgreeUpToTheRoundedTolerance(decimal total, decimal gap, bool agree)
    {
        var facts = LargeDeficit with
        {
            Total = Amount(total),
            Entitlement = Amount(5000m),
            AccountsResult = Amount(2000m + gap),
            Work = [new(10, 100)],
            ExternalCosts = Amount(2000m),
        };
        Assert.Equal(agree, AnnualSettlement.Of(facts, Terms).Proofs.Agree);
    }

    /// <summary>Hours at several rates are valued exactly and rounded once.</summary>
    [Fact]
    public void Work_AtSeveralRates_IsRoundedOnce()
    {
        var facts = LargeDeficit with { Work = [new(1, 0.333m), new(1, 0.333m)], ExternalCosts = Amount(0) };
        var proofs = AnnualSettlement.Of(facts, Terms).Proofs;
        Assert.Equal(0.67m, proofs.HoursValue.Value);
        Assert.Empty(proofs.Cost.Explain().Verify());
    }

    [Fact]
    public void Deficit_InOneProofOnly_IsNotRecognised()
    {
        var deficit = AnnualSettlement.Of(LargeDeficit with { Entitlement = Amount(9_000_000m) }, Terms).Deficit!;
        Assert.Equal(
            (0m, 0m, 0m, 0m),
            (
                deficit.Recognised.Value,
                deficit.Supplement.Value,
                deficit.QualityDependent.Amount.Value,
                deficit.TargetDifferentiated.ProviderBears.Value
            )
        );
    }

    [Theory]
    [InlineData(10, 14, 12, 2, 2)] // corridor above n: two inside, two outside
    [InlineData(10, 12, 12, 2, 0)] // ends exactly there
    [InlineData(10, 14, 10, 0, 4)] // at n: everything outside
    [InlineData(10, 14, 7, 0, 4)] // below n: no less than everything
    [InlineData(10, 8, 12, 0, 0)] // falling types count nothing
    [InlineData(10, 14, 99, 4, 0)]
    public void WithinCorridor_InsideInFull_OutsideAtItsShare(int n, int m, int hi, int inside, int outside) =>
        Assert.Equal((inside * 1000m) + (outside * 300m), Type(n, m, 1000, hi, 1).WithinCorridor(new(0.3m)).Value);

    [Fact]
    public void Supplement_FallingStructure_IsZeroAndNeverAboveTheDeficit()
    {
        Assert.Equal(0m, With(new StructureIndicator("a", new(1), 100, 50)).Supplement.Value);
        Assert.Equal(244791.01m, With(new StructureIndicator("a", new(1), 100, 900)).Supplement.Value);
        // A third more and a third less cancel out, without a cent of rounding between them.
        Assert.Equal(0m, With(new("a", new(0.3m), 3, 4), new StructureIndicator("b", new(0.3m), 3, 2)).Supplement.Value);
        // 100.05 × 0.3 × 1/3 is 10.005, rounded up.
        var third = LargeDeficit with
        {
            PartialBudgetA = Amount(100.05m),
            Indicators = [new("a", new(0.3m), 3, 4)],
        };
        Assert.Equal(10.01m, AnnualSettlement.Of(third, Terms).Deficit!.Supplement.Value);

        static Deficit With(params StructureIndicator[] indicators) =>
            AnnualSettlement.Of(LargeDeficit with { Indicators = indicators }, Terms).Deficit!;
    }

    [Fact]
    public void Indicator_OfAYear_IsTakenWithItsLag()
    {
        var values = new Dictionary<BudgetYear, decimal>
        {
            [new(2022)] = 100,
            [new(2024)] = 110,
            [new(2025)] = 130,
        };
        Assert.Equal(110, StructureIndicator.Of("a", new(1), values, new(2022), new(2026), lag: 2)!.Lagged);
        Assert.Equal(130, StructureIndicator.Of("a", new(1), values, new(2022), new(2026), lag: 1)!.Lagged);
        Assert.Null(StructureIndicator.Of("a", new(1), values, new(2022), new(2026), lag: 0));
        Assert.Null(StructureIndicator.Of("a", new(1), values, new(2021), new(2026), lag: 1));
    }

    [Fact]
    public void Of_AnyYear_PartsAddUpAndTheRechenwegReplays() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static facts =>
                {
                    var settlement = AnnualSettlement.Of(facts, Terms);
                    var tree = settlement.Explain();
                    return tree.Verify().Count == 0
                        && DerivationJson.Read(DerivationJson.Write(tree)).Replay() == facts.AccountsResult.Value
                        && (
                            settlement.Surplus is { } surplus ? Holds(surplus, facts) : Holds(settlement.Deficit!, facts, settlement.Proofs)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>More cases, a wider corridor or more quality never leave more to the provider.</summary>
    [Fact]
    public void Deficit_MoreCasesOrQuality_NeverTakesOverLess() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static facts =>
                {
                    var deficit = facts with { AccountsResult = Amount(-500_000m), Entitlement = Amount(2_400_000m) };
                    var more = deficit with
                    {
                        CostTypes =
                        [
                            .. deficit.CostTypes.Select(static t =>
                                t with
                                {
                                    Actual = t.Actual + 1,
                                    CorridorEnd = t.CorridorEnd + 1,
                                    QualityShare = new(Math.Min(1, t.QualityShare.Value + 0.1m)),
                                }
                            ),
                        ],
                    };
                    var (one, two) = (AnnualSettlement.Of(deficit, Terms).Deficit!, AnnualSettlement.Of(more, Terms).Deficit!);
                    return two.TargetDifferentiated.Amount.Value >= one.TargetDifferentiated.Amount.Value
                        && two.QualityDependent.Amount.Value >= one.QualityDependent.Amount.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static bool Holds(Surplus surplus, SettlementFacts facts) =>
        surplus.Amount.Value == facts.AccountsResult.Value
        && surplus.YouthWelfare.Value + surplus.Help.Value + surplus.Returned.Value == surplus.Amount.Value
        && surplus.YouthWelfare.Value <= Terms.YouthWelfareLimit.Amount
        && (facts.Points.Value >= Terms.Threshold ? surplus.Returned.Value == 0 : surplus.Returned.Value == surplus.Amount.Value);

    private static bool Holds(Deficit deficit, SettlementFacts facts, TwoProofs proofs) =>
        deficit.Recognised.Value == Math.Max(0, Math.Min(-proofs.Accounts.Value, -proofs.Plausibility.Value))
        && deficit.Supplement.Value >= 0
        && new[] { deficit.TargetDifferentiated, deficit.QualityDependent }.All(t =>
            t.Amount.Value >= 0
            && t.ProviderBears.Value >= 0
            && deficit.Supplement.Value + t.Amount.Value + t.ProviderBears.Value == deficit.Recognised.Value
        )
        && deficit.QualityDependent.Amount.Value
            == Math.Min(
                deficit.Left.Value,
                Money
                    .Round(facts.CostTypes.Sum(static t => Math.Max(0, t.Actual - t.Agreed) * t.Value.Amount * t.QualityShare.Value))
                    .Amount
            );
}
