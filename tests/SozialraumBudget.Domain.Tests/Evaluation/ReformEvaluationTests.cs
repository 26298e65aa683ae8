using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Evaluation;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Evaluation;

public sealed class ReformEvaluationTests
{
    private static readonly IReadOnlyList<YearOfArea> Reform = [Year(2023, 900, 9), Year(2024, 1_000, 10), Year(2025, 1_080, 8)];
    private static readonly IReadOnlyList<YearOfArea> Others = [Year(2023, 1_900, 9), Year(2024, 2_000, 20), Year(2025, 2_400, 22)];

    [Theory]
    [InlineData(2025, 2024, 2025)]
    [InlineData(null, 2024, 2024)]
    public void Start_IsTheAreas_ElseTheAgreements(int? reformSince, int firstYear, int start) =>
        Assert.Equal(start, ComparisonRules.StartOf(reformSince, firstYear));

    /// <summary>1,000 € × 2,400 ÷ 2,000 = 1,200 € were to be expected.</summary>
    [Fact]
    public void Effect_IsTheCostAgainstTheDevelopmentOfTheComparisonAreas()
    {
        var evaluation = ReformEvaluation.Of(2025, Reform, [(null, Others)]);
        Assert.Equal(2024, evaluation.Base!.Year);
        var year = Assert.Single(evaluation.Judged);
        var effect = evaluation.Effect(year)!;
        Assert.Equal((1_200m, 1_080m, -120m), (effect.Expected.Value, effect.Actual.Value, effect.Difference.Value));
        Assert.Equal(108m, evaluation.Index(year, EvaluatedSide.Reform)!.Value);
        Assert.Equal(120m, evaluation.Index(year, EvaluatedSide.Comparison)!.Value);
        Assert.Equal(100m, evaluation.Index(evaluation.Base, EvaluatedSide.Reform)!.Value);
        // 11.25 − 8.33 € a case and month, less 9.09 − 8.33 €.
        Assert.Equal(2.16m, evaluation.Difference(year, SteeringIndicator.CostPerCase)!.Value);
        Assert.Null(evaluation.Effect(evaluation.Base));
    }

    [Fact]
    public void WithoutAComparisonOrAYearBefore_NothingIsJudged()
    {
        Assert.Empty(ReformEvaluation.Of(2025, Reform, []).Judged);
        Assert.Empty(ReformEvaluation.Of(2023, Reform, [(null, Others)]).Judged);
        Assert.Null(ReformEvaluation.Of(2023, Reform, [(null, Others)]).Base);
        Assert.Empty(ReformEvaluation.Of(2026, Reform, [(null, Others)]).Judged);
    }

    /// <summary>A comparison area that joins the reform is none from then on, and a year that it does not know is not compared.</summary>
    [Fact]
    public void Comparison_IsTheSameAreasInEveryYear_OutsideOfTheReform()
    {
        Assert.Empty(ReformEvaluation.Of(2025, Reform, [(2025, Others)]).Judged);
        Assert.Empty(ReformEvaluation.Of(2025, Reform, [(null, Others), (null, [Others[2]])]).Judged);
        var both = ReformEvaluation.Of(2025, Reform, [(null, Others), (2026, Others)]);
        Assert.Equal(4_800m, Assert.Single(both.Judged).Comparison!.Consumed.Amount);
    }

    [Fact]
    public void YearsThatAreNotWhole_AreShownNotJudged()
    {
        var evaluation = ReformEvaluation.Of(2025, Reform, [(null, [Others[0], Others[1], Others[2] with { IsWhole = false }])]);
        Assert.Empty(evaluation.Judged);
        var last = evaluation.Years[^1];
        Assert.False(last.IsWhole);
        Assert.NotNull(last.Comparison);
        Assert.Null(evaluation.Index(last, EvaluatedSide.Reform));
        Assert.Null(evaluation.Difference(last, SteeringIndicator.CostPerCase));
    }

