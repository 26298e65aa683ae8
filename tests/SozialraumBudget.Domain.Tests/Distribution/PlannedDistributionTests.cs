using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Distribution;

public sealed class PlannedDistributionTests
{
    private static readonly HashSet<Role> Management = [Role.Management];
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly Resolution Resolution = new("Jugendhilfeausschuss", new(2026, 10, 12), "Vorlage 2026/0417");

    private static readonly DistributionPlan Four = new()
    {
        City = new(9_000_000m),
        Projects = [new("Familienzentrum", new(250_000m)), new("Offener Treff", new(150_000m))],
        CaseWork = new(600_000m),
        Floor = new(0.05m),
        Cap = new(0.10m),
        Indicators = [new("unter 21", new(0.3m)), new("SGB II", new(0.5m)), new("Alleinerziehende", new(0.2m))],
        Areas =
        [
            Area("Nord", 2_150_000m, 5400, 2100, 640),
            Area("Mitte", 2_900_000m, 3900, 2900, 720),
            Area("Süd", 1_500_000m, 7100, 900, 410),
            Area("West", 1_450_000m, 4600, 1500, 530),
        ],
    };

    private static readonly Gen<DistributionPlan> AnyPlan =
        from count in Gen.Choose(1, 8)
        from areas in AnyArea.ListOf(count)
        from weights in Gen.Choose(0, 100).ListOf(3)
        from city in Gen.Choose(0, int.MaxValue)
        from work in Gen.Choose(0, 200_000_000)
        from floor in Gen.Choose(-1, 20)
        from cap in Gen.Choose(-1, 20)
        select new DistributionPlan
        {
            City = Money.FromCents(city),
            CaseWork = Money.FromCents(work),
            Floor = floor < 0 ? null : new Share(floor / 100m),
            Cap = cap < 0 ? null : new Share(cap / 100m),
            Indicators = [.. weights.Select(static (w, i) => new PlannedIndicator($"Merkmal {i}", new(w / 100m)))],
            Areas = [.. areas.Select(static (a, i) => a with { Name = $"Bereich {i}" })],
        };

    private static Gen<PlannedArea> AnyArea =>
        from values in Gen.Choose(0, 9000).ListOf(3)
        from previous in Gen.Choose(-1, 300_000_000)
        select new PlannedArea(
            Guid.NewGuid(),
            "x",
            [.. values.Select(static v => (decimal?)v)],
            previous < 0 ? null : Money.FromCents(previous)
        );

    [Fact]
    public void Levels_AreasGetWhatProjectsAndCaseWorkLeave()
    {
        var planned = PlannedDistribution.Of(Four);
        Assert.Equal(400_000m, planned.Levels.Projects.Value);
        Assert.Equal(8_000_000m, planned.Levels.Areas.Value);
        Assert.Equal(
            [2_121_567.77m, 2_755_000m, 1_528_432.23m, 1_595_000m],
            planned.Distribution!.Areas.Select(static a => a.Amount.Value)
        );
        Assert.Equal((2, 2, 2), (planned.Gaining, planned.Losing, planned.Limited));
        Assert.Equal(new Money(8_000_000m), planned.Previous);
        Assert.Equal(Money.Zero, planned.Change);
        Assert.Equal("SGB II", planned.Counted[1]);
    }

    [Fact]
    public void Change_OfWest_IsExplainedByItsIndicators_AndTheCap()
    {
        var west = PlannedDistribution.Of(Four).Changes[3];
        // 18.125 % of the money so far; 21.90 % of the young, 20.27 % of the poor, 23.04 % of the single parents.
        Assert.Equal(0m, west.Growth!.Value);
        Assert.Equal([90_714.29m, 85_810.81m, 78_695.65m], west.Indicators.Select(static i => i.Value));
        Assert.Equal(-110_220.75m, west.ByLimit.Value);
        Assert.Equal(Money.Zero, west.Rounding);
        Assert.Equal(145_000m, west.Area.Change!.Value.Amount);
        Assert.Empty(west.Explain().Verify());
    }

