using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Settlement;

public sealed class SettlementPlanTests
{
    private static readonly HashSet<Role> Controller = [Role.Controller];
    private static readonly HashSet<Role> Approver = [Role.Approver];

    [Fact]
    public void CompleteYear_IsReady_AndItsRechenwegHolds()
    {
        var plan = SettlementPlan.Of(SettlementYears.Of(-50_000m));
        Assert.All(plan.Steps, static s => Assert.Equal(SettlementStepState.Ready, s.State));
        Assert.False(plan.IsPreview);
        Assert.Null(SettlementRules.Prepare(plan, null, Controller, null, null));
        Assert.All(plan.Steps, static s => Assert.Empty(s.Figure!.Explain().Verify()));
        // 3.000 € of structure; two of four more cases lie in the corridor, two beyond it at half.
        Assert.Equal(3_000m, plan.Settlement!.Deficit!.Supplement.Value);
        Assert.Equal((50_000m, 0m), (plan.Balance!.Paid.Amount, plan.Balance.Borne.Amount));
        Assert.Equal([0m, 3_000m, 30_000m], LagsOf(plan));
    }

    [Fact]
    public void RunningYear_IsAPreview_WithWhatIsExpected()
    {
        var sources = SettlementYears.Of(10_000m);
        var running = sources with
        {
            Today = new(2025, 9, 1),
            Accounts = null,
            Budget = sources.Budget! with { Retention = [new("Daten", new(53_000m), false)] },
            Documented = sources.Documented! with { Expected = new(20_000m), NotAccepted = ["Q3 2025", "Q4 2025"] },
        };
        var plan = SettlementPlan.Of(running);
        Assert.True(plan.IsPreview);
        // The retention is expected to be released, the plausibility stands for the accounts.
        Assert.Equal(plan.Settlement!.Proofs.Plausibility.Value, plan.Settlement.Proofs.Accounts.Value);
        Assert.Equal(-10_000m, plan.Settlement.Proofs.Plausibility.Value);
        var missing = plan.Steps.SelectMany(static s => s.Missing).ToList();
        Assert.Contains(missing, static m => m.Contains("Q4 2025", StringComparison.Ordinal));
        Assert.Contains(missing, static m => m.Contains("Jahresabschluss", StringComparison.Ordinal));
        Assert.Equal(SettlementRules.StepsMustBeReady, SettlementRules.Prepare(plan, null, Controller, null, null)!.Rule);
    }

    /// <summary>An agreement that ended in June is settled from July on; the instalments after it are no claim.</summary>
    [Fact]
    public void EndedWithinTheYear_InstalmentsThatRest_AreNoEntitlement()
    {
        var whole = SettlementYears.Of(10_000m);
        var ended = whole with
        {
            Today = new(2025, 7, 15),
            EndedOn = new(2025, 6, 30),
            Budget = whole.Budget! with { Resting = new(503_500m) },
        };
        var plan = SettlementPlan.Of(ended);
        Assert.False(plan.IsPreview);
        var entitlement = plan.Facts!.Entitlement;
        Assert.Equal(SettlementPlan.Of(whole).Facts!.Entitlement.Value - 503_500m, entitlement.Value);
        Assert.Empty(entitlement.Explain().Verify());
        Assert.Equal(entitlement.Value, entitlement.Explain().Replay());
        Assert.True(SettlementPlan.Of(ended with { Today = new(2025, 6, 30) }).IsPreview);
    }

    [Fact]
    public void ChangesSince_AnEarlierSettlement_AreTheFiguresThatDiffer()
    {
        var before = SettlementPlan.Of(SettlementYears.Of(-50_000m));
        Assert.Empty(SettlementPlan.Of(SettlementYears.Of(-50_000m)).ChangesSince(before));
        var now = SettlementPlan.Of(SettlementYears.Of(-48_000m, gap: -2_000m));
        Assert.Equal(
            [("Ergebnis nach Jahresabschluss", 2_000m), ("Ergebnis nach dokumentierter Arbeit", 4_000m), ("Saldo der Abrechnung", -4_000m)],
            now.ChangesSince(before).Select(static c => (c.Title, c.Difference.Amount))
        );
    }

