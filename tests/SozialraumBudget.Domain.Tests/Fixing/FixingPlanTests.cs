using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Tests.Negotiation;
using SozialraumBudget.Domain.Tests.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Fixing;

/// <summary>Renegotiation: what is prepared or paid stays, the rest goes over what is open, and what was paid beyond it is a
/// claim.</summary>
public sealed class FixingPlanTests
{
    private static readonly FlatTestModel Model = new(PeriodKind.Quarter);

    [Fact]
    public void Of_FirstVersion_DuesPartsAndBookingOfTheBudget()
    {
        var plan = Plan(OnRecord.Year(null) with { Parts = [] }, Budget(1000.01m));
        Assert.Equal((1, "Budget 2026 festgesetzt"), (plan.Version, plan.BookingText));
        Assert.Equal([237.51m, 237.5m, 237.5m, 237.5m], plan.Dues.Select(static d => d.Due.Amount.Amount));
        Assert.Equal(
            (-1000.01m, 950.01m, 50m),
            (
                plan.Booking!.On(LedgerAccount.Commitment).Amount,
                plan.Booking.On(LedgerAccount.Instalments).Amount,
                plan.Booking.On(LedgerAccount.Retention).Amount
            )
        );
        Assert.Equal(1000.01m, plan.BookingExplained.Replay());
        Assert.Equal(LedgerKind.BudgetFixed, plan.Booking.Kind);
    }

