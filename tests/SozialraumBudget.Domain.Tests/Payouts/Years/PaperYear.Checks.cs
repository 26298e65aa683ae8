using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Tests.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

internal sealed partial class PaperYear
{
    /// <summary>What must hold after every turn of the year.</summary>
    public void Check()
    {
        var standing = Standing;
        Assert.Equal(
            standing.Total + standing.Additional,
            standing.ApprovedGross + standing.ToPay + standing.Retained - standing.ClaimsOfYear
        );
        Assert.True(standing.ToPay >= Money.Zero, $"ToPay is {standing.ToPay}");
        Assert.True(standing.Released >= Money.Zero, $"Released is {standing.Released}");
        Assert.True(standing.ReleasedWaiting >= Money.Zero, $"ReleasedWaiting is {standing.ReleasedWaiting}");
        Assert.All(payouts, static p => Assert.True(p.Amount >= Money.Zero && p.Gross > Money.Zero));
        // What is used and what is open of a claim have its sign; a credit is below zero.
        Assert.All(
            standing.Facts.Claims,
            static c =>
            {
                Assert.Equal(c.Amount, c.Open + c.Used + c.Repaid);
                Assert.All(
                    new[] { c.Open, c.Used, c.Repaid },
                    part => Assert.True(part.IsZero || part > Money.Zero == c.Amount > Money.Zero)
                );
            }
        );
        CheckFigures(standing);
        CheckRows(standing);
        CheckLedger(standing);
        if (budget is null)
            return;

        var claimed = claims
            .Where(static c => c.Year == 2026 && c.Source == DeductionSource.RenegotiatedInstalments)
            .Select(static c => c.Amount);
        Assert.Equal(budget.Payable, Money.Sum(budget.Dues.Select(static d => d.Amount)) - Money.Sum(claimed));
        Assert.All(budget.Dues, static d => Assert.True(d.Amount >= Money.Zero));
        Assert.Equal(budget.Dues.Count, budget.Dues.Select(static d => d.Key).Distinct().Count());
        Assert.Equal(budget.Retention, Money.Sum(parts.Select(static p => p.Amount)));
        Assert.All(budget.Dues, d => AssertGives(d.Amount, explainedDues[d.Key]));
    }

    private static void AssertGives(Money amount, Derivation explained)
    {
        Assert.Empty(explained.Verify());
        Assert.Equal((amount.Amount, amount.Amount), (explained.Value, explained.Replay()));
    }

    /// <summary>Each figure has a Rechenweg that gives it, and together they add up.</summary>
    private static void CheckFigures(Standing standing)
    {
        foreach (var figure in Enum.GetValues<StandingFigure>())
            AssertGives(standing[figure], standing.Explain(figure.Title(), figure).Explain());
        var one = StandingFigures.Of(standing);
        Assert.Equal(one.Total + one.Additional, one.Approved + one.SetOff + one.ToPay + one.Retained - one.ClaimsOfYear);
        Assert.Equal((standing.Released, standing.ClaimsOpen, standing.Overdue.Count), (one.Released, one.ClaimsOpen, one.Overdue));
    }

