using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutApprovalTests
{
    [Fact]
    public void Approve_ByPreparer_Refused()
    {
        Assert.Equal(PayoutApproval.PreparerMustNotApprove, PayoutApproval.Approve(PayoutState.Prepared, "anna", "anna")?.Rule);
        Assert.Null(PayoutApproval.Approve(PayoutState.Prepared, "anna", "bert"));
    }

    [Theory]
    [InlineData(PayoutState.Approved)]
    [InlineData(PayoutState.Refused)]
    [InlineData(PayoutState.Reversed)]
    public void Decision_NotPrepared_Refused(PayoutState state)
    {
        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeApproved, PayoutApproval.Approve(state, 1, 2)?.Rule);
        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeRefused, PayoutApproval.Refuse(state, "Grund")?.Rule);
    }

    [Theory]
    [InlineData(PayoutState.Prepared, "Grund", PayoutApproval.OnlyApprovedPayoutsCanBeReversed)]
    [InlineData(PayoutState.Reversed, "Grund", PayoutApproval.OnlyApprovedPayoutsCanBeReversed)]
    [InlineData(PayoutState.Approved, " ", PayoutApproval.ReasonIsRequired)]
    [InlineData(PayoutState.Approved, "Grund", null)]
    public void Reverse_State_OnlyApprovedWithReason(PayoutState state, string reason, string? rule) =>
        Assert.Equal(rule, PayoutApproval.Reverse(state, reason)?.Rule);

    [Fact]
    public void Refuse_WithoutReason_Refused()
    {
        Assert.Equal(PayoutApproval.ReasonIsRequired, PayoutApproval.Refuse(PayoutState.Prepared, null)?.Rule);
        Assert.Null(PayoutApproval.Refuse(PayoutState.Prepared, "Betrag unklar"));
    }

    [Fact]
    public void PayoutAmount_WithReleaseAndDeduction_AddsUpAndReplays()
    {
        var payout = new PayoutAmount(new(100m), [new("Controlling", "Q1", new(7.5m))], [new Deduction("Rückforderung", new(2.25m))]);
        Assert.Equal(new Money(105.25m), payout.Total);
        Assert.Empty(payout.Derive().Verify());
        Assert.Equal(105.25m, payout.Derive().Replay());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Deduction("x", new(-1m)));
    }
}
