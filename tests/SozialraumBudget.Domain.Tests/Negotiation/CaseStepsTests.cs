using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;

namespace SozialraumBudget.Domain.Tests.Negotiation;

/// <summary>One step about several cases is as many decisions, and one line of the history.</summary>
public sealed class CaseStepsTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;
    private static readonly string[] Numbers = [.. Example.Cases.Take(5).Select(static c => c.CaseNumber)];

    [Fact]
    public void Numbers_TypedAndTicked_EachOnce_InOrder() =>
        Assert.Equal(["F-1", "F-2", "F-3"], CaseSteps.Numbers(" F-1, F-2;\nF-1 ", ["F-2", "F-3"]));

    [Fact]
    public void Objection_NoneTooManyUnknownCase_NothingIsMade()
    {
        Assert.Equal(CaseSteps.CasesMustBeNamed, Objection([]));
        Assert.Equal(CaseSteps.TooManyCases, Objection([.. Enumerable.Range(0, CaseSteps.MostCases + 1).Select(static i => $"F-{i}")]));
        Assert.Equal(NegotiationRules.CaseMustExist, Objection([Numbers[0], "HA-25-999"]));
        Assert.Null(Objection(Numbers));
    }

    /// <summary>Any cases, in one step or one after the other: the same budget, one line of the history against several.</summary>
    [Fact]
    public void OneStep_AboutSeveralCases_GivesWhatSingleStepsGive()
    {
        Prop.ForAll(
                Gen.SubListOf(Numbers).Where(static some => some.Count > 0).ToArbitrary(),
                static some =>
                {
                    var steps = CaseSteps.Of(AdjustmentKind.Exclude, [.. some]);
                    var together = CaseSteps.Trial(steps, "Grund");
                    var single = steps.Select(Step.Made).ToList();
                    var history = NegotiationHistory.Of(Example.Form, together);
                    return Example.Form(together).Total.Amount == Example.Form(single).Total.Amount
                        && history.Count == 1
                        && history[0].LastNumber == some.Count
                        && NegotiationHistory.Of(Example.Form, single).Count == some.Count;
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void History_PartOfItDecidedAnew_TheRestHolds_AndIsTakenBackAlone()
    {
        var batch = CaseSteps.Trial(CaseSteps.Of(AdjustmentKind.Exclude, Numbers), "Grund");
        var history = NegotiationHistory.Of(Example.Form, [.. batch, Step.Made(new NegotiationStep(AdjustmentKind.Include, Numbers[0]))]);
        Assert.Equal(("1–5", "6"), (history[0].Numbers, history[1].Numbers));
        Assert.Equal((1, (int?)null), (history[0].SupersededPart, history[0].SupersededBy));
        Assert.Same(history[0], history.At(3));
        Assert.Null(history.At(7));

        var steps = history.SelectMany(static h => h.Steps).ToList();
        var counter = CaseSteps.Counter(steps, history[0].Holding, Example.Cases, Example.Limits, Example.Terms.Increases);
        Assert.Equal(Numbers[1..], counter.Select(static c => c.CaseNumber));
        var back = NegotiationHistory.Of(Example.Form, [.. steps, .. CaseSteps.Trial(counter, "zurück")]);
        Assert.Equal(history[0].Before, back[^1].After);
        Assert.Equal(10, back[0].SupersededBy);
    }

    [Fact]
    public void Text_NamesNumberAndCases() =>
        Assert.Equal(
            $"2 Fälle herausnehmen: {Numbers[0]}, {Numbers[1]}",
            AdjustmentText.Of(CaseSteps.Of(AdjustmentKind.Exclude, Numbers[..2]))
        );

    private static string? Objection(IReadOnlyList<string> numbers) =>
        CaseSteps.Objection(CaseSteps.Of(AdjustmentKind.Exclude, numbers), "Grund", Example.Cases, Example.Limits)?.Rule;
}
