using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Domain.Tests.Reports;

/// <summary>Several plans for a kind of report: when each makes its report, and who is told.</summary>
public sealed class ReportPlanTests
{
    private static readonly ReportFilter North = new(null, "Nord", []);

    private static readonly PlannedReports City = new("Stadt", ReportKind.Status, true, true, 0, ReportFilter.None, [Role.Management]);

    [Fact]
    public void Plan_IsRefused_WhereNameOrPartIsTaken()
    {
        var north = City with { Name = "Nord", Filter = North };
        Assert.Null(ReportPlans.Save(north, [City]));
        Assert.Null(ReportPlans.Save(City with { Name = "Quartal", Kind = ReportKind.Quarter }, [City]));
        Assert.Equal(ReportPlans.NameIsRequired, ReportPlans.Save(north with { Name = " " }, [])?.Rule);
        Assert.Equal(ReportPlans.NameIsRequired, ReportPlans.Save(north with { Name = new('x', 81) }, [])?.Rule);
        Assert.Equal(ReportPlans.NameIsRequired, ReportPlans.Save(north with { Name = " STADT " }, [City])?.Rule);
        Assert.Equal(ReportPlans.DaysMustFit, ReportPlans.Save(north with { DaysAfter = 28 }, [])?.Rule);
        Assert.Equal(ReportPlans.DaysMustFit, ReportPlans.Save(north with { DaysAfter = -1 }, [])?.Rule);
        Assert.Equal(ReportPlans.PartMustBeFree, ReportPlans.Save(City with { Name = "Zweiter" }, [City with { IsOn = false }])?.Rule);
    }

    [Fact]
    public void Due_FollowsTheDaysAfter_AndBeginsWithTheNextTime()
    {
        var (later, old) = (City with { DaysAfter = 5 }, new DateOnly(2026, 1, 12));
        Assert.Equal(new(2026, 11, 1), ReportPlans.LastDue(ReportKind.Status, 5, new(2026, 12, 5)));
        Assert.Equal(new(2026, 12, 1), ReportPlans.LastDue(ReportKind.Status, 5, new(2026, 12, 6)));
        Assert.Equal(new(2026, 12, 1), ReportPlans.NextAfter(ReportKind.Status, 5, new(2026, 12, 5)));
        Assert.Equal(new(2027, 1, 1), ReportPlans.NextAfter(ReportKind.Quarter, 0, new(2026, 11, 29)));

        Assert.True(ReportPlans.IsDue(later, new(2026, 12, 6), old));
        Assert.True(ReportPlans.IsDue(later, new(2026, 12, 19), old));
        Assert.False(ReportPlans.IsDue(later, new(2026, 12, 20), old));
        Assert.False(ReportPlans.IsDue(later, new(2026, 12, 5), old));
        Assert.False(ReportPlans.IsDue(later with { IsOn = false }, new(2026, 12, 6), old));
        Assert.False(ReportPlans.IsDue(later with { IsComposed = false }, new(2026, 12, 6), old));

        // Made on the third, it says that the next one comes on the sixth; made on the sixth, it begins with the next month.
        Assert.True(ReportPlans.IsDue(later, new(2026, 12, 6), new(2026, 12, 3)));
        Assert.False(ReportPlans.IsDue(later, new(2026, 12, 6), new(2026, 12, 6)));
    }

    [Fact]
    public void Readers_AreThoseOfThePart_ElseOfTheWholeCity()
    {
        var north = City with { Name = "Nord", Filter = North, Readers = [Role.AreaManager] };
        Assert.Equal([Role.AreaManager], ReportPlans.ReadersOf(ReportKind.Status, North, [City, north]));
        Assert.Equal([Role.Management], ReportPlans.ReadersOf(ReportKind.Status, ReportFilter.None, [City, north]));
        Assert.Equal([Role.Management], ReportPlans.ReadersOf(ReportKind.Status, new("graz", null, []), [City, north]));
        Assert.Equal([Role.Management], ReportPlans.ReadersOf(ReportKind.Status, North, [City, north with { IsOn = false }]));
        Assert.Empty(ReportPlans.ReadersOf(ReportKind.Quarter, North, [City, north]));
        Assert.Empty(ReportPlans.ReadersOf(ReportKind.Status, North, [City with { IsOn = false }]));
    }
}
