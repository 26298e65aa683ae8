using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class SuppressedColumnTests
{
    [Fact]
    public void OneSmall_TakesTheNextSmallestWithIt() =>
        Assert.Equal(
            [true, false, true],
            SuppressedColumn
                .Of(
                    [
                        [3],
                        [40],
                        [12],
                    ],
                    [false, false, false]
                )
                .Hidden
        );

    [Fact]
    public void TwoSmall_WhoseSumIsSmall_TakeAThird() =>
        Assert.Equal(
            [true, true, true, false],
            SuppressedColumn
                .Of(
                    [
                        [1],
                        [2],
                        [9],
                        [40],
                    ],
                    [false, false, false, false]
                )
                .Hidden
        );

    [Fact]
    public void AllLarge_AreShown() =>
        Assert.DoesNotContain(
            true,
            SuppressedColumn
                .Of(
                    [
                        [5],
                        [40],
                    ],
                    [false, false]
                )
                .Hidden
        );

    [Fact]
    public void Seen_IsShown_AndHidesNothing()
    {
        var column = SuppressedColumn.Of(
            [
                [3],
                [40],
            ],
            [true, false]
        );
        Assert.Equal(new(column.Hidden, HidesSum: false), column);
        Assert.DoesNotContain(true, column.Hidden);
    }

    [Fact]
    public void OnlyRow_Small_HidesTheSum() =>
        Assert.True(
            SuppressedColumn
                .Of(
                    [
                        [4],
                    ],
                    [false]
                )
                .HidesSum
        );

    [Fact]
    public void PartOfAll_Small_IsHiddenToo() =>
        Assert.Equal(
            [true, true],
            SuppressedColumn
                .Of(
                    [
                        [20, 18, 2],
                        [30, 15, 15],
                    ],
                    [false, false]
                )
                .Hidden
        );

    /// <summary>Whatever the numbers: the sum minus what is shown never tells of 1 to 4 people.</summary>
    [Fact]
    public void Column_NeverTellsOfFewPeople_NeitherBySubtraction() =>
        Prop.ForAll(
                (
                    from rows in (
                        from all in Gen.Choose(0, 12)
                        from part in Gen.Choose(0, all)
                        from sees in Gen.Elements(true, false, false)
                        select (Cells: (IReadOnlyList<int>)[all, part, all - part], Sees: sees)
                    ).ListOf()
                    select rows.ToList()
                ).ToArbitrary(),
                static rows =>
                {
                    var column = SuppressedColumn.Of([.. rows.Select(static r => r.Cells)], [.. rows.Select(static r => r.Sees)]);
                    var hidden = rows.Where((_, i) => column.Hidden[i]).ToList();
                    Assert.DoesNotContain(hidden, static r => r.Sees);
                    Assert.DoesNotContain(rows.Where((r, i) => !column.Hidden[i] && !r.Sees), static r => r.Cells.Any(SmallCells.IsSmall));
                    if (column.HidesSum || hidden.Count == 0)
                        return;
                    Assert.True(hidden.Count > 1);
                    Assert.All([0, 1, 2], cell => Assert.False(SmallCells.IsSmall(hidden.Sum(r => r.Cells[cell]))));
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
