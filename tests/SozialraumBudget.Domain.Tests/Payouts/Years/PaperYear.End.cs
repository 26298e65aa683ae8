using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tests.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

internal sealed partial class PaperYear
{
    /// <summary>All proofs are accepted, all dues are prepared and approved.</summary>
    public void PayEverything()
    {
        foreach (var part in parts.ToList())
        {
            if (part.State is RetentionState.Open or RetentionState.Rejected)
                Review(part, well: true);
            if (parts.Find(p => p.Id == part.Id) is { State: RetentionState.Submitted } submitted)
                Accept(submitted);
        }

        for (var turn = 0; Standing.Next is { } next; turn++)
        {
            Assert.True(turn < 100, "The year does not come to an end.");
            if (next.Payout is { } payout)
                Approve(payout);
            else
                Assert.Null(Prepare(next.Key));
        }

        var standing = Standing;
        Assert.Equal((Money.Zero, Money.Zero, Money.Zero), (standing.ToPay, standing.Retained, standing.Prepared));
        Assert.Equal(standing.Total + standing.Additional, standing.ApprovedGross - standing.ClaimsOfYear);
        Assert.Equal(PayoutPlan.AmountMustBePositive, Prepare(null)?.Rule);
    }

    /// <summary>What the year's own payouts could not bear, a payout of the next year sets off: then the claims of this year are
    /// settled.</summary>
    public void SettleInTheNextYear()
    {
        List<(ClaimFact Claim, Money Amount)> open =
        [
            .. Facts.Claims.Where(static c => c.IsBooked && c.Open > Money.Zero).Select(static c => (c, c.Open)),
        ];
        var sum = Money.Sum(open.Select(static o => o.Amount));
        var payout = new PayoutFact
        {
            Id = Guid.NewGuid(),
            Key = new(Period.Quarter(2027, 1), 1),
            Purpose = DuePurpose.Instalment,
            State = PayoutState.Prepared,
            Due = sum + new Money(1m),
            Released = Money.Zero,
            SetOff = sum,
            DueOn = new(2027, 1, 11),
            PreparedAt = DateTimeOffset.UnixEpoch,
        };
        var all = PayoutBooking.Of(payout, open, Derive.Input("Auszahlung", new Money(1m)));
        Assert.Equal((2027, new Money(1m)), (all[0].Year, all[0].Transaction.On(LedgerAccount.Paid)));
        Assert.All(all.Skip(1), static b => AssertGives(b.Transaction.On(LedgerAccount.Claims), b.Explained));
        var own = LedgerBalances.Of(
            ledger
                .Where(static b => b.Year == 2026)
                .SelectMany(static b => b.Transaction.Entries)
                .Concat(all.Where(static b => b.Year == 2026).SelectMany(static b => b.Transaction.Entries))
        );
        Assert.Equal(Money.Zero, own[LedgerAccount.Claims]);
        Assert.Equal(
            Standing.Total + Standing.Additional,
            own[LedgerAccount.Paid] + own[LedgerAccount.Deductions] + own[LedgerAccount.Repaid]
        );
    }
}
