using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Negotiation;

/// <summary>A step holds for the class it was agreed for, and for no other.</summary>
public sealed class NegotiatedStepsTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    /// <summary>The limits of the example with one more at 6.000: the class of 4.000 to 11.000 is gone.</summary>
    private static readonly CostTypeLimits Finer = new([.. Example.Limits.From.Append(new Money(6_000m)).Order()]);

    [Fact]
    public void Form_LimitAddedBelowTheClass_StepStaysWithItsClass()
    {
        var lower = new CostTypeLimits([Money.Zero, new Money(1_000m), .. Example.Limits.From.Skip(1)]);
        var agreed = Step.Agree(Example.Limits.Range(2), 15_000m);
        var work = Example.Form([agreed], Example.Cases, lower).Cases!;
        Assert.Empty(work.Undecided);
        Assert.Equal([null, null, null, agreed, null, null], work.CostTypes.Select(static t => t.Agreed));
    }

    [Fact]
    public void Form_ClassSplit_StepChangesNothingAndIsUndecided()
    {
        var (number, gone) = (Example.Cases[^1].CaseNumber, Example.Limits.Range(1));
        var (agreed, moved) = (Step.Agree(gone, 9_000m), Step.Move(number, gone));
        var work = Example.Form([agreed, moved], Example.Cases, Finer);
        Assert.Equal([agreed, moved], work.Cases!.Undecided);
        Assert.Equal(Example.Form([], Example.Cases, Finer).Total.Value, work.Total.Value);
        Assert.DoesNotContain(work.Cases.Cases, static c => c.IsMoved);
        // With the class comes the agreement back.
        Assert.Empty(Example.Form([agreed, moved]).Cases!.Undecided);
    }

    [Fact]
    public void Undecided_StepThatNoLongerHolds_IsNotAsked()
    {
        var (number, gone) = (Example.Cases[0].CaseNumber, Example.Limits.Range(1));
        Assert.Empty(new NegotiatedSteps([Step.Agree(gone, 1m), Step.Mean(gone)], Finer).Undecided);
        Assert.Empty(new NegotiatedSteps([Step.Move(number, gone), Step.Move(number, Finer.Range(0))], Finer).Undecided);
        var later = Step.Agree(gone, 2m);
        Assert.Equal([later], new NegotiatedSteps([Step.Agree(gone, 1m), later], Finer).Undecided);
    }

    [Fact]
    public void Settle_TakenOver_HoldsForTheNewClass()
    {
        var (number, gone) = (Example.Cases[0].CaseNumber, Example.Limits.Range(1));
        List<BudgetAdjustment> steps = [Step.Agree(gone, 9_000m), Step.Move(number, gone)];
        foreach (var step in steps.ToList())
        {
            steps.AddRange(Generated.Made(NegotiationRules.Settle(step, Finer.Range(2), Example.Cases, Finer)));
        }

        var work = Example.Form(steps, Example.Cases, Finer).Cases!;
        Assert.Empty(work.Undecided);
        Assert.Equal((2, new Money(9_000m)), (work.Cases[0].CostType, work.CostTypes[2].Value));
        Assert.Null(work.CostTypes[1].Agreed);
    }

    [Fact]
    public void Settle_LetFall_MeanAndOwnClassHold()
    {
        var (number, gone) = (Example.Cases[0].CaseNumber, Example.Limits.Range(1));
        List<BudgetAdjustment> steps = [Step.Agree(gone, 9_000m), Step.Move(number, gone)];
        foreach (var step in steps.ToList())
            steps.AddRange(Generated.Made(NegotiationRules.Settle(step, null, Example.Cases, Finer)));

        var budget = Example.Form(steps, Example.Cases, Finer);
        Assert.Empty(budget.Cases!.Undecided);
        Assert.Equal(Example.Form([], Example.Cases, Finer).Total.Value, budget.Total.Value);
    }

    [Fact]
    public void Settle_AllUndecided_NothingStaysUndecidedAndOldClassesHoldNothing()
    {
        var situations =
            from cases in Generated.Cases
            from old in Generated.Limits
            from now in Generated.Limits
            from steps in Generated.StepOn(cases, old).ListOf(8)
            from choices in Gen.Choose(-1, now.Count - 1).ListOf(8)
            select (cases, now, Made: Generated.Made(steps), choices);
        Prop.ForAll(
                situations.ToArbitrary(),
                static s =>
                {
                    var undecided = new NegotiatedSteps(s.Made, s.now).Undecided;
                    Assert.All(undecided, u => Assert.Null(s.now.IndexOf(u.CostType!.Value)));
                    List<BudgetAdjustment> steps = [.. s.Made];
                    foreach (var (step, choice) in undecided.Zip(s.choices))
                    {
                        steps.AddRange(
                            Generated.Made(NegotiationRules.Settle(step, choice < 0 ? null : s.now.Range(choice), s.cases, s.now))
                        );
                    }

                    var after = Example.Form(steps, s.cases, s.now);
                    return after.Cases!.Undecided.Count == 0 && after.Explain().Verify().Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    /// <summary>
    /// What held before was agreed for a class that is gone: it held nothing, so taking back leads to the own class and the mean.
    /// </summary>
    [Fact]
    public void Counter_ClassOfTheStepBeforeIsGone_CanBeMade()
    {
        var (number, gone) = (Example.Cases[0].CaseNumber, Example.Limits.Range(1));
        var own = Finer.Range(Finer.Classify(Example.Cases[0].AnnualCost));
        List<BudgetAdjustment> steps =
        [
            Step.Move(number, gone),
            Step.Move(number, Finer.Range(0)),
            Step.Agree(gone, 8_000m),
            Step.Agree(gone, 9_000m),
        ];
        var moved = NegotiationRules.Counter(steps, 1, Example.Cases, Finer, []);
        Assert.Equal(new NegotiationStep(AdjustmentKind.Move, number, own), moved);
        var agreed = NegotiationRules.Counter(steps, 3, Example.Cases, Finer, []);
        Assert.Equal(new NegotiationStep(AdjustmentKind.MeanValue, CostType: gone), agreed);
        foreach (var counter in new[] { moved, agreed })
        {
            Assert.Null(NegotiationRules.Objection(counter, "Grund", Example.Cases, Finer, steps));
            steps.Add(Step.Made(counter));
        }

        Assert.Empty(Example.Form(steps, Example.Cases, Finer).Cases!.Undecided);
        // Nothing was agreed for it: there is nothing to end.
        Assert.Equal(NegotiationRules.CostTypeMustExist, NegotiationRules.Objection(agreed, "Grund", Example.Cases, Finer, [])?.Rule);
    }

    [Fact]
    public void Text_Step_NamesTheClassByItsLimits() =>
        Assert.Equal(
            "Kostentyp 4.000,00 € bis unter 11.000,00 €: Wert 9.000,00 € vereinbaren",
            AdjustmentText.Of(Step.Agree(Example.Limits.Range(1), 9_000m))
        );
}
