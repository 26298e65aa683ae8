using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Domain.Tests.Workshops;

public sealed class WorkshopRulesTests
{
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly Guid Line = new("00000000-0000-7000-8000-000000000001");
    private static readonly (int First, int Last) Years = (2026, 2026);

    private static readonly WorkshopFacts Planned = new(Day);
    private static readonly WorkshopFacts Held = Planned with { HasMinutes = true };
    private static readonly WorkshopFacts HalfSigned = Held with { ProviderSigner = Guid.NewGuid() };
    private static readonly WorkshopFacts Signed = HalfSigned with { OfficeSigner = Guid.NewGuid() };
    private static readonly WorkshopFacts Cancelled = Planned with { IsCancelled = true };

    private static readonly WorkshopPlan Draft = new(WorkshopKind.Controlling, Day, "Rathaus", [new(Line, "Zahlen", null)]);

    private static readonly WorkshopMinutes Minutes = new(
        [new("Budgetcontrolling", 2)],
        new Dictionary<Guid, string?> { [Line] = "Beide Seiten sehen es so." }
    );

    [Theory]
    [InlineData(Role.Controller, false, true)]
    [InlineData(Role.AreaManager, true, true)]
    [InlineData(Role.AreaManager, false, false)]
    [InlineData(Role.ProviderCoordinator, true, false)]
    [InlineData(Role.Management, true, false)]
    [InlineData(Role.Approver, true, false)]
    [InlineData(Role.Admin, true, false)]
    public void Lead_IsTheControllers_AndTheOwnAreasManagers(Role role, bool isOwnArea, bool leads) =>
        Assert.Equal(leads ? null : WorkshopRules.OfficeLeads, WorkshopRules.Lead(Actors.Of(role, isOwnArea))?.Rule);

    [Fact]
    public void State_FollowsFromMinutesAndSignatures()
    {
        Assert.Equal(
            [WorkshopState.Planned, WorkshopState.Held, WorkshopState.HalfSigned, WorkshopState.Signed, WorkshopState.Cancelled],
            new[] { Planned, Held, HalfSigned, Signed, Cancelled }.Select(static f => f.State)
        );
        Assert.Equal(WorkshopState.HalfSigned, (Held with { OfficeSigner = Guid.NewGuid() }).State);
    }

    /// <summary>The day itself is in time.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Minutes_AreMissing_OnceTheDayHasPassed(int days, bool missing)
    {
        Assert.Equal(missing, Planned.LacksMinutesOn(Day.AddDays(days)));
        Assert.False(Held.LacksMinutesOn(Day.AddDays(days)));
        Assert.False(Cancelled.LacksMinutesOn(Day.AddDays(days)));
    }

    [Fact]
    public void Plan_NamesWhatDoesNotFit()
    {
        Assert.Null(Plan(Draft));
        Assert.Null(Plan(Draft with { Agenda = [], Day = new(2027, 12, 31) }));
        Assert.Equal(WorkshopRules.KindIsRequired, Plan(Draft with { Kind = null }));
        Assert.Equal(WorkshopRules.DayMustFit, Plan(Draft with { Day = null }));
        Assert.Equal(WorkshopRules.DayMustFit, Plan(Draft with { Day = new(2028, 1, 1) }));
        Assert.Equal(WorkshopRules.DayMustFit, Plan(Draft with { Day = new(2024, 12, 31) }));
        Assert.Equal(WorkshopRules.PlaceIsRequired, Plan(Draft with { Place = " " }));
        Assert.Equal(WorkshopRules.PlaceIsRequired, Plan(Draft with { Place = new('x', WorkshopRules.LongestTitle + 1) }));
        Assert.Equal(WorkshopRules.AgendaMustFit, Plan(Draft with { Agenda = [new(null, "", "ohne Punkt")] }));
        Assert.Equal(WorkshopRules.AgendaMustFit, Plan(Draft with { Agenda = [new(null, new('x', 201), null)] }));
        Assert.Equal(
            WorkshopRules.AgendaMustFit,
            Plan(
                Draft with
                {
                    Agenda = [.. Enumerable.Range(0, WorkshopRules.MostLines + 1).Select(static i => new AgendaLine(null, $"{i}", null))],
                }
            )
        );
        Assert.Equal(WorkshopRules.OfficeLeads, WorkshopRules.Plan(Actors.Of(Role.ProviderCoordinator), Draft, Years)?.Rule);
    }

