using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class PayoutPlanTests
{
    private static readonly YearFacts Year = OnRecord.Year(OnRecord.Budget());

    [Fact]
    public void Of_WithReleaseAndDeduction_AddsUpAndReplays()
    {
        var facts = Year with
        {
            Parts = [OnRecord.Part("Controlling Q1", 7.5m, RetentionState.Accepted)],
            Claims = [OnRecord.Claim(2.25m)],
        };
        var plan = Plan(facts, new(OnRecord.Key(1)));
        var explained = plan.Explain(null);
        Assert.Equal((100m, 7.5m, 2.25m, 105.25m), (plan.Due.Amount, plan.Released.Amount, plan.SetOff.Amount, plan.Amount.Amount));
        Assert.Empty(explained.Verify());
        Assert.Equal(105.25m, explained.Replay());
        Assert.Equal("§ 5", PayoutItems.Of(explained).Deductions[0].Source);
    }

    [Theory]
    [InlineData(4, 1, 14, true)]
    [InlineData(3, 31, 14, false)]
    [InlineData(1, 1, null, true)]
    [InlineData(4, 14, 0, false)]
    [InlineData(5, 1, 0, true)]
    public void Of_BeforeTheAgreedDays_IsTooEarly(int month, int day, int? days, bool mayBe)
    {
        var standing = (Year with { PreparationDays = days }).On(month, day);
        var (plan, refusal) = PayoutPlan.Of(standing, new(OnRecord.Key(2)), hasAccount: true);
        Assert.Equal((mayBe, mayBe ? null : PayoutPlan.TooEarlyToPrepare), (plan is not null, refusal?.Rule));
        Assert.Equal(mayBe, standing.Due(OnRecord.Key(2))!.CanBePrepared);
        if (days == 14 && !mayBe)
            Assert.EndsWith(
                "wird nach der Vereinbarung frühestens ab dem 01.04.2026 vorbereitet.",
                refusal!.Text,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Of_WhollySetOff_IsBookedWithoutATransfer()
    {
        var facts = Year with
        {
            Parts = [OnRecord.Part("Q1", 5m, RetentionState.Accepted)],
            Claims =
            [
                OnRecord.Claim(80m),
                OnRecord.Claim(25m, 0m, DeductionSource.RenegotiatedInstalments) with
                {
                    Reason = "Nachverhandlung",
                },
            ],
        };
        var plan = Plan(facts, new(OnRecord.Key(1)));
        var explained = plan.Explain(Derive.Input("Rate Q1 2026", new Money(100m), "Budget 2026, Fassung 1"));
        var items = PayoutItems.Of(explained);
        Assert.Equal((0m, 105m), (plan.Amount.Amount, plan.Gross.Amount));
        Assert.Empty(explained.Verify());
        Assert.Equal((0m, 105m), (explained.Replay(), explained.Children[0].Value));
        Assert.Equal((2, 2), (items.Gross.Count, items.Deductions.Count));
        Assert.Equal(["Abzug: Überzahlung", "Minderung nach Budget 2026, Fassung 1"], items.Deductions.Select(static d => d.Label));
        Assert.Equal((25m, 80m), (items.Lowered.Amount, items.Claimed.Amount));
        var payout = OnRecord.Payout(1, PayoutState.Prepared, 100, 5, 105);
        var booking = Assert.Single(PayoutBooking.Of(payout, plan.SetOffs, explained)).Transaction;
        Assert.Equal(
            (-100m, -5m, 80m, 25m, 0m),
            (
                booking.On(LedgerAccount.Instalments).Amount,
                booking.On(LedgerAccount.ReleasedRetention).Amount,
                booking.On(LedgerAccount.Deductions).Amount,
                booking.On(LedgerAccount.Claims).Amount,
                booking.On(LedgerAccount.Paid).Amount
            )
        );
    }

    [Fact]
    public void Of_ClaimLargerThanThePayout_SaysWhatStaysOpen()
    {
        var explained = Plan(Year with { Claims = [OnRecord.Claim(130m, 10m)] }, new(OnRecord.Key(1))).Explain(null);
        Assert.Equal("§ 5; von 130,00 € bleiben 20,00 € offen", PayoutItems.Of(explained).Deductions[0].Source);
    }

    /// <summary>Only what the dues still to be paid contain lowers them; a claim of an earlier year, or one above them, is an
    /// overpayment.</summary>
    [Fact]
    public void Explain_ClaimsOfRenegotiations_AreDeductionsAsFarAsTheyAreOverpayments()
    {
        var year = OnRecord.Year(OnRecord.Budget(OnRecord.Due(1, 30m))) with
        {
            Parts = [OnRecord.Part("A", 90m, RetentionState.Accepted)],
            Claims =
            [
                OnRecord.Claim(40m, 0m, DeductionSource.RenegotiatedInstalments, 2025),
                OnRecord.Claim(50m, 0m, DeductionSource.RenegotiatedInstalments) with
                {
                    Reason = "Nachverhandlung",
                },
            ],
        };
        var items = PayoutItems.Of(Plan(year, new(OnRecord.Key(1))).Explain(null));
        Assert.Equal(["Abzug: Überzahlung", "Abzug: Nachverhandlung"], items.Deductions.Select(static d => d.Label));
        Assert.Equal("§ 5", items.Deductions[0].Source);
        Assert.StartsWith(
            "§ 5; davon 30,00 € Minderung nach Budget 2026, Fassung 1: in der Rate enthalten",
            items.Deductions[1].Source!,
            StringComparison.Ordinal
        );
        Assert.Equal((0m, 90m), (items.Lowered.Amount, items.Claimed.Amount));
        Assert.Equal(
            [30m, 90m, 90m, 30m],
            Enum.GetValues<PayoutFigure>().OrderBy(static f => f == PayoutFigure.Amount).Select(f => items.Explain(f).Replay())
        );
    }

    [Fact]
    public void Explain_PartOfTheRetention_WithHowItCameAboutWhereThatIsKnown()
    {
        var plan = Plan(Year with { Parts = [OnRecord.Part("A", 12m, RetentionState.Accepted)] }, new(OnRecord.Key(1)));
        var known = plan.Explain(null, static part => Derive.Input("Einbehalt: A", part.Amount, "Fassung 1"));
        Assert.Equal("Einbehalt: A", Assert.Single(PayoutItems.Of(known).Gross[1].Children).Label);
        // A Rechenweg that gives another amount, as of an older version, is not the one of this part.
        Assert.Empty(PayoutItems.Of(plan.Explain(null, static _ => Derive.Input("Einbehalt: A", new Money(13m)))).Gross[1].Children);
        Assert.Empty(known.Verify());
    }

    [Fact]
    public void Expected_DueThatHasItsPayoutOrDoesNotExist_Throws()
    {
        var standing = OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Prepared)).On(1, 1);
        Assert.Throws<ArgumentException>(() => PayoutPlan.Expected(standing, OnRecord.Key(1)));
        Assert.Throws<ArgumentException>(() => PayoutPlan.Expected(standing, OnRecord.Key(4, 2)));
    }

    [Fact]
    public void Of_ChosenClaims_OthersStayOpenAndOldestComesFirst()
    {
        var facts = Year with { Claims = [OnRecord.Claim(60m), OnRecord.Claim(70m), OnRecord.Claim(80m)] };
        var plan = Plan(facts, new(OnRecord.Key(2), [facts.Claims[2].Id, facts.Claims[0].Id]));
        Assert.Equal(
            [(facts.Claims[0].Id, 60m), (facts.Claims[2].Id, 40m)],
            plan.SetOffs.Select(static s => (s.Claim.Id, s.Amount.Amount))
        );
        Assert.Empty(Plan(facts, new(OnRecord.Key(2), [])).SetOffs);
    }

    [Fact]
    public void Of_AnyDueThatIsChosen_TakesAllReleasedRetention()
    {
        var facts = Year with
        {
            Parts = [OnRecord.Part("A", 12m, RetentionState.Accepted), OnRecord.Part("B", 8m, RetentionState.Accepted)],
        };
        Assert.Equal([20m, 20m], new[] { 1, 3 }.Select(quarter => Plan(facts, new(OnRecord.Key(quarter))).Released.Amount));
    }

    [Fact]
    public void Of_WithoutWhatItNeeds_SaysWhy()
    {
        Assert.Equal(PayoutPlan.AgreementMustBeActive, Rule(Year with { State = AgreementState.Settled }, new(OnRecord.Key(1))));
        Assert.Equal(PayoutPlan.DueMustBePlanned, Rule(Year with { Budget = null }, new(OnRecord.Key(1))));
        Assert.Equal(PayoutPlan.DueMustBePlanned, Rule(Year, new(OnRecord.Key(4, 2))));
        Assert.Equal(
            PayoutPlan.BankAccountMustBeApproved,
            PayoutPlan.Of(Year.On(1, 1), new(OnRecord.Key(1)), hasAccount: false).Refusal?.Rule
        );
        Assert.Equal(
            PayoutPlan.AlreadyPrepared,
            Rule(Year with { Payouts = [OnRecord.Payout(1, PayoutState.Approved)] }, new(OnRecord.Key(1)))
        );
        Assert.Equal(PayoutPlan.DuesComeFirst, Rule(Year, new(null)));
        Assert.Equal(
            PayoutPlan.AmountMustBePositive,
            Rule(OnRecord.Year(OnRecord.Budget(OnRecord.Due(1, 0m), OnRecord.Due(2))), new(OnRecord.Key(1)))
        );
        Assert.Equal(PayoutPlan.AmountMustBePositive, Rule(OnRecord.Year(OnRecord.Budget(OnRecord.Due(1, 0m))), new(null)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Of_ChosenClaimThatIsNotOpen_Refused(int used)
    {
        var settled = OnRecord.Claim(10m, used);
        Assert.Equal(
            PayoutPlan.ClaimMustBeOpen,
            Rule(Year with { Claims = used == 0 ? [] : [settled] }, new(OnRecord.Key(1), [settled.Id]))
        );
    }

    [Fact]
    public void Booking_SetOffOfAnEarlierYearsClaim_SettlesItInThatYear()
    {
        (ClaimFact, Money)[] setOffs =
        [
            (OnRecord.Claim(30m, 0m, DeductionSource.RenegotiatedInstalments, 2025), new Money(30m)),
            (OnRecord.Claim(5m, year: 2025), new Money(5m)),
            (OnRecord.Claim(8m, 0m, DeductionSource.RenegotiatedRetention, 2025), new Money(4m)),
            (OnRecord.Claim(9m, 0m, DeductionSource.RenegotiatedRetention), new Money(9m)),
        ];
        var all = PayoutBooking.Of(
            OnRecord.Payout(1, PayoutState.Prepared, setOff: 48),
            setOffs,
            Derive.Input("Auszahlung", new Money(52m))
        );
        Assert.Equal([2026, 2025], all.Select(static b => b.Year));
        Assert.Equal(
            (52m, 9m, 39m),
            (
                all[0].Transaction.On(LedgerAccount.Paid).Amount,
                all[0].Transaction.On(LedgerAccount.Claims).Amount,
                all[0].Transaction.On(LedgerAccount.Deductions).Amount
            )
        );
        Assert.Equal((34m, -34m), (all[1].Transaction.On(LedgerAccount.Claims).Amount, all[1].Transaction.On(LedgerAccount.Repaid).Amount));
        Assert.Equal((34m, "Rückforderung 2025 verrechnet mit Auszahlung Q1 2026"), (all[1].Explained.Replay(), all[1].Text));
    }

    private static PayoutPlan Plan(YearFacts facts, PayoutWish wish) => PayoutPlan.Of(facts.On(1, 1), wish, hasAccount: true).Plan!;

    private static string? Rule(YearFacts facts, PayoutWish wish) => PayoutPlan.Of(facts.On(1, 1), wish, hasAccount: true).Refusal?.Rule;

    /// <summary>
    /// A row shows nothing to pay, so preparing it pays nothing: released retention goes with the due whose row shows it.
    /// </summary>
    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public void Of_DueOfZero_IsRefusedAlsoWhileRetentionWaits(int fourth)
    {
        var year = OnRecord.Year(OnRecord.Budget(OnRecord.Due(3, 0), OnRecord.Due(4, fourth))) with
        {
            Parts = [OnRecord.Part("A", 12m, RetentionState.Accepted)],
        };
        var standing = year.On(6, 1);
        Assert.Equal(PayoutStep.NothingToPay, standing.Due(OnRecord.Key(3))!.Step);
        var (plan, refusal) = PayoutPlan.Of(standing, new(OnRecord.Key(3)), hasAccount: true);
        Assert.Equal((null, PayoutPlan.AmountMustBePositive), (plan, refusal?.Rule));
        var next = PayoutPlan.Of(standing, new(standing.Next!.Key), hasAccount: true).Plan!;
        Assert.Equal(new Money(fourth + 12), next.Amount);
    }
}
