using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Bonus;

public sealed class BonusMovesTests
{
    private static readonly IReadOnlySet<Role> Controller = new HashSet<Role> { Role.Controller };
    private static readonly IReadOnlySet<Role> Coordinator = new HashSet<Role> { Role.ProviderCoordinator };
    private static readonly IReadOnlySet<Role> Approver = new HashSet<Role> { Role.Approver };
    private static readonly DateOnly Until = BonusMoves.UsualAgreeBy(2026);
    private static readonly BonusAgreement Usual = new(BonusCatalogue.Highest, BonusCatalogue.Scale, BonusCatalogue.Indicators);

    [Fact]
    public void Propose_InTimeLateOrAgain_AsksForAReasonWhereItMust()
    {
        Refusal? Propose(DateOnly today, bool again, string? reason) =>
            BonusMoves.Propose(BonusState.Open, Controller, Usual, true, again, Until, today, reason);
        Assert.Equal(100, Usual.AllPoints);
        Assert.Null(Usual.Problem());
        Assert.Null(Propose(Until, false, null));
        Assert.Equal(BonusMoves.ReasonIsRequired, Propose(Until.AddDays(1), false, " ")?.Rule);
        Assert.Equal(BonusMoves.ReasonIsRequired, Propose(Until, true, null)?.Rule);
        Assert.Null(Propose(Until.AddDays(99), true, "Neue Erhebung"));
        Assert.Equal(
            BonusMoves.RoleMustBeAllowed,
            BonusMoves.Propose(BonusState.Open, Coordinator, Usual, true, false, Until, Until, null)?.Rule
        );
        Assert.Equal(
            BonusMoves.MoveMustBeAllowed,
            BonusMoves.Propose(BonusState.Assessed, Controller, Usual, true, false, Until, Until, null)?.Rule
        );
        var twice = Usual with { Indicators = [.. Usual.Indicators, Usual.Indicators[0]] };
        Assert.Contains("zweimal", twice.Problem()!.Text, StringComparison.Ordinal);
        Assert.NotNull((Usual with { Indicators = [] }).Problem());
        Assert.NotNull((Usual with { Scale = [] }).Problem());
    }

    /// <summary>A model without a bonus agrees on indicators of quality alone; nothing is prepared for them.</summary>
    [Fact]
    public void WithoutABonus_IndicatorsAreAgreedAlone()
    {
        var quality = Usual with { Highest = new(0) };
        Assert.NotNull(quality.Problem());
        Assert.Null(quality.Problem(paysBonus: false));
        Assert.NotNull(Usual.Problem(paysBonus: false));
        Assert.Null(BonusMoves.Propose(BonusState.Open, Controller, quality, false, false, Until, Until, null));
        Assert.Equal(
            BonusMoves.ModelMustPayABonus,
            BonusMoves.Prepare(BonusState.Answered, Controller, paysBonus: false, true, true, null)?.Rule
        );
    }

    [Fact]
    public void YearsEnd_StepByStep_EachHasItsPersonAndItsReason()
    {
        Refusal? Assess(DateOnly today, string[] missing, string? reason, bool proposal = false) =>
            BonusMoves.Assess(BonusState.Open, Controller, true, proposal, 2026, today, missing, reason);
        Assert.Equal(BonusMoves.YearMustBeOver, Assess(new(2026, 12, 31), [], null)?.Rule);
        Assert.Equal(BonusMoves.ProposalMustBeSigned, Assess(new(2027, 1, 1), [], null, proposal: true)?.Rule);
        Assert.Equal(BonusMoves.ValuesAreMissing, Assess(new(2027, 1, 1), ["Ehrenamt"], null)?.Rule);
        Assert.Null(Assess(new(2027, 1, 1), ["Ehrenamt"], "Nicht erhoben"));
        Assert.Equal(BonusMoves.ReasonIsRequired, BonusMoves.Answer(BonusState.Assessed, Coordinator, agrees: false, "")?.Rule);
        Assert.Null(BonusMoves.Answer(BonusState.Assessed, Coordinator, agrees: true, null));
        Assert.Equal(BonusMoves.ReasonIsRequired, BonusMoves.Prepare(BonusState.Answered, Controller, true, false, true, null)?.Rule);
        Assert.Equal(BonusMoves.BudgetMustBeFixed, BonusMoves.Prepare(BonusState.Answered, Controller, true, true, false, null)?.Rule);
        Assert.Null(BonusMoves.Prepare(BonusState.Answered, Controller, true, true, true, null));
        var person = Guid.NewGuid();
        Assert.Equal(BonusMoves.PreparerMustNotApprove, BonusMoves.Approve(BonusState.Prepared, Approver, person, person)?.Rule);
        Assert.Equal(BonusMoves.RoleMustBeAllowed, BonusMoves.Approve(BonusState.Prepared, Controller, person, Guid.NewGuid())?.Rule);
        Assert.Null(BonusMoves.Approve(BonusState.Prepared, Approver, person, Guid.NewGuid()));
        Assert.Equal(
            BonusMoves.IndicatorMustBeAssessed,
            BonusMoves.AssessValue(BonusState.Open, Controller, Usual.Indicators[1], 1, "x")?.Rule
        );
    }

    [Fact]
    public void Computed_CasesOfAcceptedReturns_CountOnceAsTheLastReturnHasThem()
    {
        ReturnCase[] first =
        [
            Case("1", HelpSetting.Residential, new(2025, 1, 1), null),
            Case("2", HelpSetting.Ambulatory, new(2026, 1, 1), null),
        ];
        ReturnCase[] last =
        [
            Case("1", HelpSetting.Ambulatory, new(2025, 1, 1), null),
            Case("3", HelpSetting.Residential, new(2025, 7, 1), new(2026, 6, 30)) with
            {
                GoalAttainment = 0.8m,
            },
            Case("4", HelpSetting.Residential, new(2024, 1, 1), new(2025, 12, 31)), // before the year
        ];
        decimal? Value(IndicatorSource source) =>
            ComputedIndicator.Of(source, [first, last], new BudgetYear(2026), new(2026, 6, 30))?.Value;
        Assert.Equal(66.67m, Value(IndicatorSource.AmbulatoryShare));
        Assert.Equal(12m, Value(IndicatorSource.MeanDuration));
        Assert.Equal(80m, Value(IndicatorSource.GoalAttainment));
        Assert.Equal(0m, Value(IndicatorSource.HelpPlansInTime));
        Assert.Null(Value(IndicatorSource.Assessed));
        Assert.Null(ComputedIndicator.Of(IndicatorSource.MeanDuration, [first], new BudgetYear(2026), new(2026, 6, 30)));
    }

    private static ReturnCase Case(string number, HelpSetting setting, DateOnly begin, DateOnly? end) =>
        new()
        {
            RowNumber = 2,
            CaseNumber = number,
            Area = "Nordost",
            HelpType = default,
            Setting = setting,
            Begin = begin,
            End = end,
            Provider = "Träger",
        };
}
