using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Domain.Tests.Retention;

public sealed class ConditionRulesTests
{
    private static readonly FixedItem Kept = new(Guid.NewGuid(), 2026, "Bericht", new(2026, 6, 30));
    private static readonly ConditionFacts Before = new("Ehrenamt", 2, "m", false, true, [Kept]);

    private static readonly ConditionChange Change = new(
        Guid.NewGuid(),
        "Ehrenamt",
        3,
        "§ 6",
        [new(Kept.Id, "Bericht ", new(2026, 6, 30)), new(null, "Liste", new(2026, 12, 1))],
        "m"
    );

    [Fact]
    public void Problem_WholeWithDifferentNames()
    {
        Assert.Null(ConditionRules.Problem(Change));
        Assert.Equal(ConditionRules.ConditionMustBeWhole, ConditionRules.Problem(Change with { Name = "" })?.Rule);
        Assert.Equal(ConditionRules.ConditionMustBeWhole, ConditionRules.Problem(Change with { Weight = 0 })?.Rule);
        Assert.Equal(ConditionRules.ConditionMustBeWhole, ConditionRules.Problem(Change with { Source = " " })?.Rule);
        Assert.Equal(ConditionRules.ConditionMustBeWhole, ConditionRules.Problem(Change with { Items = [] })?.Rule);
        var twice = Change with { Items = [Change.Items[1], Change.Items[1] with { Name = "liste" }] };
        Assert.Equal(ConditionRules.NamesMustDiffer, ConditionRules.Problem(twice)?.Rule);
    }

    [Theory]
    [InlineData(AgreementState.Active, 2026, null)]
    [InlineData(AgreementState.Draft, 2028, null)]
    [InlineData(AgreementState.Active, 2029, ConditionRules.YearMustBeAgreed)]
    [InlineData(AgreementState.Active, 2025, ConditionRules.YearMustBeAgreed)]
    [InlineData(AgreementState.Settled, 2026, ConditionRules.AgreementMustBeOpen)]
    [InlineData(AgreementState.Ended, 2026, ConditionRules.AgreementMustBeOpen)]
    public void YearProblem_OpenAgreementAndAgreedYear(AgreementState state, int year, string? rule) =>
        Assert.Equal(rule, ConditionRules.YearProblem(new(state, 2026, 2028, year))?.Rule);

    /// <summary>With a fixed budget the weight may change and proofs may be added; what hangs on the budget stays.</summary>
    [Fact]
    public void Objection_WhatAFixedBudgetHangsOn_Stays()
    {
        Assert.Null(RuleOf(Change, Before));
        Assert.Equal(ConditionRules.ReleasedConditionMustStay, RuleOf(Change with { Name = "Neu" }, Before));
        Assert.Equal(ConditionRules.FixedItemMustStay, RuleOf(Change with { Items = [Change.Items[1]] }, Before));
        var later = Change with { Items = [Change.Items[0] with { DueOn = new(2027, 1, 1) }] };
        Assert.Equal(ConditionRules.FixedItemMustStay, RuleOf(later, Before));
        Assert.Equal(ConditionRules.FixedItemMustStay, ConditionRules.RemovalProblem(Before)?.Rule);
        Assert.Null(ConditionRules.RemovalProblem(Before with { FixedItems = [] }));
    }

    /// <summary>After a release the weight stays, too.</summary>
    [Fact]
    public void Objection_AfterARelease_NameAndWeightStay()
    {
        Assert.Equal(ConditionRules.ReleasedConditionMustStay, RuleOf(Change, Before with { IsReleased = true }));
        Assert.Null(RuleOf(Change with { Weight = 2 }, Before with { IsReleased = true }));
    }

    [Fact]
    public void Objection_SomebodyElse_OrTheSameName()
    {
        Assert.Equal(ConditionRules.SomebodyElseChanged, RuleOf(Change, null));
        Assert.Equal(ConditionRules.SomebodyElseChanged, RuleOf(Change with { Seen = "old" }, Before));
        Assert.Null(RuleOf(Change with { Seen = null }, Before));
        Assert.Null(RuleOf(Change with { Id = null }, null));
        Assert.Equal(ConditionRules.NamesMustDiffer, ConditionRules.Objection(Change, Before, [" EHRENAMT"])?.Rule);
    }

    private static string? RuleOf(ConditionChange change, ConditionFacts? before) =>
        ConditionRules.Objection(change, before, ["Andere"])?.Rule;
}
