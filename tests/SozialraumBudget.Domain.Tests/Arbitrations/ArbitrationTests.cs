using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Arbitrations;

/// <summary>What the steps of an arbitration say, and who may take the next one.</summary>
public sealed class ArbitrationTests
{
    private static readonly DateOnly Called = new(2026, 3, 2);
    private static readonly DateOnly Today = new(2026, 4, 20);
    private static readonly IReadOnlySet<Role> Office = new HashSet<Role> { Role.Controller };
    private static readonly IReadOnlySet<Role> Provider = new HashSet<Role> { Role.ProviderCoordinator };
    private static readonly IReadOnlySet<Role> Watcher = new HashSet<Role> { Role.Management, Role.AreaManager, Role.Approver };

    [Fact]
    public void Stage_FollowsTheSteps()
    {
        var facts = Facts();
        Assert.Equal((ArbitrationStage.AwaitsHearing, null), (facts.Stage, facts.NextDay));

        facts = With(facts, ArbitrationStepKind.Hearing, RoundSide.Office, new(2026, 4, 8));
        facts = With(facts, ArbitrationStepKind.Hearing, RoundSide.Office, new(2026, 4, 15));
        Assert.Equal((ArbitrationStage.AwaitsAward, new DateOnly(2026, 4, 15)), (facts.Stage, facts.NextDay));
        Assert.True(facts.IsLate(Today));
        Assert.False(facts.IsLate(new(2026, 4, 15)));

        facts = With(facts, ArbitrationStepKind.Award, RoundSide.Office, new(2026, 4, 16), new(2026, 5, 4), new Money(900_000m));
        Assert.Equal((ArbitrationStage.AwardToAnswer, new DateOnly(2026, 5, 4)), (facts.Stage, facts.NextDay));
        Assert.Null(facts.AgreedTotal);

        facts = With(facts, ArbitrationStepKind.Accepted, RoundSide.Provider, Today);
        Assert.Equal((false, true), (facts.Owes(RoundSide.Provider), facts.Owes(RoundSide.Office)));
        Assert.Equal(ArbitrationState.Open, facts.State);

        var settled = With(facts, ArbitrationStepKind.Accepted, RoundSide.Office, Today);
        Assert.Equal((ArbitrationState.Settled, new Money(900_000m)), (settled.State, settled.AgreedTotal));
        var failed = With(facts, ArbitrationStepKind.Rejected, RoundSide.Office, Today);
        Assert.Equal((ArbitrationStage.Failed, null, null), (failed.Stage, failed.AgreedTotal, failed.NextDay));
    }

    [Fact]
    public void Call_ByEitherSide_OverAFixedBudget_OneAtATime()
    {
        Assert.Null(ArbitrationRules.Call(RoundSide.Office, true, false, "Schlichtungsstelle", "Satz", null));
        Assert.Null(ArbitrationRules.Call(RoundSide.Provider, true, false, "Schlichtungsstelle", "Satz", new Money(1m)));
        Assert.Equal(ArbitrationRules.SideMustBeParty, ArbitrationRules.Call(null, true, false, "S", "Satz", null)!.Rule);
        Assert.Equal(ArbitrationRules.BudgetMustBeFixed, ArbitrationRules.Call(RoundSide.Office, false, false, "S", "Satz", null)!.Rule);
        Assert.Equal(ArbitrationRules.AnotherOneRuns, ArbitrationRules.Call(RoundSide.Office, true, true, "S", "Satz", null)!.Rule);
        Assert.Equal(ArbitrationRules.BodyIsRequired, ArbitrationRules.Call(RoundSide.Office, true, false, " ", "Satz", null)!.Rule);
        Assert.Equal(ArbitrationRules.TextIsRequired, ArbitrationRules.Call(RoundSide.Office, true, false, "S", " ", null)!.Rule);
        Assert.Equal(
            ArbitrationRules.TotalMustBePositive,
            ArbitrationRules.Call(RoundSide.Office, true, false, "S", "Satz", Money.Zero)!.Rule
        );
        Assert.Equal(
            ArbitrationRules.TextIsTooLong,
            ArbitrationRules.Call(RoundSide.Office, true, false, "S", new string('x', ArbitrationRules.LongestText + 1), null)!.Rule
        );
    }

