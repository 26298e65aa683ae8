using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Selection;

public sealed class SelectionRankingTests
{
    private static readonly SelectionCriterion[] Three =
    [
        new("Konzept", Share.Percent(50)),
        new("Erfahrung", Share.Percent(30)),
        new("Personal", Share.Percent(20)),
    ];

    /// <summary>A: 8 × 0.5 + 5 × 0.3 + 7 × 0.2 = 6.9; B: 6 × 0.5 + 9 × 0.3 + 6 × 0.2 = 6.9; C: 9 × 0.5 + 5 × 0.3 + 4 × 0.2 = 6.8.</summary>
    [Fact]
    public void Of_ByHand_NamesPlacesAndTheTie()
    {
        var ranking = SelectionRanking.Of(Three, [Provider("C", 9, 5, 4), Provider("B", 6, 9, 6), Provider("A", 8, 5, 7)]);
        Assert.Equal(
            [("A", 6.9m, 1, true), ("B", 6.9m, 1, true), ("C", 6.8m, 3, false)],
            ranking.Select(r => (r.Name, r.Total!.Value, r.Place!.Value, r.IsTied))
        );
    }

    /// <summary>Thirds of a percent differ from each other by less than anybody would print: still no tie.</summary>
    [Fact]
    public void Of_TotalsThatDifferByLittle_AreNoTie()
    {
        SelectionCriterion[] uneven = [new("a", new(0.50001m)), new("b", new(0.49999m))];
        var ranking = SelectionRanking.Of(uneven, [Provider("A", 8, 7), Provider("B", 7, 8)]);
        Assert.Equal([1, 2], ranking.Select(r => r.Place!.Value));
        Assert.DoesNotContain(ranking, r => r.IsTied);
    }

    [Fact]
    public void Of_ApplicantWithoutAllPoints_HasNeitherTotalNorPlace()
    {
        var ranking = SelectionRanking.Of(Three, [new(Guid.NewGuid(), "A", new Dictionary<int, int> { [0] = 10 }), Provider("B", 1, 1, 1)]);
        Assert.Equal([("B", (int?)1), ("A", null)], ranking.Select(r => (r.Name, r.Place)));
        Assert.Null(ranking[1].Total);
    }

    [Fact]
    public void Totals_ReplayAndLieBetweenLowestAndHighestPoints_AndMorePointsNeverLose()
    {
        var any =
            from cuts in Gen.Choose(1, 98).Two()
            where cuts.Item1 != cuts.Item2
            let low = Math.Min(cuts.Item1, cuts.Item2)
            let high = Math.Max(cuts.Item1, cuts.Item2)
            from points in Gen.Choose(0, 9).ArrayOf(6)
            from better in Gen.Choose(0, 2)
            select (Weights: new[] { low, high - low, 100 - high }, points, better);
        Prop.ForAll(
                any.ToArbitrary(),
                facts =>
                {
                    SelectionCriterion[] criteria = [.. facts.Weights.Select((w, i) => new SelectionCriterion($"K{i}", Share.Percent(w)))];
                    var points = facts.points[..3];
                    var more = points.Select((p, i) => i == facts.better ? p + 1 : p).ToArray();
                    var ranking = SelectionRanking.Of(
                        criteria,
                        [Provider("A", points), Provider("B", more), Provider("C", facts.points[3..])]
                    );
                    var (one, other) = (ranking.Single(r => r.Name == "A"), ranking.Single(r => r.Name == "B"));
                    return SelectionRules.Criteria(criteria) is null
                        && ranking.All(r => r.Total!.Explain().Verify().Count == 0 && r.Total.Explain().Replay() == r.Total.Value)
                        && one.Total!.Value >= points.Min()
                        && one.Total.Value <= points.Max()
                        && other.Total!.Value > one.Total.Value
                        && other.Place < one.Place;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Criteria_WrittenAndRead_AreTheSame() => Assert.Equal(Three, SelectionCriteria.Read(SelectionCriteria.Write(Three)));

    [Fact]
    public void Usual_CanBePublishedAsTheyAre() => Assert.Null(SelectionRules.Criteria(SelectionCriteria.Usual));

    private static ScoredProvider Provider(string name, params int[] points) =>
        new(Guid.NewGuid(), name, points.Index().ToDictionary(static p => p.Index, static p => p.Item));
}
