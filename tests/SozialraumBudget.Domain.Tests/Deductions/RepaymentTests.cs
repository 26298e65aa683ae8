using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Deductions;

/// <summary>Money that comes in on a claim.</summary>
public sealed class RepaymentTests
{
    private static readonly DateOnly Claimed = new(2026, 7, 10);
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Theory]
    [InlineData(100, "2026-07-10", "KZ 1", null)]
    [InlineData(100.01, "2026-07-10", "KZ 1", RepaymentRules.AmountMustBeOpen)]
    [InlineData(0, "2026-07-10", "KZ 1", RepaymentRules.AmountMustBePositive)]
    [InlineData(1, "2026-07-09", "KZ 1", RepaymentRules.DayMustFit)]
    [InlineData(1, "2026-08-02", "KZ 1", RepaymentRules.DayMustFit)]
    [InlineData(1, "2026-08-01", " ", RepaymentRules.ReferenceIsRequired)]
    public void Receive_WhatIsOpen_OnADayUpToToday_WithAReference(double amount, string day, string reference, string? rule) =>
        Assert.Equal(rule, Receive(Role.Controller, (decimal)amount, DateOnly.Parse(day, null), reference));

    [Fact]
    public void Receive_ByAControllerAlone()
    {
        Assert.Equal(RepaymentRules.RoleMustBeAllowed, Receive(Role.Approver, 1m, Today, "x"));
        Assert.Equal(RepaymentRules.ReferenceIsTooLong, Receive(Role.Controller, 1m, Today, new('x', RepaymentRules.LongestReference + 1)));
    }

    [Theory]
    [InlineData(0, 0, DeductionState.Open)]
    [InlineData(40, 0, DeductionState.PartlySetOff)]
    [InlineData(100, 0, DeductionState.SetOff)]
    [InlineData(40, 10, DeductionState.PartlyRepaid)]
    [InlineData(40, 60, DeductionState.Repaid)]
    public void State_TellsMoneyFromSetOffs(int used, int repaid, DeductionState state) =>
        Assert.Equal(state, DeductionRules.State(new(100m), new(used), new(repaid), false));

    [Fact]
    public void Booking_ClearsTheClaimOfTheLedger_OrADeduction_AndIsNoSetOff()
    {
        var booked = LedgerBookings.Repayment(new(5m), isBooked: true);
        Assert.Equal((5m, -5m), (booked.On(LedgerAccount.Claims).Amount, booked.On(LedgerAccount.Repaid).Amount));
        var other = LedgerBookings.Repayment(new(5m), isBooked: false);
        Assert.Equal((5m, -5m), (other.On(LedgerAccount.Deductions).Amount, other.On(LedgerAccount.Repaid).Amount));
        Assert.All(LedgerFigure.All, f => Assert.Equal(Money.Zero, f.Change(other)));
    }

    private static string? Receive(Role role, decimal amount, DateOnly day, string reference) =>
        RepaymentRules.Receive(new(100m), Claimed, new HashSet<Role> { role }, new Money(amount), day, reference, Today)?.Rule;
}
