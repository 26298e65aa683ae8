using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Selection;

/// <summary>What is next in a selection, from the draft to the decision.</summary>
public sealed class SelectionStepsTests
{
    private static readonly DateOnly Deadline = new(2026, 7, 10);

    private static readonly SelectionHearing Heard = new(new(2026, 9, 1), "einstimmig", "Merkblatt");

    private static readonly SelectionHearing Unheard = new(null, null, null);

    [Fact]
    public void Next_AfterTheDeadline_IsToScore_ToHear_ThenToPropose()
    {
        Assert.Equal(SelectionStep.Score, Next(Deadline.AddDays(1), Ranking(null), Heard));
        Assert.Equal(SelectionStep.Hear, Next(Deadline.AddDays(1), Ranking(7), Unheard));
        Assert.Equal(SelectionStep.Propose, Next(Deadline.AddDays(1), Ranking(7), Heard));
        Assert.Equal(SelectionStep.NobodyApplied, Next(Deadline.AddDays(1), [], Unheard));
    }

    [Fact]
    public void Next_UntilTheDeadline_IsToCollect_WhateverIsThere()
    {
        Assert.Equal(SelectionStep.Collect, Next(Deadline, Ranking(7), Heard));
        Assert.Equal(SelectionStep.Collect, SelectionSteps.Next(SelectionState.Called, null, Deadline, [], Unheard));
    }

    [Fact]
    public void Next_OfTheOtherStates_FollowsTheState()
    {
        Assert.Equal(SelectionStep.Publish, SelectionSteps.Next(SelectionState.Draft, Deadline, Deadline.AddDays(1), [], Unheard));
        Assert.Equal(SelectionStep.Decide, SelectionSteps.Next(SelectionState.Proposed, Deadline, Deadline.AddDays(1), [], Heard));
        Assert.Equal(SelectionStep.Done, SelectionSteps.Next(SelectionState.Decided, Deadline, Deadline.AddDays(1), [], Heard));
        Assert.All(Enum.GetValues<SelectionStep>(), static s => Assert.NotEmpty(s.Title()));
    }

    private static SelectionStep Next(DateOnly today, IReadOnlyList<RankedProvider> ranking, SelectionHearing hearing) =>
        SelectionSteps.Next(SelectionState.Called, Deadline, today, ranking, hearing);

    private static IReadOnlyList<RankedProvider> Ranking(int? points) =>
        SelectionRanking.Of(
            [new("Konzept", Share.Percent(100))],
            [
                new(
                    Guid.NewGuid(),
                    "Lotsen gGmbH",
                    points is { } given ? new Dictionary<int, int> { [0] = given } : new Dictionary<int, int>()
                ),
            ]
        );
}
