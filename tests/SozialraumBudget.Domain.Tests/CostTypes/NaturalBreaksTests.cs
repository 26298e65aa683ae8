using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.CostTypes;

public sealed class NaturalBreaksTests
{
    [Fact]
    public void Propose_SmallInputs_NoSplitIsBetter()
    {
        var inputs =
            from values in Gen.Choose(0, 60).Select(v => new Money(v)).NonEmptyListOf().Where(l => l.Count <= 12)
            from k in Gen.Choose(1, 5)
            select (Values: values.ToArray(), K: k);
        Prop.ForAll(
                inputs.ToArbitrary(),
                i =>
                {
                    var distinct = i.Values.Distinct().Order().ToArray();
                    var classes = Math.Min(i.K, distinct.Length);
                    var best = Starts(distinct.Length, classes).Min(starts => Deviation(i.Values, [.. starts.Select(s => distinct[s])]));
                    var proposal = NaturalBreaks.Propose(i.Values, i.K)!;
                    return proposal.Limits.Count == classes && Math.Abs(Deviation(i.Values, [.. proposal.Limits.From]) - best) < 1e-15m;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void ProposeAll_AnArea_RoundLimitsAndGrowingFit()
    {
        var proposals = NaturalBreaks.ProposeAll(Area());
        Assert.Equal([3, 4, 5, 6, 7, 8], proposals.Select(p => p.Limits.Count));
        Assert.Equal(proposals.Select(p => p.ExplainedVariance).Order(), proposals.Select(p => p.ExplainedVariance));
        Assert.All(proposals, p => Assert.InRange(p.ExplainedVariance, 0.8m, 1m));
        Assert.All(proposals.SelectMany(p => p.Limits.From), limit => Assert.Equal(0m, limit.Amount % 10));
    }

    [Fact]
    public void ExplainedVariance_LimitsOfAProposal_IsThatOfTheProposal()
    {
        var costs = Area();
        Assert.All(
            NaturalBreaks.ProposeAll(costs),
            p => Assert.Equal(p.ExplainedVariance, NaturalBreaks.ExplainedVariance(costs, p.Limits))
        );
    }

    [Fact]
    public void ExplainedVariance_OneClassOrEqualValues_ExplainsNothing()
    {
        var one = new CostTypeLimits([Money.Zero]);
        Assert.Equal(0m, NaturalBreaks.ExplainedVariance([new Money(1), new Money(3)], one));
        Assert.Null(NaturalBreaks.ExplainedVariance([new Money(3), new Money(3)], one));
        Assert.Null(NaturalBreaks.ExplainedVariance([], one));
    }

    [Fact]
    public void ProposeAll_FourThousandValues_AnswersForEachCount()
    {
        var values = Enumerable.Range(0, 4000).Select(i => Money.FromCents(((long)i * i * 7919) % 15_000_000)).ToArray();
        Assert.Equal(6, NaturalBreaks.ProposeAll(values).Count);
    }

    [Fact]
    public void Propose_FewOrNoValues_FewerClassesOrNull()
    {
        Assert.Null(NaturalBreaks.Propose([], 3));
        Assert.Empty(NaturalBreaks.ProposeAll([new Money(1m), new Money(2m)]));
        Assert.Equal(1m, NaturalBreaks.Propose([new Money(7m), new Money(7m)], 3)!.ExplainedVariance);
    }

    [Fact]
    public void Limits_HalfOpen_LimitBelongsToUpperClass()
    {
        var limits = new CostTypeLimits(Money.Zero, new Money(5000m), new Money(12000m));
        Assert.Equal(
            [0, 0, 1, 1, 2, 2],
            new[] { 0m, 4999.99m, 5000m, 11999.99m, 12000m, 999999m }.Select(a => limits.Classify(new Money(a)))
        );
        Assert.Equal("II", CostTypeLimits.Name(1));
        Assert.Equal("5.000,00 € bis unter 12.000,00 €", limits.RangeText(1));
        Assert.Equal("ab 12.000,00 €", limits.RangeText(2));
    }

    [Fact]
    public void Limits_Unusable_NamesEveryProblem()
    {
        Assert.Equal(2, CostTypeLimits.Problems([new Money(1m), new Money(1m)]).Count);
        Assert.Throws<ArgumentException>(() => new CostTypeLimits(Money.Zero, new Money(2m), new Money(2m)));
        Assert.Throws<ArgumentException>(() => new CostTypeLimits([]));
    }

    [Fact]
    public void Histogram_AnyValues_CountsEachOnceInItsBin()
    {
        Money[] values = [new(0m), new(999.99m), new(1000m), new(39_999m)];
        var bins = Histogram.Of(values, 40);
        Assert.Equal((40, 2, 1, 1), (bins.Count, bins[0].Count, bins[1].Count, bins[39].Count));
        Assert.Equal(40, Histogram.Of([.. values, new(40_000m)], 40).Count + 19);
        Assert.Empty(Histogram.Of([]));
    }

    /// <summary>The costs of some 380 cases: many small ones, few dear ones, with gaps.</summary>
    private static Money[] Area() =>
        [.. Enumerable.Range(0, 380).Select(static i => Money.FromCents(((i * 6_151L) % 390_007) + ((i % 7) * (i % 7) * 145_003L)))];

    private static IEnumerable<int[]> Starts(int n, int classes, int from = 0) =>
        classes == 1
            ?
            [
                [from],
            ]
            : Enumerable
                .Range(from + 1, Math.Max(0, n - from - classes + 1))
                .SelectMany(next => Starts(n, classes - 1, next).Select(rest => (int[])[from, .. rest]));

    private static decimal Deviation(Money[] values, Money[] from) =>
        values
            .GroupBy(v => Array.FindLastIndex(from, f => f <= v) is var i and >= 0 ? i : 0)
            .Sum(g => g.Sum(v => (v.Amount - g.Average(x => x.Amount)) * (v.Amount - g.Average(x => x.Amount))));
}
