using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Negotiation;

/// <summary>What becomes of negotiated steps on newer data.</summary>
public sealed class StepTransferTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    [Fact]
    public void Of_NewerData_EveryStepHasItsFate()
    {
        var gone = new CostTypeRange(new Money(1m), new Money(2m));
        BudgetAdjustment[] steps =
        [
            Step.Exclude(Example.Cases[0].CaseNumber),
            Step.Exclude("verschwunden"),
            Step.Agree(Example.Limits.Range(1), 9_000m),
            Step.Agree(gone, 1m),
            Step.Move(Example.Cases[1].CaseNumber, gone),
            Step.Move("verschwunden", Example.Limits.Range(0)),
            Step.Increases(0.03m),
        ];

        var transferred = StepTransfer.Of(steps, Example.Cases, Example.Limits);

        Assert.Equal(
            [
                StepFate.Carried,
                StepFate.CaseGone,
                StepFate.Carried,
                StepFate.Waiting,
                StepFate.Waiting,
                StepFate.CaseGone,
                StepFate.Carried,
            ],
            transferred.Select(static t => t.Fate)
        );
        Assert.Equal(Enumerable.Range(1, 7), transferred.Select(static t => t.Number));
        Assert.Equal(steps, transferred.Select(static t => t.Step));
    }

    [Fact]
    public void Of_StepThatALaterOneOverruled_WaitsForNothing()
    {
        var gone = new CostTypeRange(new Money(1m), new Money(2m));
        var transferred = StepTransfer.Of([Step.Agree(gone, 1m), Step.Mean(gone)], Example.Cases, Example.Limits);
        Assert.All(transferred, static t => Assert.Equal(StepFate.Carried, t.Fate));
    }
}
