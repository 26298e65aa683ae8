using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class ApprovalQueueTests
{
    private static readonly Guid Anna = Guid.NewGuid();
    private static readonly Guid Bert = Guid.NewGuid();

    [Fact]
    public void Of_OwnPreparations_WaitForSomebodyElse_LongestDueFirst()
    {
        var (late, soon, own) = (Waiting(Anna, 3), Waiting(Anna, 9), Waiting(Bert, 1));
        Assert.Equal([late, soon], ApprovalQueue.Of([soon, own, late], Bert));
    }

    [Fact]
    public void Next_IsTheOneBehind_FromTheLastTheFirst_AndNothingWhenAlone()
    {
        var (first, second, third) = (Waiting(Anna, 1), Waiting(Anna, 2), Waiting(Anna, 3));
        WaitingApproval[] queue = [first, second, third];
        Assert.Equal(third, ApprovalQueue.Next(queue, second));
        Assert.Equal(first, ApprovalQueue.Next(queue, third));
        Assert.Null(ApprovalQueue.Next([second], second));
        // Decided, it is gone from the queue and still says where to go on.
        Assert.Equal(third, ApprovalQueue.Next([first, third], second));
    }

    [Fact]
    public void Objection_OwnOrOtherAccount_CannotBeTicked()
    {
        Assert.Equal(PayoutApproval.PreparerMustNotApprove, ApprovalQueue.Objection(Waiting(Bert, 1), Bert)?.Rule);
        Assert.Equal(
            PayoutApproval.BankAccountMustBeCurrent,
            ApprovalQueue.Objection(Waiting(Anna, 1) with { IsCurrentAccount = false }, Bert)?.Rule
        );
        Assert.Null(ApprovalQueue.Objection(Waiting(Anna, 1), Bert));
    }

    [Fact]
    public void Proposes_WhatNothingSpeaksAgainst()
    {
        Assert.True(ApprovalQueue.Proposes(Waiting(Anna, 1), Bert));
        Assert.False(ApprovalQueue.Proposes(Waiting(Anna, 1) with { IsPaidTwice = true }, Bert));
        Assert.False(ApprovalQueue.Proposes(Waiting(Bert, 1), Bert));
    }

    private static WaitingApproval Waiting(Guid preparedBy, int day) =>
        new(Guid.NewGuid(), preparedBy, new DateOnly(2026, 4, day), new Money(100m));
}
