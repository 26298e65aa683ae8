using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>Two people at the same typed table.</summary>
public sealed class TypedMergeTests
{
    private static readonly TypedRow[] Before = [new("a", ["1", "x"]), new("b", ["2", "y"])];

    [Fact]
    public void Of_DifferentCells_KeepsBoth()
    {
        var merge = TypedMerge.Of(Before, [new("a", ["1", "mein"]), Before[1]], [new("a", ["ihr", "x"]), Before[1]], 2);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(["ihr", "mein"], merge.Rows[0].Cells);
    }

    [Fact]
    public void Of_SameCellDifferently_IsAConflict_AndShowsTheOwn()
    {
        var merge = TypedMerge.Of(Before, [new("a", ["5", "x"]), Before[1]], [new("a", ["6", "x"]), Before[1]], 2);
        Assert.Equal(new TypedConflict("a", 0, "5", "6"), Assert.Single(merge.Conflicts));
        Assert.Equal("5", merge.Rows[0].Cell(0));
        Assert.Empty(TypedMerge.Of(Before, [new("a", ["5", "x"]), Before[1]], [new("a", ["5", "x"]), Before[1]], 2).Conflicts);
    }

    [Fact]
    public void Of_RowsOfBoth_StandBeneathEachOther_AndEmptiedOnesGo()
    {
        var merge = TypedMerge.Of(Before, [Before[0], new("b", ["", " "]), new("m", ["3", ""])], [.. Before, new("t", ["4", ""])], 2);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(["a", "m", "t"], merge.Rows.Select(static r => r.Id));
        // One empties a row in which the other writes: somebody has to choose.
        Assert.Single(TypedMerge.Of(Before, [Before[0]], [Before[0], new("b", ["2", "neu"])], 2).Conflicts);
    }

    /// <summary>No change of either is lost unseen: it holds, or it stands among the conflicts.</summary>
    [Fact]
    public void Of_AnyTables_LosesNoChange()
    {
        var table =
            from cells in Gen.Elements("", "1", "2", "3").ListOf(6)
            select (IReadOnlyList<TypedRow>)
                [new("a", [cells[0], cells[1]]), new("b", [cells[2], cells[3]]), new("c", [cells[4], cells[5]])];
        Prop.ForAll(
                (from before in table from mine in table from theirs in table select (before, mine, theirs)).ToArbitrary(),
                static t =>
                {
                    var merge = TypedMerge.Of(t.before, t.mine, t.theirs, 2);
                    foreach (var (id, column) in new[] { "a", "b", "c" }.SelectMany(static id => new[] { (id, 0), (id, 1) }))
                    {
                        string Cell(IReadOnlyList<TypedRow> rows) => rows.FirstOrDefault(r => r.Id == id)?.Cell(column) ?? "";
                        var (was, mine, theirs, now) = (Cell(t.before), Cell(t.mine), Cell(t.theirs), Cell(merge.Rows));
                        var isConflict = merge.Conflicts.Any(c => c.RowId == id && c.Column == column);
                        Assert.Equal(mine != was && theirs != was && mine != theirs, isConflict);
                        Assert.Equal(mine != was ? mine : theirs, now);
                    }

                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
