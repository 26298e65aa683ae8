using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.BaseYears;

/// <summary>What a file would change, before it is stored.</summary>
public sealed class BaseYearDryRunTests
{
    private static readonly BudgetYear Year = new(2024);
    private static readonly Guid Lead = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();
    private static readonly Guid Dataset = Guid.NewGuid();

    private static readonly ProviderDirectory Directory = new([
        new(Lead, "Lotsen gGmbH", ["Lotsenverein"], []),
        new(Other, "Brückenschlag e.V.", [], []),
    ]);

    private static readonly ServiceLine[] Before = [Line(1, "A", "Lotsen gGmbH", 100), Line(2, "B", "Brückenschlag e.V.", 50)];

    private static readonly ServiceLine[] After =
    [
        Line(2, "A", "lotsenverein", 100),
        Line(3, "A", "Lotse", 40),
        Line(4, "B", "Lotse", 60),
        Line(5, "B", "LOTSE", 1),
        Line(6, "C", "Brückenschlag e.V.", 30),
        Line(7, "C", "Brückenschlag e.V.", 30),
    ];

    [Fact]
    public void Of_FileWithUnknownName_CountsBeforeAfterAndWhatBecomesExternal()
    {
        var dry = Make([]);
        var area = Assert.Single(dry.Areas);

        Assert.Equal(new(2, 2, new(150m), 1, 1, new(50m)), area.Before);
        Assert.Equal(new(6, 3, new(261m), 2, 5, new(161m)), area.After);
        Assert.Equal(
            (4, 1, new Money(111m), 1, 4, new Money(111m)),
            (area.Rows, area.Cases, area.Sum, area.ExternalCases, area.ExternalRows, area.ExternalSum)
        );
        Assert.Equal(
            [new("Lotse", 2, new(100m), true), new("Brückenschlag e.V.", 2, new(60m), false), new("LOTSE", 1, new(1m), true)],
            area.External
        );
        Assert.Equal((3, new Money(101m)), (dry.UnknownRows, dry.UnknownSum));
        var unknown = Assert.Single(dry.Unknown);
        Assert.Equal(("LOTSE", 3, new Money(101m)), (unknown.Name, unknown.Rows, unknown.Sum));
        Assert.Equal(Lead, unknown.Proposal!.ProviderId);
        Assert.Equal((1, new Money(30m)), (dry.RepeatedRows, dry.RepeatedSum));
    }

    [Fact]
    public void Of_NameAccepted_IsNoLongerExternalAndBeforeStaysAsItIs()
    {
        var (open, dry) = (Make([]), Make(new() { ["Lotse"] = Lead }));

        Assert.Equal(open.Areas[0].Before, dry.Areas[0].Before);
        Assert.Equal(new(6, 3, new(261m), 1, 2, new(60m)), dry.Areas[0].After);
        Assert.Empty(dry.Unknown);
        Assert.Equal([new("Lotse", Lead, "Lotsen gGmbH")], dry.Accepted);
    }

    [Fact]
    public void Of_NoLeadProviderAndNoData_EverythingIsExternalAndBeforeIsNothing()
    {
        var after = AnnualCaseCosts.Condense(After, Year, ProviderNames.None);
        var dry = BaseYearDryRun.Of(
            [new(Guid.NewGuid(), "Hafen", "", "kein Schwerpunktträger", ProviderNames.None, null, ProviderNames.None, [], after)],
            Directory,
            new Dictionary<string, Guid>(),
            []
        );

        Assert.Null(dry.Areas[0].Before);
        Assert.Equal((6, dry.Areas[0].After.Sum), (dry.ExternalRows, dry.ExternalSum));
        Assert.Equal(dry.Areas[0].After.Sum, Money.Sum(dry.Areas[0].External.Select(static e => e.Sum)));
    }

    private static BaseYearDryRun Make(Dictionary<string, Guid> accepted)
    {
        var directory = Directory.With(accepted);
        var (now, then) = (Directory.NamesOf(Lead), directory.NamesOf(Lead));
        return BaseYearDryRun.Of(
            [
                new(
                    Guid.NewGuid(),
                    "Hafen",
                    "Lotsen gGmbH",
                    "laut Vereinbarung",
                    then,
                    Dataset,
                    now,
                    AnnualCaseCosts.Condense(Before, Year, now),
                    AnnualCaseCosts.Condense(After, Year, then)
                ),
            ],
            directory,
            accepted,
            [After[^1]]
        );
    }

    private static ServiceLine Line(int row, string number, string provider, decimal rate) =>
        new()
        {
            RowNumber = row,
            CaseNumber = number,
            Area = "Hafen",
            HelpType = HelpType.FlexibleHelp,
            Setting = HelpSetting.Ambulatory,
            Provider = provider,
            Unit = ServiceUnit.Once,
            Rate = rate,
            From = new(2024, 1, 1),
        };
}
