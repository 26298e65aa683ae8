using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Ledger;

public sealed class LedgerTests
{
    [Fact]
    public void Transaction_Unbalanced_Throws()
    {
        Assert.Throws<ArgumentException>(() => new LedgerTransaction(LedgerKind.Payout, new LedgerEntry(LedgerAccount.Paid, new(1m))));
        Assert.Throws<ArgumentException>(() => new LedgerTransaction(LedgerKind.Payout, new LedgerEntry(LedgerAccount.Paid, Money.Zero)));
    }

    [Fact]
    public void Year_FixedReleasedPaidReversed_BalancesTellWhereTheMoneyIs()
    {
        var fixedBudget = LedgerBookings.BudgetFixed(new(950m), new(50m));
        var release = LedgerBookings.RetentionReleased(new(10m));
        var payout = LedgerBookings.Payout(new(237.5m), new(10m), Money.Zero, new(7.5m));
        var paid = LedgerBalances.Of([.. fixedBudget.Entries, .. release.Entries, .. payout.Entries]);
        Assert.Equal(
            (-1000m, 712.5m, 40m, 0m, 240m, 7.5m),
            (
                paid[LedgerAccount.Commitment].Amount,
                paid[LedgerAccount.Instalments].Amount,
                paid[LedgerAccount.Retention].Amount,
                paid[LedgerAccount.ReleasedRetention].Amount,
                paid[LedgerAccount.Paid].Amount,
                paid[LedgerAccount.Deductions].Amount
            )
        );
        var reversed = LedgerBalances.Of([.. payout.Entries, .. LedgerBookings.Reversal(payout).Entries]);
        Assert.All(reversed.Values, balance => Assert.True(balance.IsZero));
    }

    [Fact]
    public void Renegotiation_NothingChanges_IsNotBooked()
    {
        Assert.Null(LedgerBookings.Renegotiation(new(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero)));
        // Less to pay and as much more retained promises the same, and is booked nevertheless.
        var shifted = LedgerBookings.Renegotiation(new(new(-5m), new(5m), Money.Zero, Money.Zero, Money.Zero))!;
        Assert.Equal(
            (0m, -5m, 5m),
            (
                shifted.On(LedgerAccount.Commitment).Amount,
                shifted.On(LedgerAccount.Instalments).Amount,
                shifted.On(LedgerAccount.Retention).Amount
            )
        );
    }

    [Fact]
    public void ClaimSettled_ClaimOfAnEarlierYear_CountsThereAsPaidBack()
    {
        var settled = LedgerBookings.ClaimSettled(new(30m));
        Assert.Equal((30m, -30m), (settled.On(LedgerAccount.Claims).Amount, settled.On(LedgerAccount.Repaid).Amount));
    }

    [Fact]
    public void Along_Bookings_ChangesAndRunningSums()
    {
        LedgerTransaction[] bookings =
        [
            LedgerBookings.BudgetFixed(new(950m), new(50m)),
            LedgerBookings.RetentionReleased(new(10m)),
            LedgerBookings.Payout(new(237.5m), new(10m), Money.Zero, new(7.5m)),
        ];
        Assert.Equal([new(950m), new(960m), new(712.5m)], LedgerFigure.ToPay.Along(bookings));
        Assert.Equal([Money.Zero, Money.Zero, new(240m)], LedgerFigure.Approved.Along(bookings));
        Assert.Equal([new(50m), new(40m), new(40m)], LedgerFigure.BalanceOf(LedgerAccount.Retention).Along(bookings));
        Assert.Equal([new(50m), new(-10m), Money.Zero], LedgerFigure.Of(LedgerAccount.Retention).Along(bookings));
    }
}