    private void CheckRows(Standing standing)
    {
        var rows = standing.Dues;
        Assert.Equal(rows.Count, rows.Select(static r => r.Key).Distinct().Count());
        Assert.Equal(
            payouts.Where(static p => p.IsActive).Select(static p => p.Id).Order(),
            rows.Where(static r => !r.IsOpen).Select(static r => r.Payout!.Id).Order()
        );
        Assert.Equal(standing.Approved, Money.Sum(rows.Where(static r => r.IsApproved).Select(static r => r.Amount)));
        Assert.Equal(standing.Prepared, Money.Sum(rows.Where(static r => r.Step == PayoutStep.Prepared).Select(static r => r.Amount)));
        Assert.Equal(
            standing.HandedOver,
            Money.Sum(rows.Where(static r => r.Step is PayoutStep.HandedOver or PayoutStep.Paid).Select(static r => r.Amount))
        );
        Assert.Equal(standing.Paid, Money.Sum(rows.Where(static r => r.Step == PayoutStep.Paid).Select(static r => r.Amount)));
        // No transfer is lost and none doubled: what is approved waits, is on its way, is paid, or is wholly set off.
        Assert.Equal(standing.Approved, standing.HandedOver + Money.Sum(standing.WaitingForCashOffice.Select(static d => d.Amount)));
        Assert.All(payouts, static p => Assert.InRange(p.Transfers.Count(static t => t.Holds), 0, 1));
        Assert.Equal(standing.ToPay, Money.Sum(rows.Where(static r => !r.IsApproved).Select(static r => r.Gross)));
        // Rows set off no more than is open, and grant no more than the open credit; without an open due a credit waits for the next year.
        var open = standing.ClaimsOpen.Amount;
        Assert.InRange(
            Money.Sum(rows.Where(static r => r.IsOpen).Select(static r => r.SetOff)).Amount,
            Math.Min(open, 0),
            Math.Max(open, 0)
        );
        Assert.All(rows, r => Assert.Equal(r.IsOverdue, !r.IsApproved && r.Step != PayoutStep.NothingToPay && standing.Today > r.DueOn));
        Assert.Equal(standing.Next is null, rows.All(static r => !r.Waits));
        Assert.Equal(payouts.Count(static p => !p.IsActive), standing.CameToNothing.Count);
        foreach (var row in rows.Where(static r => r.IsOpen))
            CheckExpected(standing, row);
        // What the list shows for the next due is what preparing it gives.
        if (rows.FirstOrDefault(static r => r.IsOpen && r.Step != PayoutStep.NothingToPay) is not { } first)
            return;

        var plan = PayoutPlan.Of(standing, new(first.Key), hasAccount: true).Plan!;
        Assert.Equal((first.Due, first.Released, first.SetOff, first.Amount), (plan.Due, plan.Released, plan.SetOff, plan.Amount));
        Assert.Equal((first.Purpose, first.DueOn), (plan.Purpose, plan.DueOn));
    }

    /// <summary>What a row shows is what its Rechenweg gives.</summary>
    private void CheckExpected(Standing standing, DueStanding row)
    {
        var expected = PayoutPlan.Expected(standing, row.Key);
        Assert.Equal((row.Due, row.Released, row.SetOff, row.Amount), (expected.Due, expected.Released, expected.SetOff, expected.Amount));
        var explained = expected.Explain(ExplainedDue(row.Key), Explained);
        AssertGives(row.Amount, explained);
        var items = PayoutItems.Of(explained);
        Assert.Equal(row.SetOff, items.Lowered + items.Claimed - items.Credited);
        AssertGives(row.Due, items.Explain(PayoutFigure.Due));
        AssertGives(row.Released, items.Explain(PayoutFigure.FromRetention));
        AssertGives(row.SetOff, items.Explain(PayoutFigure.SetOff));
    }

