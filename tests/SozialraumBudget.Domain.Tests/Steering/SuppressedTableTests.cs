using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class SuppressedTableTests
{
    private static Gen<List<List<int>>> Tables =>
        from areas in Gen.Choose(1, 6)
        from reasons in Gen.Choose(1, 5)
        from counts in Gen.Choose(0, 12).ListOf(reasons).ListOf(areas)
        select counts.Select(static c => c.ToList()).ToList();

    [Fact]
    public void OneSmall_TakesItsRowAndColumnWithIt()
    {
        var table = SuppressedTable.Of(
            [
                [3, 10, 20],
                [11, 12, 30],
                [40, 40, 40],
            ],
            [false, false, false]
        );
        Assert.True(table.Parts[0][0]);
        Assert.All(Enumerable.Range(0, 3), i => Assert.NotEqual(1, table.Parts[i].Count(static h => h)));
        Assert.All(Enumerable.Range(0, 3), r => Assert.NotEqual(1, table.Parts.Count(p => p[r])));
        Assert.DoesNotContain(true, table.Areas.Concat(table.Reasons));
    }

    [Fact]
    public void Seen_IsShown()
    {
        var table = SuppressedTable.Of(
            [
                [1, 2],
                [0, 3],
            ],
            [true, true]
        );
        Assert.False(table.Hides);
    }

    [Fact]
    public void Empty_HidesNothing() => Assert.False(SuppressedTable.Of([], []).Hides);

    /// <summary>Whatever the numbers: no row and no column with its sum tells of 1 to 4 people, nor do the sums.</summary>
    [Fact]
    public void Table_NeverTellsOfFewPeople_NeitherBySubtraction() =>
        Prop.ForAll(
                Tables.ToArbitrary(),
                static counts =>
                {
                    var table = SuppressedTable.Of([.. counts], [.. counts.Select(static _ => false)]);
                    var (areas, reasons) = (Enumerable.Range(0, counts.Count), Enumerable.Range(0, counts[0].Count));
                    foreach (var a in areas)
                    foreach (var r in reasons)
                        Assert.False(!table.Parts[a][r] && SmallCells.IsSmall(counts[a][r]));
                    var all = counts.SelectMany(static c => c).ToList();
                    if (table.Parts.SelectMany(static p => p).Zip(all).All(static p => p.First))
                        return; // nothing of the parts is shown
                    foreach (var a in areas.Where(a => !table.Areas[a]))
                        Safe([.. reasons.Where(r => table.Parts[a][r]).Select(r => counts[a][r])]);
                    foreach (var r in reasons.Where(r => !table.Reasons[r]))
                        Safe([.. areas.Where(a => table.Parts[a][r]).Select(a => counts[a][r])]);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Sums_NeverTellOfFewPeople() =>
        Prop.ForAll(
                Tables.ToArbitrary(),
                static counts =>
                {
                    var table = SuppressedTable.Of([.. counts], [.. counts.Select(static _ => false)]);
                    if (table.HidesSum)
                        return;
                    Safe([.. counts.Select(static c => c.Sum()).Where((_, i) => table.Areas[i])]);
                    Safe([.. Enumerable.Range(0, counts[0].Count).Where(r => table.Reasons[r]).Select(r => counts.Sum(c => c[r]))]);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    /// <summary>A group beside the whole: neither its sum nor that of the others tells of few.</summary>
    [Fact]
    public void Part_MayStandBesideTheWhole_WhereItTellsOfNobodyHidden()
    {
        IReadOnlyList<IReadOnlyList<int>> rows =
        [
            [3],
            [9],
            [40],
            [50],
        ];
        var column = SuppressedColumn.Of(rows, [false, false, false, false]);
        Assert.Equal([true, true, false, false], column.Hidden);
        Assert.True(column.AllowsPart(rows, [true, true, false, false]));
        Assert.True(column.AllowsPart(rows, [false, false, true, false]));
        Assert.False(column.AllowsPart(rows, [true, false, true, false]));
    }

    [Theory]
    [InlineData(true, 6, 7)]
    [InlineData(true, 0, 7)]
    [InlineData(false, 3, 7)]
    [InlineData(false, 1, 2, 9)]
    [InlineData(true, 3, 4, 9)]
    public void SumOfQuarters_IsToldWhereItTellsOfNoHiddenOne(bool expected, params int[] quarters) =>
        Assert.Equal(expected, SuppressedColumn.AllowsSum(quarters));

    private static void Safe(IReadOnlyCollection<int> hidden)
    {
        if (hidden.Count == 0)
            return;
        Assert.True(hidden.Count > 1);
        Assert.False(SmallCells.IsSmall(hidden.Sum()));
    }
}
