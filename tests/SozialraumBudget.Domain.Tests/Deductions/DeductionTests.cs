using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Deductions;

public sealed class DeductionTests
{
    private static readonly DateOnly Today = new(2026, 4, 20);

    /// <summary>Payout after payout: never negative, never more than is open, and nothing is lost on the way.</summary>
    [Fact]
    public void Allocate_OverAnyPayouts_SetsOffWhatTheyBearAndKeepsTheRestOpen()
    {
        var cases =
            from claims in Gen.Choose(0, 50_000_00).ListOf(4)
            from payouts in Gen.Choose(0, 40_000_00).ListOf(5)
            select (Claims: claims.Select(c => Money.FromCents(c)).ToList(), Payouts: payouts.Select(c => Money.FromCents(c)).ToList());
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var open = c.Claims.ToList();
                    foreach (var gross in c.Payouts)
                    {
                        var amounts = SetOff.Allocate(gross, open);
                        var sum = Money.Sum(amounts);
                        var before = Money.Sum(open);
                        Assert.True(sum == (before < gross ? before : gross));
                        Assert.All(amounts.Zip(open), static x => Assert.True(x.First >= Money.Zero && x.First <= x.Second));
                        // The oldest first: a later one gets nothing while an earlier one is not settled.
                        Assert.True(amounts.Zip(open).SkipWhile(static x => x.First == x.Second).Skip(1).All(static x => x.First.IsZero));
                        open = [.. open.Zip(amounts, static (o, a) => o - a)];
                        Assert.Equal(before, sum + Money.Sum(open));
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    /// <summary>Claims and credits in any order: a payout takes credits whole, and one by one gives what the sum gives.</summary>
    [Fact]
    public void Allocate_WithCredits_TakesThemWholeAndGivesWhatTheirSumGives()
    {
        var cases =
            from open in Gen.Choose(-20_000_00, 50_000_00).ListOf(5)
            from gross in Gen.Choose(-1, 40_000_00)
            select (Open: open.Select(c => Money.FromCents(c)).ToList(), Gross: Money.FromCents(gross));
        Prop.ForAll(
                cases.ToArbitrary(),
                static c =>
                {
                    var amounts = SetOff.Allocate(c.Gross, c.Open);
                    Assert.Equal(SetOff.Net(c.Gross, Money.Sum(c.Open)), c.Gross - Money.Sum(amounts));
                    Assert.True(c.Gross <= Money.Zero || c.Gross - Money.Sum(amounts) >= Money.Zero);
                    Assert.All(
                        amounts.Zip(c.Open),
                        x =>
                            Assert.True(
                                c.Gross <= Money.Zero ? x.First.IsZero
                                : x.Second < Money.Zero ? x.First == x.Second
                                : x.First >= Money.Zero && x.First <= x.Second
                            )
                    );
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData(0, "Grund", "§ 5", 0, DeductionRules.AmountMustBePositive)]
    [InlineData(-1, "Grund", "§ 5", 0, DeductionRules.AmountMustBePositive)]
    [InlineData(1, " ", "§ 5", 0, DeductionRules.ReasonIsRequired)]
    [InlineData(1, "Grund", null, 0, DeductionRules.BasisIsRequired)]
    [InlineData(1, "Grund", "§ 5", 1, DeductionRules.DayMustNotBeAhead)]
    [InlineData(1, "Grund", "§ 5", 0, null)]
    public void Record_NeedsAmountReasonBasisAndADayThatHasCome(int amount, string? reason, string? basis, int daysAhead, string? rule) =>
        Assert.Equal(rule, DeductionRules.Record(new Money(amount), reason, basis, Today.AddDays(daysAhead), Today)?.Rule);

    [Theory]
    [InlineData(DeductionSource.Recorded, false, 0, "Irrtum", null)]
    [InlineData(DeductionSource.Recorded, false, 0, " ", DeductionRules.ReasonIsRequired)]
    [InlineData(DeductionSource.Recorded, false, 1, "Irrtum", DeductionRules.UsedDeductionsStay)]
    [InlineData(DeductionSource.Recorded, true, 0, "Irrtum", DeductionRules.AlreadyWithdrawn)]
    [InlineData(DeductionSource.RenegotiatedInstalments, false, 0, "Irrtum", DeductionRules.ClaimsOfRenegotiationsStay)]
    [InlineData(DeductionSource.AcceptedReturn, false, 0, "Irrtum", DeductionRules.ClaimsOfReturnsStay)]
    public void Withdraw_OnlyUnusedOnesOfAController(DeductionSource source, bool withdrawn, int used, string reason, string? rule) =>
        Assert.Equal(rule, DeductionRules.Withdraw(source, withdrawn, new Money(used), Money.Zero, reason)?.Rule);

    [Theory]
    [InlineData(10, 0, false, DeductionState.Open)]
    [InlineData(10, 4, false, DeductionState.PartlySetOff)]
    [InlineData(10, 10, false, DeductionState.SetOff)]
    [InlineData(10, 0, true, DeductionState.Withdrawn)]
    public void State_FollowsWhatIsUsed(int amount, int used, bool withdrawn, DeductionState state) =>
        Assert.Equal(state, DeductionRules.State(new Money(amount), new Money(used), Money.Zero, withdrawn));

    [Theory]
    [InlineData(100, 30, 70)]
    [InlineData(100, 130, 0)]
    [InlineData(0, 30, 0)]
    [InlineData(-5, 30, -5)]
    public void Net_NeverBelowZeroUnlessTheGrossIs(int gross, int open, int net) =>
        Assert.Equal(new Money(net), SetOff.Net(new Money(gross), new Money(open)));

    [Fact]
    public void Deduction_NegativeOrWithoutReason_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Deduction("x", new(-1m)));
        Assert.Throws<ArgumentException>(static () => new Deduction(" ", new(1m)));
    }

    [Fact]
    public void Open_Withdrawn_IsNothing()
    {
        Assert.Equal(new Money(70m), DeductionRules.Open(new(100m), new(30m), isWithdrawn: false));
        Assert.Equal(Money.Zero, DeductionRules.Open(new(100m), Money.Zero, isWithdrawn: true));
    }

    [Fact]
    public void Figures_Several_AddUp()
    {
        Assert.Equal(new DeductionFigures(new(75m), new(30m)), DeductionFigures.Of([(new(70m), new(30m)), (new(5m), Money.Zero)]));
        Assert.Equal(default, DeductionFigures.Of([]));
    }
}
