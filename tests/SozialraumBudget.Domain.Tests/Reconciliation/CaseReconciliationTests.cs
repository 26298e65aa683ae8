using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Reconciliation;

/// <summary>Both sides' cases that touch the quarter, matched by case number (rule 4.7).</summary>
public sealed class CaseReconciliationTests
{
    private static readonly WorkTime HalfAnHour = WorkTime.OfHours(0.5m);

    [Fact]
    public void Of_CaseOnOneSide_IsNamed()
    {
        Assert.Equal([DifferenceKind.OnlyProvider], Kinds([Some.Case()], []));
        Assert.Equal([DifferenceKind.OnlyOffice], Kinds([], [Some.Case()]));
    }

    [Fact]
    public void Of_EveryDifference_InTheOrderOfItsKind()
    {
        var other = Some.Case(costType: "2", begin: Some.Day(2025, 6, 2), perWeek: 6) with
        {
            Setting = HelpSetting.Residential,
            Provider = "Lotsen gGmbH",
        };
        Assert.Equal(
            [DifferenceKind.CostType, DifferenceKind.Setting, DifferenceKind.Provider, DifferenceKind.Period, DifferenceKind.Intensity],
            Kinds([Some.Case()], [other])
        );
    }

    [Theory]
    [InlineData(5.0, 5.5, false)]
    [InlineData(5.0, 4.5, false)]
    [InlineData(5.0, 5.51, true)]
    [InlineData(5.0, 4.49, true)]
    [InlineData(5.0, null, true)]
    [InlineData(null, 0.25, true)]
    [InlineData(null, null, false)]
    public void Of_Intensity_DiffersBeyondTheTolerance(double? provider, double? office, bool differs) =>
        Assert.Equal(
            differs ? [DifferenceKind.Intensity] : [],
            Kinds([Some.Case(perWeek: (decimal?)provider)], [Some.Case(perWeek: (decimal?)office)])
        );

    /// <summary>Two helps that began on one day; the other side wrote them the other way round.</summary>
    [Fact]
    public void Of_ParallelHelpsInAnotherOrder_DoNotDiffer()
    {
        ReturnCase[] helps =
        [
            Some.Case(perWeek: 5),
            Some.Case(perWeek: 9) with
            {
                Setting = HelpSetting.Residential,
            },
            Some.Case(perWeek: 7),
        ];
        static ReturnCase[] Numbered(IEnumerable<ReturnCase> rows) => [.. rows.Select(static (r, i) => r with { RowNumber = i + 2 })];
        Assert.Empty(Kinds(Numbered(helps), Numbered(helps.Reverse())));
    }

    [Fact]
    public void Of_SpellingsOfAProvider_AreOne() =>
        Assert.Empty(Kinds([Some.Case()], [Some.Case() with { Provider = " jugendhilfe\u00A0Nordost GGMBH" }]));

    [Fact]
    public void Of_CasesThatDoNotTouchTheQuarter_AreLeftOutOnEachSide()
    {
        ReturnCase[] before = [Some.Case(end: Some.Day(2025, 12, 31)), Some.Case("A-2", begin: Some.Day(2026, 4, 1))];
        Assert.Empty(Kinds(before, before));
        Assert.Equal([DifferenceKind.OnlyOffice], Kinds([before[0]], [Some.Case(end: Some.Day(2026, 1, 1))]));
    }

    [Fact]
    public void Of_CaseInTwoRows_ComparesThemInTheOrderOfTheirBeginningsAndCountsOnce()
    {
        ReturnCase[] helps = [Some.Case(end: Some.Day(2026, 2, 1)), Some.Case(begin: Some.Day(2026, 2, 2), costType: "3")];
        var result = Of(helps, [.. helps.Reverse()]);
        Assert.Empty(result.Differences);
        Assert.Equal([("3", 1)], result.ProviderCounts.Select(static c => (c.Key, c.Value)));
        Assert.Equal([DifferenceKind.Period], Kinds(helps, [helps[1]]));
    }

    private static IEnumerable<DifferenceKind> Kinds(ReturnCase[] provider, ReturnCase[] office) =>
        Of(provider, office).Differences.Select(static d => d.Kind);

    private static CaseReconciliation Of(ReturnCase[] provider, ReturnCase[] office) =>
        CaseReconciliation.Of(provider, office, Some.Quarter, HalfAnHour);
}