    [Fact]
    public void Edit_KeepsWhatWasDecidedOn_AndEndsWithTheSecondSignature()
    {
        Assert.Null(Edit(Held, Draft, Line));
        Assert.Null(Edit(HalfSigned, Draft, Line));
        Assert.Equal(WorkshopRules.DecisionMustStay, Edit(Held, Draft with { Agenda = [] }, Line));
        Assert.Equal(WorkshopRules.DecisionMustStay, Edit(Held, Draft with { Agenda = [new(Line, " ", null)] }, Line));
        Assert.Equal(WorkshopRules.DayMustFit, Edit(Held, Draft with { Day = Day.AddDays(1) }, Line));
        Assert.Null(Edit(Planned, Draft with { Day = Day.AddDays(1) }));
        Assert.Equal(WorkshopRules.WorkshopIsOver, Edit(Signed, Draft));
        Assert.Equal(WorkshopRules.WorkshopIsOver, Edit(Cancelled, Draft));
    }

    [Fact]
    public void Propose_IsTheOwnCoordinators_WhileItIsPlanned()
    {
        var line = new AgendaLine(null, "Personal", null);
        var own = Actors.Of(Role.ProviderCoordinator);
        Assert.Null(WorkshopRules.Propose(own, Planned, line, 3));
        Assert.Equal(WorkshopRules.ProviderProposes, WorkshopRules.Propose(own with { IsOwnProvider = false }, Planned, line, 3)?.Rule);
        Assert.Equal(WorkshopRules.ProviderProposes, WorkshopRules.Propose(Actors.Of(Role.Controller), Planned, line, 3)?.Rule);
        Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopRules.Propose(own, Held, line, 3)?.Rule);
        Assert.Equal(WorkshopRules.AgendaMustFit, WorkshopRules.Propose(own, Planned, line with { Title = " " }, 3)?.Rule);
        Assert.Equal(WorkshopRules.AgendaMustFit, WorkshopRules.Propose(own, Planned, line, WorkshopRules.MostLines)?.Rule);
    }

    [Fact]
    public void Cancel_NeedsAReason_AndIsForPlannedOnes()
    {
        var who = Actors.Of(Role.AreaManager);
        Assert.Null(WorkshopRules.Cancel(who, Planned, "Krankheit"));
        Assert.Equal(WorkshopRules.ReasonIsRequired, WorkshopRules.Cancel(who, Planned, " ")?.Rule);
        Assert.All(
            new[] { Held, HalfSigned, Signed, Cancelled },
            f => Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopRules.Cancel(who, f, "Krankheit")?.Rule)
        );
        Assert.Equal(WorkshopRules.OfficeLeads, WorkshopRules.Cancel(Actors.Of(Role.ProviderCoordinator), Planned, "Krankheit")?.Rule);
    }

    [Theory]
    [InlineData(-15, WorkshopRules.DayMustBeNear)]
    [InlineData(-14, null)]
    [InlineData(0, null)]
    [InlineData(40, null)]
    public void Freeze_KeepsFiguresOnce_FromTwoWeeksBeforeOn(int days, string? rule)
    {
        var who = Actors.Of(Role.Controller);
        Assert.Equal(rule, WorkshopRules.Freeze(who, Planned, Day.AddDays(days))?.Rule);
        Assert.Equal(
            WorkshopRules.FiguresAreFrozen,
            WorkshopRules.Freeze(who, Planned with { AreFiguresFrozen = true }, Day.AddDays(days))?.Rule
        );
        Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopRules.Freeze(who, Signed, Day.AddDays(days))?.Rule);
        Assert.Equal(
            WorkshopRules.OfficeLeads,
            WorkshopRules.Freeze(Actors.Of(Role.ProviderCoordinator), Planned, Day.AddDays(days))?.Rule
        );
    }

    [Fact]
    public void Write_NeedsItsDay_Participants_AndADecision()
    {
        Assert.Null(Write(Planned, Minutes));
        Assert.Null(Write(HalfSigned, Minutes));
        Assert.Equal(WorkshopRules.WorkshopIsOver, Write(Signed, Minutes));
        Assert.Equal(WorkshopRules.DayMustHaveCome, Write(Planned with { Day = Day.AddDays(1) }, Minutes));
        Assert.Equal(WorkshopRules.AgendaMustFit, WorkshopRules.Write(Actors.Of(Role.Controller), Planned, Minutes, [], Day)?.Rule);
        Assert.Equal(WorkshopRules.ParticipantsAreRequired, Write(Planned, Minutes with { Participants = [] }));
        Assert.Equal(WorkshopRules.ParticipantsAreRequired, Write(Planned, Minutes with { Participants = [new("Leitung", 0)] }));
        Assert.Equal(WorkshopRules.ParticipantsAreRequired, Write(Planned, Minutes with { Participants = [new("", 1)] }));
        Assert.Equal(WorkshopRules.DecisionIsRequired, Write(Planned, Decided(" ")));
        Assert.Equal(WorkshopRules.DecisionIsRequired, Write(Planned, Decided(new('x', WorkshopRules.LongestText + 1))));
        // What is not on the agenda is no decision of this workshop.
        var foreign = Minutes with
        {
            Decisions = new Dictionary<Guid, string?> { [Guid.NewGuid()] = "x" },
        };
        Assert.Equal(WorkshopRules.DecisionIsRequired, Write(Planned, foreign));
        Assert.Equal(
            WorkshopRules.OfficeLeads,
            WorkshopRules.Write(Actors.Of(Role.ProviderCoordinator), Planned, Minutes, [Line], Day)?.Rule
        );
    }

    [Fact]
    public void Models_AskForTheirRounds()
    {
        Assert.Equal(
            ["graz", "siegen"],
            BudgetModels.All.Where(static m => m.WorkshopsPerYear > 0).Select(static m => m.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal(WorkshopKind.JointSteering, BudgetModels.Of("graz").UsualKind());
        Assert.Equal(WorkshopKind.Controlling, BudgetModels.Of("siegen").UsualKind());
    }

    [Fact]
    public void Names_AreThereForEverything()
    {
        Assert.All(Enum.GetValues<WorkshopKind>(), static k => Assert.NotEmpty(k.Title()));
        Assert.All(Enum.GetValues<WorkshopState>(), static s => Assert.NotEmpty(s.Title()));
        Assert.All(Enum.GetValues<WorkshopSide>(), static s => Assert.NotEmpty(s.Title()));
    }

    private static WorkshopMinutes Decided(string text) => Minutes with { Decisions = new Dictionary<Guid, string?> { [Line] = text } };

    private static string? Plan(WorkshopPlan plan) => WorkshopRules.Plan(Actors.Of(Role.Controller), plan, Years)?.Rule;

    private static string? Edit(WorkshopFacts facts, WorkshopPlan plan, params Guid[] kept) =>
        WorkshopRules.Edit(Actors.Of(Role.Controller), facts, plan, Years, kept, Day)?.Rule;

    private static string? Write(WorkshopFacts facts, WorkshopMinutes minutes) =>
        WorkshopRules.Write(Actors.Of(Role.Controller), facts, minutes, [Line], Day)?.Rule;
}
