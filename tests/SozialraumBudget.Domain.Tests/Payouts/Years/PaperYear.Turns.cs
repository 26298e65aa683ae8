using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts.Years;

internal sealed partial class PaperYear
{
    /// <summary>Fixes the budget, or renegotiates it.</summary>
    public void Fix(Money total)
    {
        var (next, before) = (model.Of(total, Year, Conditions), Standing);
        var facts = new FixingFacts
        {
            Standing = before,
            Budget = next,
            IsLocked = false,
            HasDueDays = true,
            DueDays = Models.FlatTestModel.Days,
            Retains = true,
            DerivationOf = key => explainedDues[key],
            Reason = "Beschluss",
        };
        var (plan, refusal) = FixingPlan.Of(facts);
        if (plan is null)
        {
            Assert.Contains(refusal!.Rule, new[] { FixingRules.NothingChanged, FixingRules.BudgetMustBePositive });
            return;
        }

        Assert.Equal((budget?.Version ?? 0) + 1, plan.Version);
        Book(Year.Year, plan.Booking, plan.BookingExplained, next.Total.Amount - (budget?.Total ?? Money.Zero));
        Keep(plan);
        CheckClaims(before, plan);
    }

    /// <summary>Grants something beyond the budget.</summary>
    public void Grant(Money amount, DuePurpose purpose)
    {
        var key = AdditionalDue.NextKey(Facts);
        Assert.DoesNotContain(Standing.Dues, d => d.Key == key && d.Purpose != DuePurpose.Retention);
        Grant(Derive.Input(purpose.Title(), amount), purpose);
    }

    /// <summary>Prepares a due, or released retention alone.</summary>
    /// <param name="chosen">Claims to set off; null takes all that are open.</param>
    public Refusal? Prepare(DueKey? due, IReadOnlyCollection<Guid>? chosen = null)
    {
        var before = Standing;
        var (plan, refusal) = PayoutPlan.Of(before, new(due, chosen), hasAccount: true);
        if (plan is null)
            return refusal;

        var explained = plan.Explain(ExplainedDue(plan.Key));
        CheckPlan(before, plan, explained, chosen);
        var payout = new PayoutFact
        {
            Id = Guid.NewGuid(),
            Key = plan.Key,
            Purpose = plan.Purpose,
            State = PayoutState.Prepared,
            Due = plan.Due,
            Released = plan.Released,
            SetOff = plan.SetOff,
            DueOn = plan.DueOn,
            PreparedAt = DateTimeOffset.UnixEpoch,
        };
        payouts.Add(payout);
        explainedPayouts[payout.Id] = explained;
        setOffs.AddRange(plan.SetOffs.Select(s => (payout.Id, s.Claim.Id, s.Amount)));
        foreach (var part in plan.Parts)
            parts[parts.FindIndex(p => p.Id == part.Id)] = part with { PayoutId = payout.Id };
        CheckPrepared(Standing, plan);
        return null;
    }

    public void Approve(PayoutFact payout)
    {
        Assert.Null(PayoutApproval.Approve(payout.State, 1, 2, isCurrentAccount: true));
        var known = claims.ToDictionary(static c => c.Id);
        bookings[payout.Id] = PayoutBooking.Of(
            payout,
            [.. setOffs.Where(s => s.Payout == payout.Id).Select(s => (known[s.Claim], s.Amount))],
            explainedPayouts[payout.Id]
        );
        foreach (var booking in bookings[payout.Id])
        {
            var isOwn = booking.Year == Year.Year;
            Book(
                booking.Year,
                booking.Transaction,
                booking.Explained,
                isOwn ? payout.Amount : booking.Transaction.On(LedgerAccount.Claims)
            );
        }

        Change(payout, PayoutState.Approved);
    }

    public void Refuse(PayoutFact payout)
    {
        Assert.Null(PayoutApproval.Refuse(payout.State, "Betrag unklar"));
        Change(payout, PayoutState.Refused);
    }

    /// <summary>Alone while the cash office has nothing of it, else by a second person.</summary>
    public void Reverse(PayoutFact payout)
    {
        var (asker, other) = (Guid.NewGuid(), Guid.NewGuid());
        if (PayoutReversal.Alone(payout.State, payout.Transfer, asker, "Irrtum") is { } refusal)
        {
            Assert.Equal(PayoutReversal.HandedOverNeedsSecondPerson, refusal.Rule);
            Assert.Null(PayoutReversal.Ask(payout.State, payout.Transfer, null, asker, "Irrtum"));
            var wish = new ReversalWish(asker, "Irrtum", IsConfirmed: false, IsDeclined: false);
            Assert.Equal(PayoutReversal.AskerMustNotConfirm, PayoutReversal.Confirm(payout.State, wish, asker)!.Rule);
            Assert.Null(PayoutReversal.Confirm(payout.State, wish, other));
        }

        foreach (var booking in bookings[payout.Id])
            Book(booking.Year, LedgerBookings.Reversal(booking.Transaction), null, Money.Zero);
        Change(payout, PayoutState.Reversed);
    }