    /// <summary>A cooperating provider sees the agreement and is no party to it.</summary>
    [Fact]
    public void Side_OfAProvider_IsTheLeads()
    {
        Assert.Equal(RoundSide.Office, ArbitrationRules.SideOf(Office, isLead: false));
        Assert.Equal(RoundSide.Provider, ArbitrationRules.SideOf(Provider, isLead: true));
        Assert.Null(ArbitrationRules.SideOf(Provider, isLead: false));
        Assert.Null(ArbitrationRules.SideOf(Watcher, isLead: true));
    }

    [Fact]
    public void HearingAndAward_AreNotedByTheOffice_InTheirOrder()
    {
        var facts = Facts();
        Assert.Null(ArbitrationRules.Hearing(facts, Office, Called, Called));
        Assert.Equal(ArbitrationRules.OfficeNotes, ArbitrationRules.Hearing(facts, Provider, Called, Called)!.Rule);
        Assert.Equal(ArbitrationRules.DayIsRequired, ArbitrationRules.Hearing(facts, Office, null, Called)!.Rule);
        Assert.Equal(ArbitrationRules.DayMustFit, ArbitrationRules.Hearing(facts, Office, Called.AddDays(-1), Called)!.Rule);

        Assert.Null(Award(facts, Office, Today, Today));
        Assert.Equal(ArbitrationRules.OfficeNotes, Award(facts, Provider, Today, Today)!.Rule);
        Assert.Equal(ArbitrationRules.DayMustFit, Award(facts, Office, Today.AddDays(1), Today.AddDays(9))!.Rule);
        Assert.Equal(ArbitrationRules.DayMustFit, Award(facts, Office, Called.AddDays(-1), Today)!.Rule);
        Assert.Equal(ArbitrationRules.AnswerDayMustFollow, Award(facts, Office, Today, Today.AddDays(-1))!.Rule);
        Assert.Equal(ArbitrationRules.AnswerDayMustFollow, Award(facts, Office, Today, null)!.Rule);

        var given = With(facts, ArbitrationStepKind.Award, RoundSide.Office, Today, Today.AddDays(14));
        Assert.Equal(ArbitrationRules.AwardIsGiven, Award(given, Office, Today, Today)!.Rule);
        Assert.Equal(ArbitrationRules.AwardIsGiven, ArbitrationRules.Statement(given, Provider, "Text", null)!.Rule);
        Assert.Equal(ArbitrationRules.AwardIsGiven, ArbitrationRules.Withdraw(given, Provider, "Text")!.Rule);
    }

    [Fact]
    public void Answer_EachSideOnce_RejectingForAReason()
    {
        Assert.Equal(ArbitrationRules.AwardIsMissing, ArbitrationRules.Answer(Facts(), Office, true, null, Today)!.Rule);
        var given = With(Facts(), ArbitrationStepKind.Award, RoundSide.Office, Today, Today.AddDays(14));
        Assert.Null(ArbitrationRules.Answer(given, Office, true, null, Today));
        Assert.Equal(ArbitrationRules.TextIsRequired, ArbitrationRules.Answer(given, Office, false, null, Today)!.Rule);
        Assert.Equal(ArbitrationRules.SideMustBeParty, ArbitrationRules.Answer(given, Watcher, true, null, Today)!.Rule);
        var half = With(given, ArbitrationStepKind.Accepted, RoundSide.Office, Today);
        Assert.Equal(ArbitrationRules.SideHasAnswered, ArbitrationRules.Answer(half, Office, false, "Text", Today)!.Rule);
        Assert.Null(ArbitrationRules.Answer(half, Provider, false, "Text", Today));
        // The deadline is over and the provider silent: the office need not wait for ever.
        Assert.Null(ArbitrationRules.Answer(half, Office, false, "Text", Today.AddDays(15)));
        Assert.Equal(ArbitrationRules.SideHasAnswered, ArbitrationRules.Answer(half, Office, true, null, Today.AddDays(15))!.Rule);
        var over = With(half, ArbitrationStepKind.Rejected, RoundSide.Provider, Today);
        Assert.Equal(ArbitrationRules.ArbitrationMustRun, ArbitrationRules.Answer(over, Provider, true, null, Today)!.Rule);
    }

