using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

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
        Prop.ForAll(cases.ToArbitrary(), c =>
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
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
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
    public void Withdraw_OnlyUnusedOnesOfAController(DeductionSource source, bool withdrawn, int used, string reason, string? rule) =>
        Assert.Equal(rule, DeductionRules.Withdraw(source, withdrawn, new Money(used), reason)?.Rule);

    [Fact]
    public void Payout_WhollySetOff_IsBookedWithoutATransfer()
    {
        var payout = new PayoutAmount(new(100m), [new("C", "Q1", new(5m))], [new("Überzahlung", new(80m), "§ 5"), new("Nachverhandlung", new(25m), "Protokoll", isBookedClaim: true)]);
        var derivation = payout.Derive();
        var items = PayoutItems.Of(derivation);
        var booking = LedgerBookings.Payout(payout);

        Assert.Equal((Money.Zero, new Money(105m)), (payout.Total, payout.Gross));
        Assert.Empty(derivation.Verify());
        Assert.Equal((0m, 105m), (derivation.Replay(), derivation.Children[0].Value));
        Assert.Equal((2, 2), (items.Gross.Count, items.Deductions.Count));
        Assert.Equal(["Abzug: Überzahlung", "Abzug: Nachverhandlung"], items.Deductions.Select(static d => d.Label));
        Assert.Equal(
            (-100m, -5m, 80m, 25m, 0m),
            (booking.On(LedgerAccount.Instalments).Amount, booking.On(LedgerAccount.ReleasedRetention).Amount, booking.On(LedgerAccount.Deductions).Amount,
                booking.On(LedgerAccount.Claims).Amount, booking.On(LedgerAccount.Paid).Amount));
    }

    [Theory]
    [InlineData(RetentionState.Accepted, null, 10, "Irrtum", null)]
    [InlineData(RetentionState.Accepted, null, 10, "", RetentionReview.ReasonIsRequired)]
    [InlineData(RetentionState.Accepted, PayoutState.Approved, 10, "Irrtum", RetentionReview.AlreadyPaid)]
    [InlineData(RetentionState.Accepted, PayoutState.Prepared, 10, "Irrtum", RetentionReview.InPreparedPayout)]
    [InlineData(RetentionState.Accepted, null, 9, "Irrtum", RetentionReview.AlreadyPaid)]
    [InlineData(RetentionState.Submitted, null, 10, "Irrtum", RetentionReview.MustBeAccepted)]
    public void TakeBack_OnlyWhatNoPayoutContains(RetentionState state, PayoutState? payout, int waiting, string reason, string? rule) =>
        Assert.Equal(rule, RetentionReview.TakeBack(state, payout, new Money(10m), new Money(waiting), reason)?.Rule);
}