    private void CheckLedger(Standing standing)
    {
        var own = LedgerBalances.Of(ledger.Where(static b => b.Year == 2026).SelectMany(static b => b.Transaction.Entries));
        Money ClaimsOf(int year, bool booked, Func<ClaimFact, Money> amount) =>
            Money.Sum(claims.Where(c => c.Year == year && c.IsBooked == booked).Select(amount));
        Money Paid(ClaimFact c) => Used(c.Id, static p => p.State == PayoutState.Approved);
        static Money Back(ClaimFact c) => c.Repaid;
        Assert.Equal(-standing.Total - standing.Additional, own[LedgerAccount.Commitment]);
        Assert.Equal(standing.ToPay - standing.Released, own[LedgerAccount.Instalments]);
        Assert.Equal(standing.Retained, own[LedgerAccount.Retention]);
        Assert.Equal(standing.Released, own[LedgerAccount.ReleasedRetention]);
        Assert.Equal(standing.Approved, own[LedgerAccount.Paid]);
        var received = ClaimsOf(2026, false, Back);
        Assert.Equal(ClaimsOf(2026, true, Paid) + ClaimsOf(2026, true, Back) - standing.ClaimsOfYear, own[LedgerAccount.Claims]);
        Assert.Equal(standing.SetOff - ClaimsOf(2026, true, Paid) + received, own[LedgerAccount.Deductions]);
        Assert.Equal(ClaimsOf(2026, false, Paid) + ClaimsOf(2025, true, Paid) + received, own[LedgerAccount.Deductions]);
        Assert.Equal(-received - ClaimsOf(2026, true, Back), own[LedgerAccount.Repaid]);

        var earlier = LedgerBalances.Of(ledger.Where(static b => b.Year == 2025).SelectMany(static b => b.Transaction.Entries));
        var settledEarlier = ClaimsOf(2025, true, Paid) + ClaimsOf(2025, true, Back);
        Assert.Equal(-settledEarlier, earlier[LedgerAccount.Repaid]);
        Assert.Equal(settledEarlier - ClaimsOf(2025, true, static c => c.Amount), earlier[LedgerAccount.Claims]);

        CheckFigures(standing, [.. ledger.Where(static b => b.Year == 2026)]);
        Assert.All(ledger.Where(static b => b.Explained is not null), static b => AssertGives(b.Amount, b.Explained!));
        Assert.All(ledger, static b => Assert.Equal(Money.Zero, Money.Sum(b.Transaction.Entries.Select(static e => e.Amount))));
        Assert.All(ledger.Where(static b => b.Explained is not null), static b => Assert.Equal(b.Amount, Moved(b.Transaction)));
    }

    /// <summary>The columns of the budget account add up to what the standing says, and each explains itself.</summary>
    private static void CheckFigures(Standing standing, List<Booked> booked)
    {
        Money Sum(LedgerFigure figure) => Money.Sum(booked.Select(b => figure.Change(b.Transaction)));
        Assert.Equal(standing.Total, Sum(LedgerFigure.Promised));
        Assert.Equal(standing.Additional, Sum(LedgerFigure.Additional));
        Assert.Equal(standing.ToPay, Sum(LedgerFigure.ToPay));
        Assert.Equal(standing.Retained, Sum(LedgerFigure.Retained));
        Assert.Equal(standing.Released, Sum(LedgerFigure.Released));
        Assert.Equal(standing.Approved, Sum(LedgerFigure.Approved));
        Assert.Equal(standing.SetOff, Sum(LedgerFigure.SetOff));
        Assert.Equal(standing.ClaimsOfYear, Sum(LedgerFigure.Claimed));
        if (booked.Count == 0)
            return;

        List<LedgerBooking> bookings =
        [
            .. booked.Select(
                static (b, i) => new LedgerBooking(i + 1, "Buchung", b.Transaction, b.Explained ?? Derive.Input("Storno", Money.Zero))
            ),
        ];
        Assert.All(LedgerFigure.All, f => AssertGives(f.IsRunning ? Sum(f) : f.Change(booked[^1].Transaction), f.Explain(bookings)));
    }

    /// <summary>The amount that a transaction is about.</summary>
    private static Money Moved(LedgerTransaction booking) =>
        booking.Kind switch
        {
            LedgerKind.BudgetFixed or LedgerKind.Renegotiation or LedgerKind.AdditionalDue => -booking.On(LedgerAccount.Commitment),
            LedgerKind.RetentionReleased => booking.On(LedgerAccount.ReleasedRetention),
            LedgerKind.RetentionTakenBack => booking.On(LedgerAccount.Retention),
            LedgerKind.Payout => booking.On(LedgerAccount.Paid),
            LedgerKind.ClaimSettled => booking.On(LedgerAccount.Claims),
            LedgerKind.Repayment => -booking.On(LedgerAccount.Repaid),
            _ => throw new InvalidOperationException($"{booking.Kind} carries no Rechenweg of its own."),
        };

