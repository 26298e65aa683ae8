using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.ExternalCases;

namespace SozialraumBudget.Domain.Tests.ExternalCases;

/// <summary>Who records who bears days, and in which order a conflict goes (rule 4.7, guard rail 2).</summary>
public sealed class BearingRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);
    private static readonly BearingNote Note = new("A-1", new(2026, 5, 1), "Frau Berger, ASD", "Wohnortwechsel");

    /// <summary>Guard rail 2: whatever else somebody is, a provider's role never records it.</summary>
    [Fact]
    public void ProviderRole_NeverRecords_WhateverElseItIs()
    {
        foreach (var other in new[] { Role.AreaManager, Role.Controller, Role.ProviderCoordinator, Role.Management })
        {
            var roles = Roles(Role.ProviderCoordinator, other);
            Assert.Equal(BearingRules.PublicSideRecords, BearingRules.MoveIn(roles, Note, Today, false)!.Rule);
            Assert.Equal(BearingRules.PublicSideRecords, BearingRules.Enter(roles, Note, Note.Day!.Value, null, Today)!.Rule);
            foreach (var level in Enum.GetValues<ConflictLevel>())
                Assert.Equal(
                    BearingRules.PublicSideRecords,
                    BearingRules.Step(roles, Note, ConflictLevel.Management, Note.Day, level, Today)!.Rule
                );
        }
    }

    [Fact]
    public void Decision_IsTheAsds_AfterTheManagementLevel()
    {
        Assert.Equal(BearingRules.AsdDecides, Step(Role.Controller, ConflictLevel.Management, ConflictLevel.Decision));
        Assert.Equal(BearingRules.StepMustFollow, Step(Role.AreaManager, ConflictLevel.Base, ConflictLevel.Decision));
        Assert.Null(Step(Role.AreaManager, ConflictLevel.Management, ConflictLevel.Decision));
        Assert.Null(Step(Role.Controller, ConflictLevel.Management, ConflictLevel.Agreed));
        Assert.Null(Step(Role.Controller, ConflictLevel.Base, ConflictLevel.Management));
        Assert.Equal(BearingRules.StepMustFollow, Step(Role.AreaManager, ConflictLevel.Decision, ConflictLevel.Management));
        Assert.Equal(BearingRules.StepMustFollow, Step(Role.AreaManager, null, ConflictLevel.Management));
    }

    /// <summary>What a page offers is what the act takes.</summary>
    [Fact]
    public void NextSteps_AreThoseThatCanBeRecorded()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var last in Enum.GetValues<ConflictLevel>().Cast<ConflictLevel?>().Prepend(null))
            {
                var taken = Enum.GetValues<ConflictLevel>()
                    .Where(next => BearingRules.Step(Roles(role), Note, last, Note.Day, next, Today) is null);
                Assert.Equal(taken, BearingRules.NextSteps(Roles(role), last));
            }
        }
    }

    [Fact]
    public void Enter_IsTheAreaManagers_OnceAndNotBeforeItMovedIn()
    {
        var manager = Roles(Role.AreaManager);
        Assert.Equal(BearingRules.AsdDecides, BearingRules.Enter(Roles(Role.Controller), Note, new(2026, 1, 1), null, Today)!.Rule);
        Assert.Null(BearingRules.Enter(manager, Note, new(2026, 1, 1), null, Today));
        Assert.Equal(BearingRules.AlreadyEntered, BearingRules.Enter(manager, Note, new(2026, 1, 1), new(2026, 2, 1), Today)!.Rule);
        Assert.Equal(BearingRules.DayMustFollow, BearingRules.Enter(manager, Note, new(2026, 5, 2), null, Today)!.Rule);
    }

    [Fact]
    public void Note_SaysCaseDayPersonAndReason()
    {
        foreach (
            var (note, rule) in new[]
            {
                (Note with { CaseNumber = " " }, BearingRules.CaseIsRequired),
                (Note with { Day = null }, BearingRules.DayIsRequired),
                (Note with { Day = Today.AddDays(1) }, BearingRules.DayMustFollow),
                (Note with { Person = "" }, BearingRules.PersonIsRequired),
                (Note with { Reason = null }, BearingRules.ReasonIsRequired),
                (Note with { Reason = new string('x', BearingRules.LongestReason + 1) }, BearingRules.TextIsTooLong),
            }
        )
            Assert.Equal(rule, BearingRules.MoveIn(Roles(Role.Controller), note, Today, false)!.Rule);
        Assert.Equal(BearingRules.CaseIsKnown, BearingRules.MoveIn(Roles(Role.Controller), Note, Today, true)!.Rule);
    }

    private static string? Step(Role role, ConflictLevel? last, ConflictLevel next) =>
        BearingRules.Step(Roles(role), Note, last, Note.Day, next, Today)?.Rule;

    private static HashSet<Role> Roles(params Role[] roles) => [.. roles];
}
