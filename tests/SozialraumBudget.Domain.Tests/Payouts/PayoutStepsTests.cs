using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutStepsTests
{
    private static readonly DateOnly Due = new(2026, 4, 15);

    [Theory]
    [InlineData(100, "2026-03-31", null, PayoutStep.Planned)]
    [InlineData(100, "2026-04-01", null, PayoutStep.Due)]
    [InlineData(100, "2026-04-15", null, PayoutStep.Due)]
    [InlineData(100, "2026-04-16", null, PayoutStep.Overdue)]
    [InlineData(0, "2026-04-16", null, PayoutStep.NothingToPay)]
    [InlineData(100, "2026-04-10", 5, PayoutStep.Due)]
    [InlineData(100, "2026-04-09", 5, PayoutStep.Planned)]
    [InlineData(100, "2026-03-31", 30, PayoutStep.Planned)]
    public void Of_OpenInstalment_FollowsTheDay(int amount, string today, int? agreed, PayoutStep step) =>
        Assert.Equal(
            step,
            PayoutSteps.Of(
                new Money(amount),
                Due,
                PayoutSteps.DueFrom(Due, agreed),
                DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    [Theory]
    [InlineData(PayoutState.Prepared, 10, null, PayoutStep.Prepared)]
    [InlineData(PayoutState.Approved, 10, null, PayoutStep.Approved)]
    [InlineData(PayoutState.Approved, 10, TransferState.HandedOver, PayoutStep.HandedOver)]
    [InlineData(PayoutState.Approved, 10, TransferState.Executed, PayoutStep.Paid)]
    [InlineData(PayoutState.Approved, 10, TransferState.Rejected, PayoutStep.Approved)]
    [InlineData(PayoutState.Approved, 0, null, PayoutStep.SetOff)]
    [InlineData(PayoutState.Refused, 10, null, PayoutStep.Refused)]
    [InlineData(PayoutState.Withdrawn, 10, null, PayoutStep.Withdrawn)]
    [InlineData(PayoutState.Reversed, 10, TransferState.Executed, PayoutStep.Reversed)]
    public void Of_Payout_FollowsItsState(PayoutState state, int amount, TransferState? transfer, PayoutStep step)
    {
        Assert.Equal(step, PayoutSteps.Of(state, new Money(amount), transfer));
        Assert.Equal(state == PayoutState.Approved, step.IsApproved());
    }

    [Fact]
    public void Title_EveryStepPurposeAndState_HasAGermanWord()
    {
        Assert.Equal(Enum.GetValues<PayoutStep>().Length, Enum.GetValues<PayoutStep>().Select(static s => s.Title()).Distinct().Count());
        Assert.All(Enum.GetValues<DuePurpose>(), static p => Assert.NotEmpty(p.Title()));
        Assert.All(Enum.GetValues<PayoutState>(), static s => Assert.NotEmpty(s.Title()));
        Assert.Equal(
            ["überfällig", "fällig", "geplant"],
            Enum.GetValues<PayoutStep>().Where(static s => s.CanBePrepared()).Select(static s => s.Title())
        );
    }
}