    [Fact]
    public void WhatIsNotAgreed_IsNamed_AndNothingIsFilledIn()
    {
        foreach (
            var agreed in new[]
            {
                SettlementYears.Agreed with
                {
                    Tolerance = null,
                },
                SettlementYears.Agreed with
                {
                    Takeover = null,
                },
                SettlementYears.Agreed with
                {
                    Lag = null,
                },
                SettlementYears.Agreed with
                {
                    CorridorEnds = [12],
                },
                SettlementYears.Agreed with
                {
                    OutsideShare = null,
                },
                SettlementYears.Agreed with
                {
                    Takeover = TakeoverKind.QualityDependent,
                    QualityShares = [],
                },
                SettlementYears.Agreed with
                {
                    Lag = 9,
                },
            }
        )
        {
            var plan = SettlementPlan.Of(SettlementYears.Of(-50_000m) with { Agreed = agreed });
            Assert.Equal(SettlementRules.StepsMustBeReady, SettlementRules.Prepare(plan, null, Controller, null, null)!.Rule);
        }

        foreach (
            var agreed in new[]
            {
                SettlementYears.Agreed with
                {
                    Threshold = null,
                },
                SettlementYears.Agreed with
                {
                    YouthWelfareLimit = null,
                },
                SettlementYears.Agreed with
                {
                    EarmarkYears = null,
                },
            }
        )
        {
            var plan = SettlementPlan.Of(SettlementYears.Of(50_000m) with { Agreed = agreed });
            // Without a threshold nothing is kept, so nothing is earmarked either.
            Assert.NotNull(SettlementRules.Prepare(plan, null, Controller, null, null));
        }

        var noTakeover = SettlementPlan.Of(SettlementYears.Of(-50_000m) with { Agreed = SettlementYears.Agreed with { Takeover = null } });
        Assert.Equal((3_000m, 47_000m), (noTakeover.Balance!.Paid.Amount, noTakeover.Balance.Borne.Amount));
    }

    [Fact]
    public void BeyondTheTolerance_ItClosesOnlyWithADecision()
    {
        var plan = SettlementPlan.Of(SettlementYears.Of(20_000m, gap: 10_600.01m));
        Assert.True(plan.NeedsDecision);
        Assert.Equal(SettlementRules.DecisionIsRequired, SettlementRules.Prepare(plan, null, Controller, " ", null)!.Rule);
        Assert.Null(SettlementRules.Prepare(plan, null, Controller, "Geprüft", null));
        Assert.False(SettlementPlan.Of(SettlementYears.Of(20_000m, gap: 10_600m)).NeedsDecision);
        Assert.Equal(
            SettlementRules.TextIsTooLong,
            SettlementRules.Prepare(plan, null, Controller, new('x', SettlementRules.LongestText + 1), null)!.Rule
        );
    }