    public void HandOver(PayoutFact payout)
    {
        if (!payout.IsHandedOver)
            payouts[payouts.FindIndex(p => p.Id == payout.Id)] = payout.HandedOver();
    }

    /// <summary>The cash office answers, one way or another; what does not follow on the present state changes nothing.</summary>
    public void Answer(PayoutFact payout, TransferState state)
    {
        if (payout.Transfer is not { } transfer || !transfer.State.Leads(state))
            return;

        var answered = transfer.With(new(state, transfer.ExecuteOn, state == TransferState.Executed ? null : "AC04"));
        payouts[payouts.FindIndex(p => p.Id == payout.Id)] = payout with { Transfers = [.. payout.Transfers.SkipLast(1), answered] };
    }

    /// <summary>The next thing that can happen to the proof of a part.</summary>
    public void Review(RetentionFact part, bool well)
    {
        if (RetentionReview.Submit(part.State, "liegt bei", hasFile: true) is null && part.State != RetentionState.Submitted)
        {
            Replace(part with { State = RetentionState.Submitted });
        }
        else if (part.State == RetentionState.Submitted)
        {
            if (well)
                Accept(part);
            else if (RetentionReview.Reject(part.State, "unvollständig") is null)
                Replace(part with { State = RetentionState.Rejected });
        }
        else
        {
            TakeBack(part);
        }
    }

    public void Accept(RetentionFact part)
    {
        Assert.Null(RetentionReview.Accept(part.State, Today, Today, null, false));
        var plan = RetentionDecisionPlan.Accepted(part.Name, part.Amount, Explained(part), Today);
        Book(Year.Year, plan.Booking, plan.Explained, part.Amount);
        Replace(part with { State = plan.State });
    }

    public void Record(Money amount)
    {
        Assert.Null(DeductionRules.Record(amount, "Überzahlung", "§ 5", Today, Today));
        claims.Add(new(Guid.NewGuid(), Year.Year, DeductionSource.Recorded, amount, Money.Zero, Today, "Überzahlung", "§ 5"));
    }

    public void Withdraw(ClaimFact claim)
    {
        if (DeductionRules.Withdraw(claim.Source, false, claim.Used, claim.Repaid, "Irrtum") is null)
            claims.RemoveAll(c => c.Id == claim.Id);
    }

    public void Wait(int days) => Today = Today.AddDays(days);

    private void TakeBack(RetentionFact part)
    {
        var payout = payouts.Find(p => p.Id == part.PayoutId);
        if (
            RetentionReview.TakeBack(
                part.State,
                payout?.State == PayoutState.Approved,
                payout?.State == PayoutState.Prepared,
                part.Amount,
                Standing.ReleasedWaiting,
                "Irrtum"
            )
            is not null
        )
        {
            return;
        }

        var plan = RetentionDecisionPlan.TakenBack(part.Name, part.Amount, Explained(part), "Irrtum");
        Book(Year.Year, plan.Booking, plan.Explained, part.Amount);
        Replace(part with { State = plan.State });
    }

    private Derivation? ExplainedDue(DueKey key) => explainedAdditional.GetValueOrDefault(key) ?? explainedDues.GetValueOrDefault(key);

    private Derivation Explained(RetentionFact part) =>
        formed!
            .RetentionParts.First(p => p.ConditionName == part.Condition && p.Name == part.Name)
            .Amount.ExplainDownTo(BudgetSections.Total, "Budget");

    private void Replace(RetentionFact part) => parts[parts.FindIndex(p => p.Id == part.Id)] = part;

    private void Keep(FixingPlan plan)
    {
        CheckFixing(plan);
        formed = plan.Budget;
        explainedDues = plan.Dues.ToDictionary(static d => d.Due.Key, static d => d.Explained);
        budget = new(
            Guid.NewGuid(),
            plan.Version,
            formed.Total,
            formed.Payable,
            formed.Retention,
            Money.Zero,
            [.. plan.Dues.Select(static d => d.Due)]
        );
        foreach (var planned in plan.Parts)
        {
            var index = parts.FindIndex(p => p.Condition == planned.ConditionName && p.Name == planned.Name);
            if (index >= 0)
                parts[index] = parts[index] with { Amount = planned.Amount };
            else
                parts.Add(
                    new(
                        Guid.NewGuid(),
                        planned.ConditionName,
                        planned.Name,
                        planned.Amount,
                        planned.Deadline ?? Year.Last,
                        RetentionState.Open
                    )
                );
        }

        Claim(DeductionSource.RenegotiatedInstalments, plan.Claim);
        Claim(DeductionSource.RenegotiatedRetention, plan.RetentionClaim);
    }

    private void Claim(DeductionSource source, Money amount)
    {
        if (!amount.IsZero)
            claims.Add(new(Guid.NewGuid(), Year.Year, source, amount, Money.Zero, Today, "Nachverhandlung", "Protokoll"));
    }
}
