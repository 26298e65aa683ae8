using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

/// <summary>Each figure and each word that lists, tiles, letters and answers show of a year.</summary>
public sealed class StandingTests
{
    [Fact]
    public void Figures_BeforeTheBudgetIsFixed_AreZero()
    {
        var standing = (OnRecord.Year(null) with { Parts = [] }).On(3, 1);
        Assert.Equal((0m, 0m, 0m), (standing.Total.Amount, standing.ToPay.Amount, standing.Retained.Amount));
        Assert.Empty(standing.Dues);
        Assert.Null(standing.Next);
    }

    /// <summary>What is allocated is told beside the figures that add up, never within them.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(100, false)]
    public void Figures_Allocated_StandBesideTheTotal(int paid, bool only)
    {
        var budget = new BudgetInForce(Guid.NewGuid(), 1, new(paid), new(paid), Money.Zero, Money.Zero, [OnRecord.Due(1, paid)])
        {
            Allocated = new(500m),
        };
        var figures = StandingFigures.Of((OnRecord.Year(budget) with { Parts = [] }).On(1, 1));
        Assert.Equal((new Money(paid), new Money(500m), only), (figures.Total, figures.Allocated, figures.OnlyAllocates));
        Assert.Equal(figures.Total, figures.Approved + figures.SetOff + figures.ToPay + figures.Retained - figures.ClaimsOfYear);
    }

    [Theory]
    [InlineData(3, 31, "geplant", false)]
    [InlineData(4, 1, "fällig", false)]
    [InlineData(4, 15, "fällig", false)]
    [InlineData(4, 16, "überfällig", true)]
    public void Step_OpenDue_FollowsTheDay(int month, int day, string word, bool overdue)
    {
        var due = OnRecord.Year(OnRecord.Budget()).On(month, day).Due(OnRecord.Key(2))!;
        Assert.Equal((word, overdue, true, true), (due.Step.Title(), due.IsOverdue, due.IsOpen, due.Waits));
    }

    /// <summary>Nothing is due, late or next of an agreement that does not pay it; what is on the books stays there.</summary>
    [Theory]
    [InlineData(AgreementState.Draft, "geplant", true)]
    [InlineData(AgreementState.Negotiated, "geplant", true)]
    [InlineData(AgreementState.Settled, "ruht", false)]
    [InlineData(AgreementState.Ended, "ruht", false)]
    public void Step_OpenDueOfAnAgreementThatDoesNotPayIt_IsNeitherDueNorLate(AgreementState state, string word, bool waits)
    {
        var standing = (OnRecord.Year(OnRecord.Budget()) with { State = state }).On(12, 31);
        Assert.All(standing.Dues, d => Assert.Equal((word, false, waits), (d.Step.Title(), d.IsOverdue, d.Waits)));
        Assert.Equal((0m, 0), (standing.DueNow.Amount, standing.Overdue.Count));
        Assert.Equal((waits, !waits), (standing.Next is not null, standing.Rests));
        Assert.Equal(standing.Total, standing.ToPay + standing.Retained);
        Assert.Equal(waits ? 0m : standing.ToPay.Amount, standing.Resting.Amount);
        Assert.Equal(standing.Resting, OnRecord.Year(OnRecord.Budget()).On(12, 31).After(state).Resting);
    }