    private static void CheckPlan(Standing before, PayoutPlan plan, Derivation explained, IReadOnlyCollection<Guid>? chosen)
    {
        AssertGives(plan.Amount, explained);
        var items = PayoutItems.Of(explained);
        Assert.Equal(plan.Due.Amount, items.Gross[0].Value);
        Assert.Equal(plan.Gross.Amount, items.Gross.Sum(static g => g.Value));
        Assert.Equal(plan.SetOffs.Select(static s => s.Amount.Amount), items.Deductions.Select(static d => d.Value));
        Assert.Equal(plan.Purpose.IsAdditional() ? Money.Zero : before.ReleasedWaiting, plan.Released);
        // A payout takes credits whole, chosen or not.
        var open = Money.Sum(
            before.Facts.Claims.Where(c => c.Open < Money.Zero || (chosen?.Contains(c.Id) ?? true)).Select(static c => c.Open)
        );
        Assert.Equal(Money.Min(plan.Gross, open), plan.SetOff);
        // Shown and prepared are one function.
        var again = PayoutPlan.Of(before, new(plan.Purpose == DuePurpose.Retention ? null : plan.Key, chosen), hasAccount: true).Plan!;
        Assert.Equal(
            (plan.Key, plan.Due, plan.Released, plan.SetOff, plan.Amount),
            (again.Key, again.Due, again.Released, again.SetOff, again.Amount)
        );
    }

    private static void CheckPrepared(Standing after, PayoutPlan plan)
    {
        var row = after.Due(plan.Key)!;
        Assert.Equal(
            (PayoutStep.Prepared, plan.Purpose, plan.Due, plan.Released, plan.SetOff, plan.Amount),
            (row.Step, row.Purpose, row.Due, row.Released, row.SetOff, row.Amount)
        );
        Assert.True(plan.Purpose.IsAdditional() || after.ReleasedWaiting.IsZero);
        Assert.Equal(PayoutPlan.AlreadyPrepared, PayoutPlan.Of(after, new(plan.Key), hasAccount: true).Refusal?.Rule);
    }

    private static void CheckFixing(FixingPlan plan)
    {
        Assert.Equal(plan.Budget.Retention.Amount, Money.Sum(plan.Parts.Select(static p => p.Amount.Amount)));
        Assert.All(plan.Dues, static d => AssertGives(d.Due.Amount, d.Explained));
        Assert.True(plan.Claim >= Money.Zero && plan.RetentionClaim >= Money.Zero);
        Assert.All(plan.Booked, b => Assert.True(b.Due.IsZero || plan.Dues.Any(d => d.Due.Key == b.Key && d.Due.Amount == b.Due)));
    }

    /// <summary>A claim is only what cannot be taken from what is still to be paid.</summary>
    private void CheckClaims(Standing before, FixingPlan plan)
    {
        var after = Standing;
        // Below zero is only what was paid of parts that wait again; they bear it.
        var borne = Money.Min(before.ReleasedCorrection, Money.Zero);
        Assert.True(after.ReleasedCorrection >= borne);
        Assert.True(plan.RetentionClaim.IsZero || after.ReleasedCorrection <= Money.Zero);
        Assert.True(plan.RetentionClaim.IsZero || after.ReleasedWaiting.IsZero || after.ReleasedCorrection == borne);
        Assert.True(plan.Claim.IsZero || after.Dues.Where(static d => d.IsOpen && !d.Purpose.IsAdditional()).All(static d => d.Due.IsZero));
        // A period that has a payout in force gets no second regular due.
        Assert.All(
            after.Dues.Where(static d => d is { IsOpen: true, Purpose: DuePurpose.Instalment }),
            d => Assert.DoesNotContain(payouts, p => p.IsActive && !p.Purpose.IsAdditional() && p.Key.Period == d.Key.Period)
        );
    }
}
