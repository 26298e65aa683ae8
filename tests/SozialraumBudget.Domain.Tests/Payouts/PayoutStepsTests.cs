using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutStepsTests
{
    private static readonly DateOnly Due = new(2026, 4, 15);

    [Theory]
    [InlineData(100, "2026-03-31", PayoutStep.NotYetDue)]
    [InlineData(100, "2026-04-01", PayoutStep.Due)]
    [InlineData(100, "2026-04-15", PayoutStep.Due)]
    [InlineData(100, "2026-04-16", PayoutStep.Overdue)]
    [InlineData(0, "2026-04-16", PayoutStep.NothingToPay)]
    public void Of_OpenInstalment_FollowsTheDay(int amount, string today, PayoutStep step) =>
        Assert.Equal(step, PayoutSteps.Of(new Money(amount), Due, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(RetentionState.Submitted, "2026-04-15", "", null)]
    [InlineData(RetentionState.Submitted, "2026-04-16", "", RetentionReview.LateProofNeedsReason)]
    [InlineData(RetentionState.Submitted, "2026-04-16", "Serverausfall", null)]
    [InlineData(RetentionState.Open, "2026-04-15", "", RetentionReview.ProofMustBeIn)]
    [InlineData(RetentionState.Accepted, "2026-04-15", "", RetentionReview.AlreadyAccepted)]
    public void Accept_Proof_NeedsAReasonWhenLate(RetentionState state, string handedIn, string reason, string? rule) => Assert.Equal(
        rule, RetentionReview.Accept(state, DateOnly.Parse(handedIn, System.Globalization.CultureInfo.InvariantCulture), Due, reason)?.Rule);
}
