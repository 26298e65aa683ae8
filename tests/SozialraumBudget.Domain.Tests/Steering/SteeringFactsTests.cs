using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class SteeringFactsTests
{
    private static readonly BudgetYear Year = new(2026);
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    private static readonly SteeringFacts Some = new()
    {
        Consumed = new(100_000m),
        External = new(25_000m),
        CaseIndependent = new(6_000m),
        Cases = new()
        {
            Cases = 30,
            Ambulatory = 20,
            External = 7,
            Ended = 8,
            EndedDays = 1_460,
            GoalsTold = 6,
            GoalSum = 4.5m,
        },
        CaseMonths = 180,
        Under21 = 2_000m,
        Under21Year = 2025,
    };

    private static Gen<SteeringFacts> Facts =>
        from cents in Gen.Choose(0, 100_000_000)
        from cases in Gen.Choose(0, 200)
        from young in Gen.Choose(0, 5_000)
        select new SteeringFacts
        {
            Consumed = new(cents / 100m),
            External = new(cents / 4 / 100m),
            Cases = new()
            {
                Cases = cases,
                Ambulatory = cases / 3,
                Ended = cases / 5,
                EndedDays = cases * 40,
                GoalsTold = cases / 6,
                GoalSum = decimal.Round(cases / 9m, 6),
            },
            CaseMonths = cases * 6,
            Under21 = young,
        };

    [Theory]
    [InlineData(SteeringIndicator.CostPerCase, "555.56")]
    [InlineData(SteeringIndicator.CasesPerThousand, "15")]
    [InlineData(SteeringIndicator.AmbulatoryShare, "0.6667")]
    [InlineData(SteeringIndicator.ExternalShare, "0.25")]
    [InlineData(SteeringIndicator.CaseIndependentShare, "0.06")]
    [InlineData(SteeringIndicator.Duration, "6")]
    [InlineData(SteeringIndicator.GoalAttainment, "0.75")]
    public void Indicator_OfWorkedFigures(SteeringIndicator indicator, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            decimal.Round(Some.Of(indicator)!.Value, 4)
        );

    [Fact]
    public void Indicator_OfNothing_IsNone() => Assert.All(SteeringNames.All, static i => Assert.Null(new SteeringFacts().Of(i)));

    /// <summary>Three months of one area and nine of another are compared by the month.</summary>
    [Fact]
    public void CostPerCase_OfAgreementsWithOtherQuarters_CountsTheirMonths()
    {
        var (first, third) = (Figures(1, 3_000m), Figures(3, 9_000m));
        Assert.Equal(100m, SteeringFacts.Of([first], null, null).Of(SteeringIndicator.CostPerCase)!.Value);
        Assert.Equal(100m, SteeringFacts.Of([third], null, null).Of(SteeringIndicator.CostPerCase)!.Value);
        Assert.Equal(100m, SteeringFacts.Of([first, third], null, null).Of(SteeringIndicator.CostPerCase)!.Value);

        static YearFigures Figures(int quarter, decimal consumed) =>
            new()
            {
                AsOf = Period.Quarter(2026, quarter),
                Consumed = new(consumed),
                External = Money.Zero,
                CaseIndependent = Money.Zero,
                Cases = new() { Cases = 10 },
            };
    }

    [Fact]
    public void CasesPerThousand_WithoutInhabitantsOfOneArea_IsNoneForAll() =>
        Assert.Null(SteeringFacts.Sum([Some, Some with { Under21 = null }]).Of(SteeringIndicator.CasesPerThousand));

    /// <summary>The tree behind each figure holds, and areas together lie between the lowest and the highest of them.</summary>
    [Fact]
    public void Indicators_ReplayAndLieBetweenThoseOfTheirAreas() =>
        Prop.ForAll(
                Facts.NonEmptyListOf().Select(static l => l.ToList()).ToArbitrary(),
                static areas =>
                {
                    var all = SteeringFacts.Sum(areas);
                    foreach (var indicator in SteeringNames.All)
                    {
                        if (all.Of(indicator) is not { } value)
                            continue;
                        Assert.Empty(value.Explain().Verify());
                        // An area whose divisor is zero has no figure of its own, yet its numerator counts.
                        var each = areas.Select(a => a.Of(indicator)?.Value).OfType<decimal>().ToList();
                        if (each.Count == areas.Count)
                            Assert.InRange(value.Value, each.Min() - 0.01m, each.Max() + 0.01m);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>One count behind both: what the bonus is measured by is what the dashboard shows.</summary>
    [Fact]
    public void Indicators_AreThoseOfTheBonus()
    {
        IReadOnlyList<IReadOnlyList<ReturnCase>> lists =
        [
            [
                Case("A", HelpSetting.Ambulatory, new(2025, 3, 1), new(2026, 2, 10), 0.8m),
                Case("B", HelpSetting.Residential, new(2026, 1, 1)),
            ],
            [
                Case("B", HelpSetting.Ambulatory, new(2026, 1, 1), new(2026, 6, 1), 0.35m),
                Case("C", HelpSetting.Residential, new(2026, 5, 5)),
            ],
        ];
        var facts = new SteeringFacts { Cases = CaseCounts.Of(CaseCounts.CasesOf(lists, Year, AsOf), AsOf) };
        Same(IndicatorSource.AmbulatoryShare, SteeringIndicator.AmbulatoryShare, 100m);
        Same(IndicatorSource.MeanDuration, SteeringIndicator.Duration, 1m);
        Same(IndicatorSource.GoalAttainment, SteeringIndicator.GoalAttainment, 100m);

        void Same(IndicatorSource bonus, SteeringIndicator indicator, decimal unit) =>
            Assert.Equal(
                ComputedIndicator.Of(bonus, lists, Year, AsOf)!.Value,
                decimal.Round(facts.Of(indicator)!.Value * unit, 2, MidpointRounding.AwayFromZero)
            );
    }

    [Fact]
    public void CaseOfTheYearBefore_DoesNotCount() =>
        Assert.Empty(
            CaseCounts.CasesOf(
                [
                    [Case("A", HelpSetting.Ambulatory, new(2025, 1, 1), new(2025, 12, 31))],
                ],
                Year,
                AsOf
            )
        );

    private static ReturnCase Case(string number, HelpSetting setting, DateOnly begin, DateOnly? end = null, decimal? goal = null) =>
        new()
        {
            CaseNumber = number,
            Area = "Nordost",
            HelpType = default,
            Setting = setting,
            Begin = begin,
            End = end,
            Provider = "Träger",
            GoalAttainment = goal,
        };
}
