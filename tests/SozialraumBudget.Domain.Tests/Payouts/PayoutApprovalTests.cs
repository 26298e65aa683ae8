using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutApprovalTests
{
    [Fact]
    public void Approve_ByPreparer_Refused()
    {
        Assert.Equal(PayoutApproval.PreparerMustNotApprove, PayoutApproval.Approve(PayoutState.Prepared, "anna", "anna", true)?.Rule);
        Assert.Null(PayoutApproval.Approve(PayoutState.Prepared, "anna", "bert", true));
    }

    [Theory]
    [InlineData(PayoutState.Approved)]
    [InlineData(PayoutState.Refused)]
    [InlineData(PayoutState.Withdrawn)]
    [InlineData(PayoutState.Reversed)]
    public void Decision_NotPrepared_Refused(PayoutState state)
    {
        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeApproved, PayoutApproval.Approve(state, 1, 2, true)?.Rule);
        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeRefused, PayoutApproval.Refuse(state, "Grund")?.Rule);
        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeWithdrawn, PayoutApproval.Withdraw(state, 1, 1, "Grund")?.Rule);
    }

    [Fact]
    public void Withdraw_ByPreparerAlone_WithReason()
    {
        Assert.Null(PayoutApproval.Withdraw(PayoutState.Prepared, "anna", "anna", "falsches Quartal"));
        Assert.Equal(PayoutApproval.ReasonIsRequired, PayoutApproval.Withdraw(PayoutState.Prepared, "anna", "anna", " ")?.Rule);
        Assert.Equal(PayoutApproval.OnlyPreparerWithdraws, PayoutApproval.Withdraw(PayoutState.Prepared, "anna", "bert", "Grund")?.Rule);
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
    public void Approve_BankAccountChangedSincePreparation_Refused() =>
        Assert.Equal(
            PayoutApproval.BankAccountMustBeCurrent,
            PayoutApproval.Approve(PayoutState.Prepared, "anna", "bert", isCurrentAccount: false)?.Rule
        );

    [Fact]
    public void Decision_ReasonTooLong_Refused() =>
        Assert.Equal(
            PayoutApproval.ReasonIsTooLong,
            PayoutApproval.Reverse(PayoutState.Approved, new string('x', PayoutApproval.LongestReason + 1))?.Rule
        );
}