    [Fact]
    public void Change_PartsAlwaysAddUp_AndAmountsAreTheLevel()
    {
        Prop.ForAll(
                AnyPlan.ToArbitrary(),
                static plan =>
                {
                    var planned = PlannedDistribution.Of(plan);
                    return planned.Refusal is not null
                        || (
                            planned.Distribution!.Areas.Sum(static a => a.Amount.Value) == planned.Levels.Areas.Value
                            && planned.Changes.All(static c =>
                                c.Growth is null
                                || c.Growth.Value + c.Indicators.Sum(static i => i.Value) + c.ByLimit.Value + c.Rounding!.Value.Amount
                                    == c.Area.Change!.Value.Amount
                            )
                            // Each part is rounded once; the free amount too.
                            && planned.Changes.All(static c =>
                                c.Rounding is null || Math.Abs(c.Rounding.Value.Amount) <= 0.005m * (c.Indicators.Count + 3)
                            )
                            && planned.Changes.All(static c => c.Explain().Verify().Count == 0)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData(nameof(PlannedDistribution.AreasMustBeThere))]
    [InlineData(nameof(PlannedDistribution.ValuesMustBeThere))]
    [InlineData(nameof(PlannedDistribution.LevelsMustFit))]
    [InlineData(nameof(CityDistribution.SharesMustNotAllBeZero))]
    public void Of_WhatCannotBeDistributed_SaysWhy(string rule)
    {
        var plan = rule switch
        {
            nameof(PlannedDistribution.AreasMustBeThere) => Four with { Areas = [] },
            nameof(PlannedDistribution.ValuesMustBeThere) => Four with { Areas = [Four.Areas[0] with { Values = [1, null] }] },
            nameof(PlannedDistribution.LevelsMustFit) => Four with { CaseWork = new(9_000_000m) },
            _ => Four with { Indicators = [.. Four.Indicators.Select(static i => i with { Weight = new(0) })] },
        };
        var planned = PlannedDistribution.Of(plan);
        Assert.Equal(rule, planned.Refusal?.Rule);
        Assert.Null(planned.Distribution);
        Assert.Empty(planned.Changes);
        Assert.Null(planned.Find(Four.Areas[0].AreaId));
    }

    [Fact]
    public void AnIndicatorWithoutWeight_NeedsNoValues()
    {
        var plan = Four with { Indicators = [.. Four.Indicators, new("Wohngeld", new(0))] };
        Assert.Null(PlannedDistribution.Of(plan).Refusal);
    }

    [Fact]
    public void Comparison_ByArea_AgainstTheFirst()
    {
        var other = Four with { Floor = null, Cap = null, Areas = [.. Four.Areas.Take(3)] };
        var comparison = DistributionComparison.Of([PlannedDistribution.Of(Four), PlannedDistribution.Of(other)]);
        Assert.Equal(["Mitte", "Nord", "Süd", "West"], comparison.Areas.Select(static a => a.Name));
        var west = comparison.Areas[3];
        Assert.Equal([new Money(1_595_000m), null], west.Amounts);
        Assert.Null(west.Difference(1));
        Assert.Null(west.Span);
        var north = comparison.Areas[1];
        Assert.Equal(north.Amounts[1]!.Value - new Money(2_121_567.77m), north.Difference(1));
        Assert.Equal(north.Difference(1), north.Span);
    }

    [Fact]
    public void Decide_NeedsADraft_TheRole_AndTheResolution()
    {
        var planned = PlannedDistribution.Of(Four);
        Assert.Null(DistributionRules.Decide(ScenarioState.Draft, Management, planned, Resolution, Today));
        Assert.Equal(
            DistributionRules.RoleMustBeAllowed,
            Rule(ScenarioState.Draft, [Role.AreaManager, Role.ProviderCoordinator, Role.Approver, Role.Admin], Resolution)
        );
        Assert.Equal(DistributionRules.DraftsAloneChange, Rule(ScenarioState.Decided, Management, Resolution));
        Assert.Equal(DistributionRules.DraftsAloneChange, Rule(ScenarioState.Superseded, Management, Resolution));
        Assert.Equal(DistributionRules.CommitteeIsRequired, Rule(ScenarioState.Draft, Management, Resolution with { Committee = " " }));
        Assert.Equal(DistributionRules.DayMustFit, Rule(ScenarioState.Draft, Management, Resolution with { DecidedOn = null }));
        Assert.Equal(DistributionRules.DayMustFit, Rule(ScenarioState.Draft, Management, Resolution with { DecidedOn = Today.AddDays(1) }));
        Assert.Equal(DistributionRules.ReferenceIsRequired, Rule(ScenarioState.Draft, Management, Resolution with { Reference = "" }));
        Assert.Equal(
            PlannedDistribution.AreasMustBeThere,
            DistributionRules
                .Decide(ScenarioState.Draft, Management, PlannedDistribution.Of(Four with { Areas = [] }), Resolution, Today)
                ?.Rule
        );

        string? Rule(ScenarioState state, HashSet<Role> roles, Resolution resolution) =>
            DistributionRules.Decide(state, roles, planned, resolution, Today)?.Rule;
    }

    private static PlannedArea Area(string name, decimal previous, params decimal[] values) =>
        new(Guid.NewGuid(), name, [.. values.Select(static v => (decimal?)v)], new Money(previous));
}