    /// <summary>An end stops the instalments; what was proved is paid by itself, and claims are set off from that alone.</summary>
    [Theory]
    [InlineData(AgreementState.Settled)]
    [InlineData(AgreementState.Ended)]
    public void Step_ReleasedRetentionOfAnAgreementThatHasEnded_FallsDueByItself(AgreementState state)
    {
        var standing = (
            OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Approved)) with
            {
                State = state,
                Parts = [OnRecord.Part("Quartalsmeldung Q1 2026", 12, RetentionState.Accepted)],
                Claims = [OnRecord.Claim(5)],
            }
        ).On(12, 31);
        var waits = Assert.Single(standing.Dues, static d => d.Waits);
        Assert.Equal((DuePurpose.Retention, 12m, 5m, 7m), (waits.Purpose, waits.Released.Amount, waits.SetOff.Amount, waits.Amount.Amount));
        Assert.Equal((300m, 312m), (standing.Resting.Amount, standing.ToPay.Amount));
        Assert.All(standing.Dues.Where(static d => d.Step == PayoutStep.Resting), static d => Assert.Equal(d.Due, d.Amount));
        var (plan, refusal) = PayoutPlan.Of(standing, new(null), hasAccount: true);
        Assert.Null(refusal);
        Assert.Equal((12m, 7m), (plan!.Released.Amount, plan.Amount.Amount));
        Assert.Equal(PayoutPlan.AgreementMustBeActive, PayoutPlan.Of(standing, new(OnRecord.Key(2)), hasAccount: true).Refusal?.Rule);
    }

    [Fact]
    public void Step_WhatASettledAgreementWasGrantedBesides_FallsDue()
    {
        var facts = OnRecord.Year(OnRecord.Budget()) with
        {
            State = AgreementState.Settled,
            Additional = [OnRecord.Due(4, 50, 2, DuePurpose.Settlement)],
        };
        var due = facts.On(12, 31).Due(OnRecord.Key(4, 2))!;
        Assert.Equal(("überfällig", true), (due.Step.Title(), due.Waits));
    }

    [Theory]
    [InlineData(PayoutState.Prepared, 0, null, "vorbereitet", true)]
    [InlineData(PayoutState.Approved, 0, null, "freigegeben", false)]
    [InlineData(PayoutState.Approved, 0, TransferState.HandedOver, "an die Kasse übergeben", false)]
    [InlineData(PayoutState.Approved, 0, TransferState.Executed, "bezahlt", false)]
    [InlineData(PayoutState.Approved, 0, TransferState.Rejected, "freigegeben", false)]
    [InlineData(PayoutState.Approved, 0, TransferState.Returned, "freigegeben", false)]
    [InlineData(PayoutState.Approved, 0, TransferState.Withdrawn, "freigegeben", false)]
    [InlineData(PayoutState.Approved, 100, null, "verrechnet", false)]
    public void Step_DueWithAPayout_IsThatOfThePayout(PayoutState state, int setOff, TransferState? transfer, string word, bool waits)
    {
        var payout = OnRecord.Payout(1, state, setOff: setOff);
        payout = transfer is { } handedOver ? payout.HandedOver(handedOver) : payout;
        var due = OnRecord.Year(OnRecord.Budget(), payout).On(1, 15).Due(OnRecord.Key(1))!;
        Assert.Equal((word, waits, payout, false), (due.Step.Title(), due.Waits, due.Payout, due.IsOpen));
        Assert.Equal(new Money(100m - setOff), due.Amount);
    }

    [Fact]
    public void Overdue_PreparedAndLate_CountsUntilItIsApproved()
    {
        var prepared = OnRecord.Payout(1, PayoutState.Prepared);
        var standing = OnRecord.Year(OnRecord.Budget(), prepared).On(1, 16);
        Assert.Equal([OnRecord.Key(1)], standing.Overdue.Select(static d => d.Key));
        Assert.Equal(PayoutStep.Prepared, standing.Overdue[0].Step);
        Assert.Empty(OnRecord.Year(OnRecord.Budget(), prepared).On(1, 15).Overdue);
        Assert.Empty(OnRecord.Year(OnRecord.Budget(), prepared with { State = PayoutState.Approved }).On(1, 16).Overdue);
    }

    [Theory]
    [InlineData(PayoutState.Refused)]
    [InlineData(PayoutState.Withdrawn)]
    [InlineData(PayoutState.Reversed)]
    public void Due_PayoutCameToNothing_IsOpenAgainAndNamesIt(PayoutState state)
    {
        var (first, second) = (OnRecord.Payout(1, PayoutState.Refused), OnRecord.Payout(1, state));
        var standing = OnRecord.Year(OnRecord.Budget(), first, second).On(1, 16);
        var due = standing.Due(OnRecord.Key(1))!;
        Assert.Equal((true, true, second), (due.IsOpen, due.IsOverdue, due.CameToNothing));
        Assert.Equal([first, second], standing.CameToNothing);
        Assert.Equal((400m, 0m, 0m), (standing.ToPay.Amount, standing.Approved.Amount, standing.Prepared.Amount));
    }

    [Theory]
    [InlineData(PayoutState.Refused, true)]
    [InlineData(PayoutState.Withdrawn, true)]
    [InlineData(PayoutState.Reversed, true)]
    [InlineData(PayoutState.Prepared, false)]
    [InlineData(PayoutState.Approved, false)]
    public void Again_PayoutThatCameToNothing_IsItsDueUntilAnotherPayoutTakesIt(PayoutState state, bool again)
    {
        var payout = OnRecord.Payout(1, state);
        var standing = OnRecord.Year(OnRecord.Budget(), payout).On(1, 16);
        Assert.Equal(again ? OnRecord.Key(1) : null, standing.Again(state, payout.Purpose, payout.Key)?.Key);
        Assert.Equal(OnRecord.Key(again ? 1 : 2), standing.ToPrepare!.Key);
        if (!again)
            return;

        var taken = OnRecord.Year(OnRecord.Budget(), payout, OnRecord.Payout(1, PayoutState.Prepared)).On(1, 16);
        Assert.Null(taken.Again(state, payout.Purpose, payout.Key));
    }

    [Fact]
    public void Step_NothingLeftForAPeriod_IsNotOverdueAndDoesNotWait()
    {
        var standing = OnRecord.Year(OnRecord.Budget(OnRecord.Due(1), OnRecord.Due(2, 0m), OnRecord.Due(3), OnRecord.Due(4))).On(5, 1);
        var due = standing.Due(OnRecord.Key(2))!;
        Assert.Equal(("nichts zu zahlen", false, false), (due.Step.Title(), due.IsOverdue, due.Waits));
        Assert.Equal(OnRecord.Key(1), standing.Next!.Key);
    }

    [Fact]
    public void Figures_OfARunningYear_EachOnItsOwn()
    {
        PayoutFact[] payouts =
        [
            OnRecord.Payout(1, PayoutState.Approved, released: 12, setOff: 30).HandedOver(),
            OnRecord.Payout(2, PayoutState.Approved),
            OnRecord.Payout(3, PayoutState.Prepared, setOff: 5),
            OnRecord.Payout(4, PayoutState.Refused),
        ];
        var facts = OnRecord.Year(OnRecord.Budget(), payouts) with
        {
            Parts =
            [
                OnRecord.Part("A", 12m, RetentionState.Accepted, payouts[0].Id),
                OnRecord.Part("B", 5m, RetentionState.Accepted),
                OnRecord.Part("C", 3m, RetentionState.Rejected),
            ],
            Claims = [OnRecord.Claim(40m, 35m)],
        };
        var standing = facts.On(8, 1);
        Assert.Equal((420m, 182m, 82m), (standing.Total.Amount, standing.Approved.Amount, standing.HandedOver.Amount));
        Assert.Equal(0m, standing.Paid.Amount);
        Assert.Equal((30m, 212m, 95m), (standing.SetOff.Amount, standing.ApprovedGross.Amount, standing.Prepared.Amount));
        Assert.Equal((3m, 5m, 5m), (standing.Retained.Amount, standing.Released.Amount, standing.ReleasedWaiting.Amount));
        Assert.Equal((200m, 205m), ((standing.ToPay - standing.Released).Amount, standing.ToPay.Amount));
        Assert.Equal((0m, 5m, 0m), (standing.ClaimsOfYear.Amount, standing.ClaimsOpen.Amount, standing.ReleasedCorrection.Amount));
        Assert.Equal([OnRecord.Key(2)], standing.WaitingForCashOffice.Select(static d => d.Key));
        Assert.Equal([OnRecord.Key(3)], standing.Overdue.Select(static d => d.Key));
        Assert.Equal((OnRecord.Key(3), 95m), (standing.Next!.Key, standing.Next.Amount.Amount));
    }

    [Fact]
    public void Paid_OnlyWhatTheBankCarriedOut_IsPartOfHandedOver()
    {
        var standing = OnRecord
            .Year(
                OnRecord.Budget(),
                OnRecord.Payout(1, PayoutState.Approved).HandedOver(TransferState.Executed),
                OnRecord.Payout(2, PayoutState.Approved).HandedOver(),
                OnRecord.Payout(3, PayoutState.Approved).HandedOver(TransferState.Rejected),
                OnRecord.Payout(4, PayoutState.Reversed).HandedOver(TransferState.Executed)
            )
            .On(11, 1);
        Assert.Equal((300m, 200m, 100m), (standing.Approved.Amount, standing.HandedOver.Amount, standing.Paid.Amount));
        Assert.Equal([OnRecord.Key(3)], standing.WaitingForCashOffice.Select(static d => d.Key));
        Assert.Equal("bezahlt am 15.01.2026", standing.Due(OnRecord.Key(1))!.Told);
        var reversed = Assert.Single(standing.CameToNothing);
        Assert.Equal("storniert, bezahlt am 15.10.2026", reversed.Step.Told(reversed.Transfer));
    }

    /// <summary>The first open due with something to pay carries all released retention; open claims are set off in the order of the
    /// dues.</summary>
    [Fact]
    public void Dues_ReleasedRetentionAndClaims_LieOnTheFirstOpenDues()
    {
        var facts = OnRecord.Year(OnRecord.Budget(OnRecord.Due(1, 0m), OnRecord.Due(2), OnRecord.Due(3), OnRecord.Due(4))) with
        {
            Parts = [OnRecord.Part("A", 12m, RetentionState.Accepted), OnRecord.Part("B", 8m, RetentionState.Submitted)],
            Claims = [OnRecord.Claim(150m)],
        };
        var dues = facts.On(1, 1).Dues;
        Assert.Equal([0m, 12m, 0m, 0m], dues.Select(static d => d.Released.Amount));
        Assert.Equal([0m, 112m, 38m, 0m], dues.Select(static d => d.SetOff.Amount));
        Assert.Equal([0m, 0m, 62m, 100m], dues.Select(static d => d.Amount.Amount));
        Assert.True(dues[1].Waits);
    }

    [Fact]
    public void Dues_RetentionWithoutAnInstalmentLeft_FallsDueByItself()
    {
        PayoutFact[] payouts = [.. Enumerable.Range(1, 4).Select(static q => OnRecord.Payout(q, PayoutState.Approved))];
        var facts = OnRecord.Year(OnRecord.Budget(), payouts) with { Parts = [OnRecord.Part("A", 20m, RetentionState.Accepted)] };
        var row = facts.On(12, 20).Dues[^1];
        Assert.Equal((OnRecord.Key(4, 2), DuePurpose.Retention, 20m, PayoutStep.Due), (row.Key, row.Purpose, row.Gross.Amount, row.Step));
        Assert.Equal(("Einbehalt", false, facts.On(12, 20).Today), (row.Name, row.IsOverdue, row.DueOn));
        // Its payout shows in its place, and once it is there nothing waits.
        var paid = facts with
        {
            Payouts = [.. payouts, OnRecord.Payout(4, PayoutState.Prepared, 0, 20, purpose: DuePurpose.Retention, sequence: 2)],
        };
        Assert.Equal((5, PayoutStep.Prepared), (paid.On(12, 20).Dues.Count, paid.On(12, 20).Dues[^1].Step));
        Assert.Equal((20m, 0m), (paid.On(12, 20).Released.Amount, paid.On(12, 20).ReleasedWaiting.Amount));
    }

    [Fact]
    public void ClaimsOfYear_OnlyRenegotiationsOfThisYear()
    {
        var facts = OnRecord.Year(
            OnRecord.Budget(OnRecord.Due(1), OnRecord.Due(2, 0m), OnRecord.Due(3, 0m), OnRecord.Due(4, 0m)),
            OnRecord.Payout(1, PayoutState.Approved)
        ) with
        {
            Claims =
            [
                OnRecord.Claim(30m, 10m, DeductionSource.RenegotiatedInstalments),
                OnRecord.Claim(4m, 0m, DeductionSource.RenegotiatedRetention),
                OnRecord.Claim(9m),
                OnRecord.Claim(50m, 0m, DeductionSource.RenegotiatedInstalments, 2025),
            ],
        };
        var standing = facts.On(6, 1);
        Assert.Equal((34m, 83m, 4m), (standing.ClaimsOfYear.Amount, standing.ClaimsOpen.Amount, standing.Released.Amount));
    }

    [Fact]
    public void Names_DuesAndPayouts_InWords()
    {
        Assert.Equal(
            ["Q1", "Q4 · Nachzahlung", "Einbehalt"],
            new[] { DuePurpose.Instalment, DuePurpose.Supplement, DuePurpose.Retention }.Zip(
                [OnRecord.Key(1), OnRecord.Key(4, 2), OnRecord.Key(4, 3)],
                static (purpose, key) => DueNames.Of(key, purpose)
            )
        );
        Assert.Equal("Auszahlung Januar 2026", DueNames.Payout(new(Period.Month(2026, 1), 1), DuePurpose.Instalment));
        Assert.Equal("Nachzahlung Q4 2026", DueNames.Payout(OnRecord.Key(4, 2), DuePurpose.Supplement));
        Assert.Equal("Auszahlung Einbehalt 2026", DueNames.Payout(OnRecord.Key(4, 2), DuePurpose.Retention));
    }

    /// <summary>The retention falls due under a new key each time; what became of the last attempt goes with it.</summary>
    [Theory]
    [InlineData(PayoutState.Refused, false, true)]
    [InlineData(PayoutState.Reversed, false, true)]
    [InlineData(PayoutState.Refused, true, false)]
    public void Dues_RetentionThatCameToNothing_SaysSoUntilAnotherPayoutTookIt(PayoutState state, bool taken, bool says)
    {
        var paid = Enumerable.Range(1, 4).Select(static q => OnRecord.Payout(q, PayoutState.Approved));
        var ended = OnRecord.Payout(4, state, 0, 12, purpose: DuePurpose.Retention, sequence: 2);
        var again = OnRecord.Payout(4, PayoutState.Approved, 0, 12, purpose: DuePurpose.Retention, sequence: 3);
        var year = OnRecord.Year(OnRecord.Budget(), [.. paid, ended, .. taken ? [again] : Array.Empty<PayoutFact>()]) with
        {
            Parts =
            [
                OnRecord.Part("A", 12m, RetentionState.Accepted, taken ? again.Id : null),
                OnRecord.Part("B", 8m, taken ? RetentionState.Accepted : RetentionState.Open),
            ],
        };
        var row = year.On(12, 1).Dues.Single(static d => d is { IsOpen: true, Purpose: DuePurpose.Retention });
        Assert.Equal(OnRecord.Key(4, taken ? 4 : 3), row.Key);
        Assert.Equal(says ? ended : null, row.CameToNothing);
    }

    [Fact]
    public void Dues_PayoutOfAnotherPurposeUnderTheSameKey_IsNotTheirs()
    {
        var ended = OnRecord.Payout(4, PayoutState.Refused, 0, 12, purpose: DuePurpose.Retention, sequence: 2);
        var year = OnRecord.Year(
            OnRecord.Budget(OnRecord.Due(4), OnRecord.Due(4, 20, 2, DuePurpose.Supplement)),
            OnRecord.Payout(4, PayoutState.Approved),
            ended
        );
        Assert.Null(year.On(12, 1).Due(OnRecord.Key(4, 2))!.CameToNothing);
    }

    [Fact]
    public void DueNow_SomeDue_AreTheTransfersNobodyPrepared()
    {
        var facts = OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Prepared)) with { Claims = [OnRecord.Claim(30m)] };
        // Of the second and third due the claim takes 30; the fourth is still ahead.
        Assert.Equal(new Money(170m), facts.On(7, 20).DueNow);
        Assert.Equal(Money.Zero, facts.On(3, 1).DueNow);
        Assert.Equal(new Money(340m), StandingFigures.Sum([facts.On(7, 20), facts.On(7, 20)], new(2026)).DueNow);
    }

    [Fact]
    public void ReleasedApproved_OnlyApprovedOnes_AreCounted()
    {
        var standing = OnRecord
            .Year(
                OnRecord.Budget(),
                OnRecord.Payout(1, PayoutState.Approved, released: 12m),
                OnRecord.Payout(2, PayoutState.Prepared, released: 8m),
                OnRecord.Payout(3, PayoutState.Reversed, released: 5m)
            )
            .On(8, 1);
        Assert.Equal(new Money(12m), standing.ReleasedApproved);
        Assert.Equal(standing.ReleasedApproved, StandingFigures.Of(standing)[StandingFigure.ReleasedApproved]);
    }

    /// <summary>What a figure of several agreements consists of: each that has something of it, with its own summands.</summary>
    [Fact]
    public void Explain_SeveralStandings_NamesThoseThatHaveSomethingOfIt()
    {
        var paid = OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Approved)).On(2, 1);
        var nothing = OnRecord.Year(OnRecord.Budget()).On(2, 1);
        var sum = StandingSum
            .Of("Freigegeben 2026", [("Mitte", paid), ("Süd", nothing), ("Nord", paid)], StandingFigure.Approved)
            .Explain();
        Assert.Equal((200m, 200m), (sum.Value, sum.Replay()));
        Assert.Equal(["Mitte", "Nord"], sum.Children.Select(static c => c.Label));
        Assert.Equal("Auszahlung Q1 2026", Assert.Single(sum.Children[0].Children).Label);
        Assert.Equal(0m, StandingSum.Of("Freigegeben 2026", [("Süd", nothing)], StandingFigure.Approved).Value);
    }
}