    [Fact]
    public void FourEyes_AndOneAfterTheOther()
    {
        var plan = SettlementPlan.Of(SettlementYears.Of(20_000m));
        var (me, other) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(SettlementRules.RoleMustBeAllowed, SettlementRules.Prepare(plan, null, Approver, null, null)!.Rule);
        Assert.Equal(SettlementRules.PreparerMustNotApprove, SettlementRules.Approve(SettlementState.Prepared, me, me, Approver)!.Rule);
        Assert.Equal(SettlementRules.RoleMustBeAllowed, SettlementRules.Approve(SettlementState.Prepared, me, other, Controller)!.Rule);
        Assert.Null(SettlementRules.Approve(SettlementState.Prepared, me, other, Approver));
        Assert.Equal(SettlementRules.MoveMustBeAllowed, SettlementRules.Approve(SettlementState.Approved, me, other, Approver)!.Rule);
        Assert.Equal(SettlementRules.ReasonIsRequired, SettlementRules.Refuse(SettlementState.Prepared, me, other, Approver, "")!.Rule);
        Assert.Null(SettlementRules.Refuse(SettlementState.Prepared, me, other, Approver, "Bitte prüfen"));
        Assert.Equal(SettlementRules.OnlyPreparerWithdraws, SettlementRules.Withdraw(SettlementState.Prepared, me, other)!.Rule);
        Assert.Null(SettlementRules.Withdraw(SettlementState.Prepared, me, me));

        var waiting = new PastSettlement(
            1,
            SettlementState.Prepared,
            plan.Balance!,
            plan.Settlement!.Proofs.Accounts.Amount,
            plan.Settlement.Proofs.Plausibility.Amount
        );
        Assert.Equal(SettlementRules.AnotherOneWaits, SettlementRules.Prepare(plan, waiting, Controller, null, "x")!.Rule);
        var holds = waiting with { State = SettlementState.Approved };
        Assert.Equal(SettlementRules.ReasonIsRequired, SettlementRules.Prepare(plan, holds, Controller, null, null)!.Rule);
        Assert.Equal(SettlementRules.NothingChanged, SettlementRules.Prepare(plan, holds, Controller, null, "x")!.Rule);
        var changed = SettlementPlan.Of(SettlementYears.Of(21_000m));
        Assert.Null(SettlementRules.Prepare(changed, holds, Controller, null, "Berichtigter Abschluss"));
        Assert.Equal(SettlementRules.ShownFiguresMustHold, SettlementRules.Expectation(changed, new(20_000m))!.Rule);
        Assert.Null(SettlementRules.Expectation(changed, new(21_000m)));
    }

    /// <summary>
    /// Every euro has one end, however often a year is settled: what was moved adds up to the last settlement, and both walks add up.
    /// </summary>
    [Fact]
    public void AnyYears_SettledAgainAndAgain_EveryEuroHasOneEnd() =>
        Prop.ForAll(
                (
                    from result in Gen.Choose(-20_000_000, 20_000_000)
                    from gap in Gen.Choose(-3_000_000, 3_000_000)
                    from points in Gen.Choose(50, 70)
                    from quality in Gen.Elements(TakeoverKind.TargetDifferentiated, TakeoverKind.QualityDependent)
                    select SettlementYears.Of(result / 100m, gap / 100m, points) with
                    {
                        Agreed = SettlementYears.Agreed with { Takeover = quality },
                    }
                )
                    .NonEmptyListOf()
                    .ToArbitrary(),
                static years =>
                {
                    SettlementBalance? before = null;
                    var (owed, youth, help) = (Money.Zero, Money.Zero, Money.Zero);
                    foreach (var plan in years.Select(SettlementPlan.Of))
                    {
                        var balance = plan.Balance!;
                        var booking = SettlementBooking.Of(plan.Settlement!, plan.Sources.Agreed.Takeover, before);
                        Assert.True(
                            booking.Due >= Money.Zero && booking.Claim >= Money.Zero && (booking.Due.IsZero || booking.Claim.IsZero)
                        );
                        Assert.Equal(booking.Due - booking.Claim, booking.Explained.Amount);
                        Assert.Empty(booking.Explained.Explain().Verify());
                        owed += booking.Due - booking.Claim;
                        youth += booking.YouthWelfare;
                        help += booking.Help;
                        before = balance;
                        Assert.Equal((balance.Owed, balance.YouthWelfare, balance.Help), (owed, youth, help));
                        Assert.Equal(
                            plan.Settlement!.Proofs.Accounts.Amount,
                            balance.Returned + balance.Kept - balance.Paid - balance.Borne
                        );
                        Assert.Equal(plan.Gap!.Whole, Money.Sum(plan.Gap.Parts.Select(static p => p.Amount)));
                        Walk(DeficitWalk.Answers(plan));
                        Walk([new("", "", Money.Zero, true), .. DeficitWalk.Causes(plan.Sources, plan.Settlement)]);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>From the first sum over the changes to the last.</summary>
    private static void Walk(IReadOnlyList<WalkStop> stops)
    {
        if (stops.Count > 1)
            Assert.Equal(stops[^1].Amount, Money.Sum(stops.SkipLast(1).Select(static s => s.Amount)));
    }

    private static IEnumerable<decimal> LagsOf(SettlementPlan plan) =>
        plan.Lags.OrderBy(static l => l.Year).Select(static l => l.Supplement.Value);
}