    [Fact]
    public void Withdraw_BySideThatCalled()
    {
        Assert.Null(ArbitrationRules.Withdraw(Facts(), Provider, "Einigung"));
        Assert.Equal(ArbitrationRules.CallerWithdraws, ArbitrationRules.Withdraw(Facts(), Office, "Einigung")!.Rule);
        Assert.Equal(ArbitrationRules.TextIsRequired, ArbitrationRules.Withdraw(Facts(), Provider, "")!.Rule);
    }

    /// <summary>Whatever the sides try in whatever order: allowed steps lead to one end, after which nothing is allowed.</summary>
    [Fact]
    public void AnyOrderOfAttempts_EndsOnce() =>
        Prop.ForAll(
                Gen.Choose(0, 13).ListOf(40).ToArbitrary(),
                static attempts =>
                {
                    var facts = Facts();
                    foreach (var attempt in attempts)
                    {
                        var (side, roles) = attempt % 2 == 0 ? (RoundSide.Office, Office) : (RoundSide.Provider, Provider);
                        var (kind, refusal) = (attempt / 2) switch
                        {
                            0 => (ArbitrationStepKind.Statement, ArbitrationRules.Statement(facts, roles, "x", null)),
                            1 => (ArbitrationStepKind.Hearing, ArbitrationRules.Hearing(facts, roles, Today, Called)),
                            2 => (ArbitrationStepKind.Award, Award(facts, roles, Today, Today)),
                            3 or 6 => (ArbitrationStepKind.Accepted, ArbitrationRules.Answer(facts, roles, true, null, Today)),
                            4 => (ArbitrationStepKind.Rejected, ArbitrationRules.Answer(facts, roles, false, "x", Today)),
                            _ => (ArbitrationStepKind.Withdrawn, ArbitrationRules.Withdraw(facts, roles, "x")),
                        };
                        var wasOpen = facts.State == ArbitrationState.Open;
                        if (refusal is null)
                            facts = With(facts, kind, side, Today, kind == ArbitrationStepKind.Award ? Today : null);
                        if (refusal is null && !wasOpen)
                            return false;
                    }

                    var ends = facts.Steps.Count(static s => s.Kind is ArbitrationStepKind.Rejected or ArbitrationStepKind.Withdrawn);
                    var accepted = facts.Steps.Count(static s => s.Kind == ArbitrationStepKind.Accepted);
                    return ends + (accepted == 2 ? 1 : 0) == (facts.State == ArbitrationState.Open ? 0 : 1)
                        && facts.Steps.Count(static s => s.Kind == ArbitrationStepKind.Award) <= 1;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Refusal? Award(ArbitrationFacts facts, IReadOnlySet<Role> roles, DateOnly? day, DateOnly? answerBy) =>
        ArbitrationRules.Award(facts, roles, day, answerBy, "Spruch", null, Called, Today);

    private static ArbitrationFacts Facts() =>
        new(RoundSide.Provider, [new(ArbitrationStepKind.Called, RoundSide.Provider, Called, null, new Money(950_000m))]);

    private static ArbitrationFacts With(
        ArbitrationFacts facts,
        ArbitrationStepKind kind,
        RoundSide side,
        DateOnly day,
        DateOnly? answerBy = null,
        Money? total = null
    ) => facts with { Steps = [.. facts.Steps, new(kind, side, day, answerBy, total)] };
}