    /// <summary>A reform area that develops as its comparison areas do shows no effect, whatever the size of either.</summary>
    [Fact]
    public void Effect_OfTheSameDevelopment_IsNone() =>
        Prop.ForAll(
                Gen.Choose(1, 5_000_000).ListOf(3).ToArbitrary(),
                Gen.Choose(1, 40).ToArbitrary(),
                static (cents, factor) =>
                {
                    var (before, after) = (Money.FromCents(cents[0]), Money.FromCents(cents[1]));
                    var evaluation = ReformEvaluation.Of(
                        2025,
                        [Of(2024, before), Of(2025, after)],
                        [(null, [Of(2024, new(before.Amount * factor)), Of(2025, new(after.Amount * factor))])]
                    );
                    Assert.Equal(0m, evaluation.Effect(evaluation.Judged[0])!.Difference.Value);
                    Assert.Equal(
                        evaluation.Index(evaluation.Judged[0], EvaluatedSide.Reform)!.Value,
                        evaluation.Index(evaluation.Judged[0], EvaluatedSide.Comparison)!.Value
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>Actual − expected, to the cent; and the Rechenweg gives the figure again.</summary>
    [Fact]
    public void Effect_AnyFigures_AddsUpAndReplays() =>
        Prop.ForAll(
                Gen.Choose(1, 50_000_000).ListOf(4).ToArbitrary(),
                static cents =>
                {
                    var evaluation = ReformEvaluation.Of(
                        2025,
                        [Of(2024, Money.FromCents(cents[0])), Of(2025, Money.FromCents(cents[1]))],
                        [(null, [Of(2024, Money.FromCents(cents[2])), Of(2025, Money.FromCents(cents[3]))])]
                    );
                    var effect = evaluation.Effect(evaluation.Judged[0])!;
                    var expected = Money.Round((decimal)cents[0] * cents[3] / cents[2] / 100);
                    Assert.Equal(expected.Amount, effect.Expected.Value);
                    Assert.Equal(effect.Actual.Value, effect.Expected.Value + effect.Difference.Value);
                    Assert.Empty(effect.Difference.Explain().Verify());
                    Assert.Equal(effect.Difference.Value, effect.Difference.Explain().Replay());
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Choose_AsksForAreasOutsideTheReform_WithAReason()
    {
        var (own, free, reformed, later) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        ComparisonArea[] known = [new(own, "West", 2025), new(free, "Südost", null), new(reformed, "Hafen", 2025), new(later, "Süd", 2026)];
        HashSet<Role> controller = [Role.Controller];
        Assert.Null(Choose(controller, [free, later], "ähnlich"));
        Assert.Equal(ComparisonRules.OnlyControllersChoose, Choose([Role.Management], [free], "ähnlich"));
        Assert.Equal(ComparisonRules.AreasAreRequired, Choose(controller, [], "ähnlich"));
        Assert.Equal(ComparisonRules.NotItself, Choose(controller, [free, own], "ähnlich"));
        Assert.Equal(ComparisonRules.AreaMustExist, Choose(controller, [Guid.NewGuid()], "ähnlich"));
        Assert.Equal(ComparisonRules.ComparisonIsOutsideTheReform, Choose(controller, [free, reformed], "ähnlich"));
        Assert.Equal(ComparisonRules.ReasonIsRequired, Choose(controller, [free], " "));
        Assert.Equal(ComparisonRules.ReasonIsRequired, Choose(controller, [free], new string('x', 501)));

        string? Choose(HashSet<Role> roles, Guid[] chosen, string? reason) =>
            ComparisonRules.Choose(roles, own, 2025, chosen, known, reason)?.Rule;
    }

    private static YearOfArea Of(int year, Money consumed) => new(year, IsWhole: true, new() { Consumed = consumed });

    private static YearOfArea Year(int year, int consumed, int cases) =>
        new(
            year,
            IsWhole: true,
            new()
            {
                Consumed = new(consumed),
                Cases = CaseCounts.None with { Cases = cases },
                CaseMonths = cases * 12,
            }
        );
}
