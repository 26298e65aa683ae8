using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class RenegotiationTests
{
    private static readonly BudgetYear Year = new(2026);

    private static readonly RetentionCondition[] Conditions =
        [RetentionCondition.Quarterly("Controllingdaten", 2, Year, 30), new("Jahresabschluss", 2), new("Ehrenamt", 1, new("Nachweis 1"), new("Nachweis 2"))];

    [Fact]
    public void Plan_AnyStage_KeepsTotalsAndBalances()
    {
        var stages =
            from oldCents in Gen.Choose(0, 900_000_00)
            from newCents in Gen.Choose(0, 900_000_00)
            from paid in Gen.Choose(0, 4)
            from released in Gen.Choose(0, 7)
            select (Old: Money.FromCents(oldCents), New: Money.FromCents(newCents), paid, released);
        Prop.ForAll(stages.ToArbitrary(), s =>
        {
            var (oldPayable, oldRetention) = (Money.Round(s.Old.Amount * 0.95m), s.Old - Money.Round(s.Old.Amount * 0.95m));
            var (payable, retention) = (Money.Round(s.New.Amount * 0.95m), s.New - Money.Round(s.New.Amount * 0.95m));
            var booked = PayoutSchedule.Of(oldPayable, Year, 0).Take(s.paid).Select(i => new BookedInstalment(i.Quarter, 1, i.Amount)).ToList();
            var released = RetentionSchedule.Parts(oldRetention, Conditions).Take(s.released)
                .Select(p => new ReleasedPart(p.ConditionName, p.Name, p.Amount)).ToList();
            var plan = Renegotiation.Plan(Year, payable, retention, Conditions, booked, released);
            return Money.Sum(booked.Select(b => b.Amount)) + Money.Sum(plan.Open.Select(o => o.Amount)) - plan.Claim == payable
                && Money.Sum(plan.RetentionParts.Select(p => p.Amount)) == retention
                && LedgerMatches(s.Old, oldPayable, oldRetention, plan, released);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Instalments_TwoQuartersPrepared_RestOverTheOpenTwo()
    {
        BookedInstalment[] booked = [new(new(2026, 1), 1, new(100m)), new(new(2026, 2), 1, new(100m))];
        Assert.Equal(
            [new(new(2026, 3), 1, new(150.01m)), new(new(2026, 4), 1, new(150m))],
            Renegotiation.Instalments(Year, new(500.01m), booked));
    }

    [Fact]
    public void Instalments_NoQuarterOpen_OneSupplementWithNextSequence()
    {
        var booked = Year.Quarters.Select(q => new BookedInstalment(q, 1, new(100m))).ToList();
        Assert.Equal([new(new(2026, 4), 2, new(20m))], Renegotiation.Instalments(Year, new(420m), booked));
        Assert.Empty(Renegotiation.Instalments(Year, new(400m), booked));
        booked.Add(new(new(2026, 4), 2, new(20m)));
        Assert.Empty(Renegotiation.Instalments(Year, new(390m), booked));
    }

    [Fact]
    public void Plan_ReleasedPartWithoutCondition_Throws() => Assert.Throws<ArgumentException>(() =>
        Renegotiation.Plan(Year, new(95m), new(5m), Conditions, [], [new("Gibt es nicht", "x", new(1m))]));

    private static bool LedgerMatches(Money old, Money oldPayable, Money oldRetention, RenegotiationPlan plan, List<ReleasedPart> released)
    {
        if (old.IsZero)
        {
            return true;
        }

        var transactions = new List<LedgerTransaction> { LedgerBookings.BudgetFixed(oldPayable, oldRetention) };
        transactions.AddRange(released.Where(r => !r.Amount.IsZero).Select(r => LedgerBookings.RetentionReleased(r.Amount)));
        if (LedgerBookings.Renegotiation(oldPayable, oldRetention, plan) is { } change)
        {
            transactions.Add(change);
        }

        var balances = LedgerBalances.Of(transactions.SelectMany(t => t.Entries));
        var releasedNow = Money.Sum(plan.RetentionParts.Take(released.Count).Select(p => p.Amount));
        return balances[LedgerAccount.Commitment] == -(plan.Payable + plan.Retention)
            && balances[LedgerAccount.Instalments] == plan.Payable + plan.Claim && balances[LedgerAccount.Claims] == -plan.Claim
            && balances[LedgerAccount.ReleasedRetention] == releasedNow
            && balances[LedgerAccount.Retention] == plan.Retention - releasedNow;
    }
}
