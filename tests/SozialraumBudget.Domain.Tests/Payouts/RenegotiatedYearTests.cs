using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

/// <summary>A year with any turns: payouts, reversals, renegotiations up and down. In the end the provider has exactly what it is due.</summary>
public sealed class RenegotiatedYearTests
{
    private static readonly RetentionCondition[] Conditions = [RetentionCondition.Quarterly("Controllingdaten", 2, new BudgetYear(2026), 30), new("Jahresabschluss", 1)];

    /// <summary>0: next payout, 1: take the last payout back, 2: release the next part, 3 and up: renegotiate to that many euros of total budget.</summary>
    private static readonly Gen<int> Turn = Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)), (2, Gen.Constant(2)), (3, Gen.Choose(3, 900_000)));

    [Fact]
    public void Year_AnyTurns_PaysTheNewBudgetExactly() => Prop.ForAll(Turn.ListOf(14).ToArbitrary(), turns =>
    {
        var year = new Year(new Money(400_000m));
        foreach (var turn in turns)
        {
            year.Take(turn);
            year.Verify();
        }

        year.PayEverything();
        year.Verify();
        Assert.Equal(year.Payable + year.Retention, year.Paid - year.Owed);
        year.SettleInTheNextYear();
        year.Verify();
        return year.Owed == Money.Zero && year.Paid == year.Payable + year.Retention;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Instalments_LessThanWasPaid_AreZeroAndTheRestIsAClaim()
    {
        BookedInstalment[] booked = [new(new(2026, 1), 1, new(100m)), new(new(2026, 2), 1, new(100m))];
        var plan = Renegotiation.Plan(new BudgetYear(2026), new(170m), new(10m), Conditions, booked, []);

        Assert.Equal(new Money(30m), plan.Claim);
        Assert.Equal([Money.Zero, Money.Zero], plan.Open.Select(static o => o.Amount));
        // Upwards again: what was claimed is still owed, so it is paid anew.
        var again = Renegotiation.Plan(new BudgetYear(2026), new(250m), new(10m), Conditions, booked, [], claimed: new(30m));
        Assert.Equal((Money.Zero, new Money(80m)), (again.Claim, Money.Sum(again.Open.Select(static o => o.Amount))));
    }

    [Fact]
    public void RetentionPaidWithMoreThanItsNewAmount_IsAClaim()
    {
        var part = RetentionSchedule.Parts(new(30m), Conditions)[^1];
        ReleasedPart[] taken = [new(part.ConditionName, part.Name, part.Amount, IsTaken: true)];

        Assert.Equal(new Money(5m), Renegotiation.Plan(new BudgetYear(2026), new(100m), new(15m), Conditions, [], taken).RetentionClaim);
        Assert.Equal(new Money(1m), Renegotiation.Plan(new BudgetYear(2026), new(100m), new(15m), Conditions, [], taken, correction: new(4m)).RetentionClaim);
        Assert.Equal(Money.Zero, Renegotiation.Plan(new BudgetYear(2026), new(100m), new(15m), Conditions, [], [taken[0] with { IsTaken = false }]).RetentionClaim);
    }

    /// <summary>What the product's scripts do, without their database.</summary>
    private sealed class Year
    {
        private static readonly BudgetYear Budget = new(2026);
        private readonly List<LedgerTransaction> ledger = [];
        private readonly List<(PlannedInstalment Planned, PayoutAmount Amount, LedgerTransaction Booking, List<string> Parts)> payouts = [];
        private readonly Dictionary<string, Money> parts;
        private readonly HashSet<string> released = [];
        private List<PlannedInstalment> plan;
        private Money claimedInstalments;
        private Money claimed;
        private Money setOff;
        private Money settledLater;

        public Year(Money total)
        {
            Payable = Money.Round(total.Amount * 0.95m);
            Retention = total - Payable;
            plan = [.. PayoutSchedule.Instalments(Payable).Zip(Budget.Quarters, static (a, q) => new PlannedInstalment(q, 1, a))];
            parts = RetentionSchedule.Parts(Retention, Conditions).ToDictionary(static p => p.Name, static p => p.Amount);
            ledger.Add(LedgerBookings.BudgetFixed(Payable, Retention));
        }

        public Money Payable { get; private set; }

        public Money Retention { get; private set; }

        public Money Owed => claimed - setOff;

        public Money Paid => Money.Sum(payouts.Select(static p => p.Amount.Total)) - settledLater;

        private IReadOnlyDictionary<LedgerAccount, Money> Balances => LedgerBalances.Of(ledger.SelectMany(static t => t.Entries));

        private List<PlannedInstalment> Open => [.. plan.Where(i => payouts.All(p => p.Planned != i))];

        public void Take(int turn)
        {
            if (turn == 0) Pay();
            else if (turn == 1) TakeBack();
            else if (turn == 2) Release();
            else Renegotiate(new Money(turn));
        }

        public void PayEverything()
        {
            while (parts.Keys.Any(p => !released.Contains(p))) Release();
            while (Open.Exists(static i => i.Amount > Money.Zero) || !Balances[LedgerAccount.ReleasedRetention].IsZero) Pay();
        }

        /// <summary>What the year's own payouts could not bear, a payout of the next year sets off.</summary>
        public void SettleInTheNextYear()
        {
            if (Owed.IsZero) return;

            ledger.Add(LedgerBookings.ClaimSettled(Owed));
            (settledLater, setOff) = (Owed, claimed);
        }

        public void Verify()
        {
            var balances = Balances;
            Assert.Equal(Payable, Money.Sum(plan.Select(static i => i.Amount)) - claimedInstalments);
            Assert.All(Open, static i => Assert.False(i.Amount.IsNegative));
            Assert.All(payouts, static p => Assert.False(p.Amount.Total.IsNegative));
            Assert.Equal(Money.Sum(Open.Select(static i => i.Amount)), balances[LedgerAccount.Instalments]);
            Assert.Equal(-Owed, balances[LedgerAccount.Claims]);
            Assert.Equal(Paid, balances[LedgerAccount.Paid]);
            Assert.Equal(-(Payable + Retention), balances[LedgerAccount.Commitment]);
        }

        private void Pay()
        {
            var next = Open.Find(static i => i.Amount > Money.Zero) ?? new PlannedInstalment(Budget.Quarters[^1], 100 + payouts.Count, Money.Zero);
            var waiting = Balances[LedgerAccount.ReleasedRetention];
            if (next.Amount + waiting <= Money.Zero) return;

            var deduction = SetOff.Allocate(next.Amount + waiting, [Owed])[0];
            var amount = new PayoutAmount(next.Amount, [new("Einbehalt", "wartend", waiting)], deduction.IsZero ? [] : [new("Nachverhandlung", deduction, isBookedClaim: true)]);
            var booking = LedgerBookings.Payout(amount);
            ledger.Add(booking);
            payouts.Add((next, amount, booking, [.. released.Where(r => payouts.All(p => !p.Parts.Contains(r)))]));
            setOff += deduction;
        }

        private void TakeBack()
        {
            if (payouts.Count == 0) return;

            var last = payouts[^1];
            payouts.RemoveAt(payouts.Count - 1);
            ledger.Add(LedgerBookings.Reversal(last.Booking));
            setOff -= last.Amount.Deducted;
        }

        private void Release()
        {
            if (parts.Keys.FirstOrDefault(p => !released.Contains(p)) is not { } next) return;

            released.Add(next);
            if (!parts[next].IsZero) ledger.Add(LedgerBookings.RetentionReleased(parts[next]));
        }

        private void Renegotiate(Money total)
        {
            var (oldPayable, oldRetention) = (Payable, Retention);
            (Payable, Retention) = (Money.Round(total.Amount * 0.95m), total - Money.Round(total.Amount * 0.95m));
            var taken = payouts.SelectMany(static p => p.Parts).ToHashSet();
            var conditionOf = RetentionSchedule.Parts(oldRetention, Conditions).ToDictionary(static p => p.Name, static p => p.ConditionName);
            List<ReleasedPart> accepted = [.. released.Select(r => new ReleasedPart(conditionOf[r], r, parts[r], taken.Contains(r)))];
            var correction = Balances[LedgerAccount.ReleasedRetention] - Money.Sum(accepted.Where(static a => !a.IsTaken).Select(static a => a.Amount));
            List<BookedInstalment> booked = [.. payouts.Select(static p => new BookedInstalment(p.Planned.Quarter, p.Planned.Sequence, p.Amount.Instalment))];
            var next = Renegotiation.Plan(Budget, Payable, Retention, Conditions, booked, accepted, claimedInstalments, correction);
            if (LedgerBookings.Renegotiation(oldPayable, oldRetention, next) is { } booking) ledger.Add(booking);
            plan = [.. plan.Where(i => payouts.Exists(p => p.Planned == i)), .. next.Open];
            foreach (var part in next.RetentionParts) parts[part.Name] = part.Amount;
            claimedInstalments += next.Claim;
            claimed += next.Reclaimed;
        }
    }
}
