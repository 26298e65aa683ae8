using SozialraumBudget.Web.Tests.BaseYears;
using SozialraumBudget.Web.Tests.Demo;
using SozialraumBudget.Web.Tests.Figures;
using SozialraumBudget.Web.Tests.Links;
using SozialraumBudget.Web.Tests.Migrations;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongFirst))]

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>The long ones begin, so that none of them is alone on the machine at the end.</summary>
public sealed class LongFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(FigureWalkTests),
        nameof(RouteWallTests),
        nameof(BaseYearPageTests),
        WalkedDemo.Name,
        nameof(FrozenDatabaseTests),
        nameof(DemoRestartTests),
        nameof(KillTests),
        nameof(RowWallTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(static c => Place(c.TestCollectionDisplayName))];

    private static int Place(string name) =>
        Array.FindIndex(Long, l => name.Contains(l, StringComparison.Ordinal)) is var place and >= 0 ? place : Long.Length;
}