    [Fact]
    public void Of_TwoQuartersPrepared_RestOverTheOpenTwo()
    {
        var year = OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Approved), OnRecord.Payout(2, PayoutState.Prepared));
        var plan = Plan(year, Budget(526.33m));
        Assert.Equal((2, 500.01m), (plan.Version, plan.Budget.Payable.Value));
        Assert.Equal(
            [(OnRecord.Key(1), 100m), (OnRecord.Key(2), 100m), (OnRecord.Key(3), 150.01m), (OnRecord.Key(4), 150m)],
            Amounts(plan)
        );
        Assert.All(plan.Dues, static d => Assert.Empty(d.Explained.Verify()));
        Assert.Equal(Money.Zero, plan.Reclaimed);
        Assert.Equal(526.33m - year.Budget!.Total.Amount, plan.BookingExplained.Replay());
    }

    [Fact]
    public void Of_NoQuarterOpen_OneSupplementWithTheNextSequence()
    {
        var paid = Enumerable.Range(1, 4).Select(static q => OnRecord.Payout(q, PayoutState.Approved)).ToArray();
        var plan = Plan(OnRecord.Year(OnRecord.Budget(), paid), Budget(442.11m));
        var supplement = plan.Dues[^1].Due;
        Assert.Equal((OnRecord.Key(4, 2), DuePurpose.Supplement, 20m), (supplement.Key, supplement.Purpose, supplement.Amount.Amount));
        Assert.Equal(4, Plan(OnRecord.Year(OnRecord.Budget(), paid), Budget(421.05m)).Dues.Count);
        var again = OnRecord.Year(
            OnRecord.Budget([.. plan.Dues.Select(static d => d.Due)]),
            [.. paid, OnRecord.Payout(4, PayoutState.Approved, 20, purpose: DuePurpose.Supplement, sequence: 2)]
        );
        var less = Plan(again, Budget(410.53m));
        Assert.Equal((5, 30m), (less.Dues.Count, less.Claim.Amount));
        Assert.Equal(OnRecord.Key(4, 3), Plan(again, Budget(500m)).Dues[^1].Due.Key);
    }

    [Fact]
    public void Of_LessThanWasPaid_OpenDuesAreZeroAndTheRestIsAClaim()
    {
        var year = OnRecord.Year(OnRecord.Budget(), OnRecord.Payout(1, PayoutState.Approved), OnRecord.Payout(2, PayoutState.Approved));
        var plan = Plan(year, Budget(178.95m));
        Assert.Equal((170m, 30m), (plan.Budget.Payable.Value, plan.Claim.Amount));
        Assert.Equal([100m, 100m, 0m, 0m], plan.Dues.Select(static d => d.Due.Amount.Amount));
        Assert.Contains("30,00 € sind eine Rückforderung", plan.Dues[^1].Explained.Source, StringComparison.Ordinal);
        // Upwards again: what was claimed is still owed, so it is paid anew.
        var claimed = year with
        {
            Claims = [OnRecord.Claim(30m, 0m, DeductionSource.RenegotiatedInstalments)],
        };
        var up = Plan(claimed, Budget(263.16m));
        Assert.Equal((250m, 0m), (up.Budget.Payable.Value, up.Claim.Amount));
        Assert.Equal([100m, 100m, 40m, 40m], up.Dues.Select(static d => d.Due.Amount.Amount));
    }

    [Theory]
    [InlineData(true, 10, 5)]
    [InlineData(true, 14, 9)]
    [InlineData(false, 10, 0)]
    public void Of_RetentionPaidWithMoreThanItsNewAmount_IsAClaim(bool taken, int paid, int claim)
    {
        var payout = OnRecord.Payout(1, PayoutState.Approved, released: paid);
        var year = OnRecord.Year(OnRecord.Budget(), payout) with
        {
            Parts = [OnRecord.Part("Jahr", paid, RetentionState.Accepted, taken ? payout.Id : null)],
        };
        if (!taken)
            year = year with { Payouts = [payout with { Released = Money.Zero }] };
        Assert.Equal(new Money(claim), Plan(year, Budget(100m, [new("Gegenleistung", 1, new RetentionItem("Jahr"))])).RetentionClaim);
    }

    /// <summary>
    /// A part of 10 was paid, then 2 more as a difference, then the first payout came back: the part waits with all of its amount, and what
    /// was paid of it already is taken from it. As long as it bears that, nobody owes anything.
    /// </summary>
    [Theory]
    [InlineData(11, 0, -2)]
    [InlineData(2, 0, -2)]
    [InlineData(1, 1, -1)]
    public void Of_DifferencePaidOnAPartThatWaitsAgain_IsAClaimOnlyBeyondThePart(int part, int claim, int correction)
    {
        var (first, difference) = (
            OnRecord.Payout(1, PayoutState.Reversed, released: 10),
            OnRecord.Payout(2, PayoutState.Approved, released: 2)
        );
        var year = OnRecord.Year(OnRecord.Budget(), first, difference) with
        {
            Parts = [OnRecord.Part("Jahr", 12m, RetentionState.Accepted)],
        };
        Assert.Equal(new Money(-2m), year.On(6, 1).ReleasedCorrection);
        var plan = Plan(year, Budget(part * 20m, [new("Gegenleistung", 1, new RetentionItem("Jahr"))]));
        Assert.Equal(new Money(claim), plan.RetentionClaim);
        var after = year with
        {
            Parts = [year.Parts[0] with { Amount = new Money(part) }],
            Claims = [OnRecord.Claim(claim, 0m, DeductionSource.RenegotiatedRetention)],
        };
        Assert.Equal(new Money(correction), after.On(6, 1).ReleasedCorrection);
        Assert.Equal(new Money(part - 2 + claim), after.On(6, 1).Released);
    }

    [Fact]
    public void Of_SupplementAfterAPayoutOfThePeriodCameToNothing_GetsAKeyOfItsOwn()
    {
        var paid = Enumerable.Range(1, 4).Select(static q => OnRecord.Payout(q, PayoutState.Approved));
        var reversed = OnRecord.Payout(4, PayoutState.Reversed, 0, 5, purpose: DuePurpose.Retention, sequence: 2);
        var plan = Plan(OnRecord.Year(OnRecord.Budget(), [.. paid, reversed]), Budget(442.11m));
        Assert.Equal((OnRecord.Key(4, 3), DuePurpose.Supplement), (plan.Dues[^1].Due.Key, plan.Dues[^1].Due.Purpose));
    }

    [Fact]
    public void Of_ReleasedPartWithoutCondition_Refused() =>
        Assert.Equal(
            FixingRules.ReleasedPartsMustStay,
            Rule(
                Facts(
                    OnRecord.Year(OnRecord.Budget()) with
                    {
                        Parts = [OnRecord.Part("Gibt es nicht", 1m, RetentionState.Accepted)],
                    },
                    Budget(500m)
                )
            )
        );

    [Fact]
    public void Of_StepsUndecided_RefusedUntilSettled()
    {
        var example = BudgetExample.Stuttgart;
        var gone = new CostTypeLimits([.. example.Limits.From.Append(new Money(6_000m)).Order()]);
        var undecided = example.Form([Step.Agree(example.Limits.Range(1), 9_000m)], example.Cases, gone);
        Assert.Equal(FixingRules.StepsMustBeDecided, Rule(Facts(OnRecord.Year(null), undecided)));
        Assert.Null(Rule(Facts(OnRecord.Year(null) with { Parts = [] }, example.Form([], example.Cases, gone))));
    }

    [Fact]
    public void Of_WithoutWhatItNeeds_SaysWhy()
    {
        var facts = Facts(OnRecord.Year(null) with { Parts = [] }, Budget(500m));
        Assert.Null(Rule(facts));
        Assert.Equal(FixingRules.ReasonIsRequired, Rule(facts with { Reason = " " }));
        Assert.Equal(FixingRules.VariantIsLocked, Rule(facts with { IsLocked = true }));
        Assert.Equal(FixingRules.TermsMustBeAgreed, Rule(facts with { HasDueDays = false }));
        Assert.Equal(
            FixingRules.AgreementMustBeNegotiated,
            Rule(Facts(OnRecord.Year(null) with { State = AgreementState.Draft }, Budget(500m)))
        );
        Assert.Equal(FixingRules.BudgetMustBePositive, Rule(facts with { Budget = Budget(0m) }));
        Assert.Equal(FixingRules.ConditionsMustBeAgreed, Rule(facts with { Budget = Budget(500m, []) }));
        Assert.Null(Rule(facts with { Budget = Model.Of(new Money(500m), new BudgetYear(2026), [], "100 %") }));
        var same = OnRecord.Year(OnRecord.Budget()) with { Budget = OnRecord.Budget() with { Total = new(421.05m), Payable = new(400m) } };
        Assert.Equal(FixingRules.NothingChanged, Rule(Facts(same, Budget(421.05m))));
    }

    [Fact]
    public void Expectation_AnotherVersionOrTotalThanShown_Refused()
    {
        var plan = Plan(OnRecord.Year(null) with { Parts = [] }, Budget(500m));
        Assert.Null(FixingRules.Expectation(plan, null));
        Assert.Null(FixingRules.Expectation(plan, new(1, new Money(500m))));
        Assert.Equal(FixingRules.ShownFiguresMustHold, FixingRules.Expectation(plan, new(2, new Money(500m)))?.Rule);
        Assert.Equal(FixingRules.ShownFiguresMustHold, FixingRules.Expectation(plan, new(1, new Money(499.99m)))?.Rule);
        Assert.Equal(FixingRules.ShownFiguresMustHold, FixingRules.Expectation(plan, new(1, new Money(500m), Money.Zero))?.Rule);
    }

    private static Budget Budget(decimal total, RetentionCondition[]? conditions = null) =>
        Model.Of(
            new Money(total),
            new BudgetYear(2026),
            conditions ?? [new("Gegenleistung", 1, new RetentionItem("A"), new RetentionItem("B"))]
        );

    private static FixingFacts Facts(YearFacts year, Budget budget) =>
        new()
        {
            Standing = year.On(6, 1),
            Budget = budget,
            IsLocked = false,
            HasDueDays = true,
            DueDays = 14,
            Retains = true,
            Reason = "Beschluss",
            DerivationOf = key => Derive.Input($"Rate {key.Period}", year.Budget!.Dues.First(d => d.Key == key).Amount, "Fassung 1"),
        };

    private static FixingPlan Plan(YearFacts year, Budget budget) => FixingPlan.Of(Facts(year, budget)).Plan!;

    private static string? Rule(FixingFacts facts) => FixingPlan.Of(facts).Refusal?.Rule;

    private static IEnumerable<(DueKey, decimal)> Amounts(FixingPlan plan) =>
        plan.Dues.Select(static d => (d.Due.Key, d.Due.Amount.Amount));
}
