using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Domain.Tests.Workshops;

public sealed class WorkshopTaskTests
{
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly WorkshopFacts Held = new(Day, HasMinutes: true);
    private static readonly WorkshopFacts Signed = Held with { ProviderSigner = Guid.NewGuid(), OfficeSigner = Guid.NewGuid() };
    private static readonly TaskDraft Draft = new("Planung vorlegen", WorkshopSide.Provider, Day.AddDays(14));

    private static readonly WorkshopTask Open = new(Guid.NewGuid(), Guid.NewGuid(), Day, WorkshopSide.Provider, Day.AddDays(14), null);

    /// <summary>The last day is in time, the day after is not; what is done is never overdue.</summary>
    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Overdue_OnceItsDayHasPassed(int days, bool overdue)
    {
        Assert.Equal(overdue, Open.IsOverdueOn(Day.AddDays(days)));
        Assert.False((Open with { DoneOn = Day.AddDays(20) }).IsOverdueOn(Day.AddDays(days)));
    }

    [Fact]
    public void Give_IsTheLeadersFromTheDayOn_AndNamesWhatIsMissing()
    {
        var who = Actors.Of(Role.AreaManager);
        Assert.Null(Give(who, Held, Draft));
        Assert.Null(Give(who, Held with { HasMinutes = false }, Draft));
        Assert.Equal(WorkshopRules.DayMustHaveCome, Give(who, Held with { Day = Day.AddDays(1) }, Draft));
        Assert.Equal(WorkshopRules.WorkshopIsOver, Give(who, Signed, Draft));
        Assert.Equal(WorkshopRules.OfficeLeads, Give(Actors.Of(Role.ProviderCoordinator), Held, Draft));
        Assert.Equal(WorkshopTaskRules.TextIsRequired, Give(who, Held, Draft with { Text = " " }));
        Assert.Equal(WorkshopTaskRules.TextIsRequired, Give(who, Held, Draft with { Text = new('x', 1_001) }));
        Assert.Equal(WorkshopTaskRules.SideIsRequired, Give(who, Held, Draft with { Side = null }));
        Assert.Equal(WorkshopTaskRules.DueMustFit, Give(who, Held, Draft with { DueOn = null }));
        Assert.Equal(WorkshopTaskRules.DueMustFit, Give(who, Held, Draft with { DueOn = Day.AddDays(-1) }));
        Assert.Null(Give(who, Held, Draft with { DueOn = Day }));
    }

    [Fact]
    public void Drop_IsTheLeaders_UntilItIsDoneOrSigned()
    {
        var who = Actors.Of(Role.Controller);
        Assert.Null(WorkshopTaskRules.Drop(who, Held, Open));
        Assert.Equal(WorkshopTaskRules.TaskIsDone, WorkshopTaskRules.Drop(who, Held, Open with { DoneOn = Day })?.Rule);
        Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopTaskRules.Drop(who, Signed, Open)?.Rule);
        Assert.Equal(WorkshopRules.OfficeLeads, WorkshopTaskRules.Drop(Actors.Of(Role.ProviderCoordinator), Held, Open)?.Rule);
    }

    [Theory]
    [InlineData(Role.ProviderCoordinator, WorkshopSide.Provider, true)]
    [InlineData(Role.ProviderCoordinator, WorkshopSide.Office, false)]
    [InlineData(Role.ProviderCoordinator, WorkshopSide.Area, false)]
    [InlineData(Role.Controller, WorkshopSide.Provider, true)]
    [InlineData(Role.AreaManager, WorkshopSide.Area, true)]
    [InlineData(Role.AreaManager, WorkshopSide.Office, true)]
    [InlineData(Role.Management, WorkshopSide.Office, false)]
    public void Finish_IsTheSides_AndTheLeaders(Role role, WorkshopSide side, bool may) =>
        Assert.Equal(may ? null : WorkshopTaskRules.SideDoes, Finish(Actors.Of(role), Open with { Side = side }, Day));

    [Fact]
    public void Finish_HappensOnce_BetweenTheWorkshopAndToday()
    {
        var who = Actors.Of(Role.ProviderCoordinator);
        Assert.Null(Finish(who, Open, Day));
        Assert.Null(Finish(who, Open, Day.AddDays(3)));
        Assert.Equal(WorkshopTaskRules.DoneMustFit, Finish(who, Open, null));
        Assert.Equal(WorkshopTaskRules.DoneMustFit, Finish(who, Open, Day.AddDays(-1)));
        Assert.Equal(WorkshopTaskRules.DoneMustFit, Finish(who, Open, Day.AddDays(4)));
        Assert.Equal(WorkshopTaskRules.TaskIsDone, Finish(who, Open with { DoneOn = Day }, Day));
        Assert.Equal(WorkshopTaskRules.RemarkIsTooLong, Finish(who, Open, Day, new('x', 1_001)));
    }

    [Fact]
    public void Sides_AreThoseOfTheRoles()
    {
        Assert.Equal([WorkshopSide.Office], Actors.Of(Role.Controller).Sides);
        Assert.Equal([WorkshopSide.Area], Actors.Of(Role.AreaManager).Sides);
        Assert.Empty(Actors.Of(Role.AreaManager, isOwnArea: false).Sides);
        Assert.Equal([WorkshopSide.Provider], Actors.Of(Role.ProviderCoordinator).Sides);
    }

    /// <summary>
    /// Whatever the tasks: an open one is on every later workshop, a done one on those before it was done, none on its own or an earlier
    /// one.
    /// </summary>
    [Fact]
    public void FollowUps_AreWhatWasOpenWhenTheWorkshopBegan()
    {
        var tasks =
            from held in Gen.Choose(0, 20)
            from due in Gen.Choose(0, 40)
            from done in Gen.Choose(-20, 40)
            select Open with
            {
                Id = Guid.NewGuid(),
                WorkshopId = Guid.NewGuid(),
                HeldOn = Day.AddDays(held),
                DueOn = Day.AddDays(due),
                DoneOn = done < 0 ? null : Day.AddDays(held + done),
            };
        Prop.ForAll(
                Gen.ListOf(tasks).ToArbitrary(),
                Gen.Choose(0, 60).ToArbitrary(),
                (all, at) =>
                {
                    var day = Day.AddDays(at);
                    var found = WorkshopTask.FollowUps(all, Guid.NewGuid(), day);
                    Assert.Equal(found.OrderBy(static t => t.DueOn).Select(static t => t.DueOn), found.Select(static t => t.DueOn));
                    foreach (var task in all)
                    {
                        var wasOpen = task.HeldOn < day && (task.DoneOn is null || task.DoneOn >= day);
                        Assert.Equal(wasOpen, found.Contains(task));
                        Assert.DoesNotContain(task, WorkshopTask.FollowUps(all, task.WorkshopId, day));
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static string? Give(WorkshopActor who, WorkshopFacts facts, TaskDraft draft) =>
        WorkshopTaskRules.Give(who, facts, draft, Day)?.Rule;

    private static string? Finish(WorkshopActor who, WorkshopTask task, DateOnly? on, string? remark = null) =>
        WorkshopTaskRules.Finish(who, task, on, remark, Day.AddDays(3))?.Rule;
}
