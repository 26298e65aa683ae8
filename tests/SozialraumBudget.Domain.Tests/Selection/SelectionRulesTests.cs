using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Selection;

public sealed class SelectionRulesTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly SelectionHearing Heard = new(Today, "zugestimmt", "bleibt gewahrt");
    private static readonly SelectionCall Whole = new("Nordost", "Gesucht wird", Today, SelectionCriteria.Usual);
    private static readonly Guid One = Guid.NewGuid();
    private static readonly IReadOnlyList<RankedProvider> Scored = SelectionRanking.Of(
        [new("Konzept", new(1))],
        [new(One, "A", new Dictionary<int, int> { [0] = 7 })]
    );

    [Fact]
    public void Publish_WholeCall_IsAllowedOnce()
    {
        Assert.Null(SelectionRules.Publish(SelectionState.Draft, Whole, Today));
        Assert.Equal(SelectionRules.StateMustFit, SelectionRules.Publish(SelectionState.Called, Whole, Today)!.Rule);
        Assert.Equal(SelectionRules.DeadlineMustFit, SelectionRules.Publish(SelectionState.Draft, Whole, Today.AddDays(1))!.Rule);
        Assert.Equal(SelectionRules.TextIsRequired, SelectionRules.Publish(SelectionState.Draft, Whole with { Text = " " }, Today)!.Rule);
    }

    [Theory]
    [InlineData("50;49,99", "99,99 %")]
    [InlineData("50;50,01", "100,01 %")]
    [InlineData("100;0", "kein Gewicht")]
    [InlineData("", "mindestens ein Kriterium")]
    public void Criteria_WhoseWeightsAreNotExactlyTheWhole_AreRefused(string weights, string told)
    {
        SelectionCriterion[] criteria =
        [
            .. weights
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Select((w, i) => new SelectionCriterion($"K{i}", Share.Parse(w + " %"))),
        ];
        Assert.Contains(told, SelectionRules.Criteria(criteria)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Criteria_OfTheSameName_AreRefused() =>
        Assert.Contains(
            "mehrmals",
            SelectionRules.Criteria([new("Konzept", new(0.5m)), new("konzept", new(0.5m))])!.Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(SelectionState.Called, 0, false, null)]
    [InlineData(SelectionState.Called, 1, false, SelectionRules.DayMustFit)]
    [InlineData(SelectionState.Called, null, false, SelectionRules.DayMustFit)]
    [InlineData(SelectionState.Called, 0, true, SelectionRules.ApplicantMustBeNew)]
    [InlineData(SelectionState.Draft, 0, false, SelectionRules.StateMustFit)]
    [InlineData(SelectionState.Proposed, 0, false, SelectionRules.StateMustFit)]
    [InlineData(SelectionState.Decided, 0, false, SelectionRules.StateMustFit)]
    public void Apply_ByDayAndState(SelectionState state, int? daysAfterDeadline, bool known, string? rule)
    {
        DateOnly? received = daysAfterDeadline is { } d ? Today.AddDays(d) : null;
        Assert.Equal(rule, SelectionRules.Apply(state, received, Today, Today.AddDays(30), known)?.Rule);
    }

    [Fact]
    public void Scoring_BeginsWhenAllApplicationsCanBeThere()
    {
        Assert.NotNull(SelectionRules.Scoring(SelectionState.Called, Today, Today));
        Assert.Null(SelectionRules.Scoring(SelectionState.Called, Today, Today.AddDays(1)));
        Assert.NotNull(SelectionRules.Scoring(SelectionState.Decided, Today, Today.AddDays(1)));
    }

    [Theory]
    [InlineData(-1, "x", SelectionRules.PointsMustFit)]
    [InlineData(11, "x", SelectionRules.PointsMustFit)]
    [InlineData(null, "x", SelectionRules.PointsMustFit)]
    [InlineData(10, " ", SelectionRules.ReasonIsRequired)]
    [InlineData(10, "x", null)]
    [InlineData(0, "x", null)]
    public void Score_HasPointsAndAReason(int? points, string reason, string? rule) =>
        Assert.Equal(rule, SelectionRules.Score(points, reason)?.Rule);

    [Fact]
    public void Propose_NeedsScoresHearingChoiceAnApplicantAndAReason()
    {
        Assert.Null(SelectionRules.Propose(SelectionState.Called, Scored, Heard, One, "Konzept"));
        Assert.Equal(SelectionRules.ScoresMustBeWhole, Rule([], Heard, One, "x"));
        Assert.Equal(SelectionRules.ScoresMustBeWhole, Rule([Scored[0] with { Total = null }], Heard, One, "x"));
        Assert.Equal(SelectionRules.HearingIsRequired, Rule(Scored, Heard with { Choice = "" }, One, "x"));
        Assert.Equal(SelectionRules.HearingIsRequired, Rule(Scored, Heard with { HeardOn = null }, One, "x"));
        Assert.Equal(SelectionRules.ApplicantMustBeChosen, Rule(Scored, Heard, Guid.NewGuid(), "x"));
        Assert.Equal(SelectionRules.ReasonIsRequired, Rule(Scored, Heard, One, " "));

        static string Rule(IReadOnlyList<RankedProvider> ranking, SelectionHearing hearing, Guid chosen, string reason) =>
            SelectionRules.Propose(SelectionState.Called, ranking, hearing, chosen, reason)!.Rule;
    }

    [Fact]
    public void Decide_IsAnotherPersons_AndOnce()
    {
        var proposer = Guid.NewGuid();
        Assert.Null(SelectionRules.Decide(SelectionState.Proposed, proposer, Guid.NewGuid()));
        Assert.Equal(SelectionRules.SecondPersonIsRequired, SelectionRules.Decide(SelectionState.Proposed, proposer, proposer)!.Rule);
        Assert.Equal(SelectionRules.StateMustFit, SelectionRules.Decide(SelectionState.Decided, proposer, Guid.NewGuid())!.Rule);
    }

    [Theory]
    [InlineData(Role.Controller, true)]
    [InlineData(Role.Management, true)]
    [InlineData(Role.AreaManager, false)]
    [InlineData(Role.Approver, false)]
    [InlineData(Role.ProviderCoordinator, false)]
    [InlineData(Role.Admin, false)]
    public void Write_ByRole(Role role, bool may) => Assert.Equal(may, SelectionRules.Write(new HashSet<Role> { role }) is null);
}
