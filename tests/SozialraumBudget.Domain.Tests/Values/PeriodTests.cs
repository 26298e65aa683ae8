using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class PeriodTests
{
    private static readonly Gen<Period> Any =
        from year in Gen.Choose(1900, 2998)
        from month in Gen.Choose(1, 12)
        from isQuarter in Gen.Elements(true, false)
        select isQuarter ? Period.Quarter(year, ((month - 1) / 3) + 1) : Period.Month(year, month);

    [Fact]
    public void Quarter_Bounds_FirstAndLastDay()
    {
        var q1 = Period.Parse(" q1 2024 ");
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31), "Q1 2024"), (q1.First, q1.Last, q1.ToString()));
        Assert.Equal(Period.Quarter(2025, 1), Period.Quarter(2024, 4).Next());
        Assert.Equal(Period.Quarter(2024, 4), Period.Containing(new DateOnly(2024, 10, 1), PeriodKind.Quarter));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Quarter(2024, 5));
    }

    [Fact]
    public void Month_Bounds_FirstAndLastDay()
    {
        var february = Period.Parse("2024-02");
        Assert.Equal(
            (new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29), "Februar 2024"),
            (february.First, february.Last, february.ToString())
        );
        Assert.Equal(Period.Month(2025, 1), Period.Month(2024, 12).Next());
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(2024, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Month(1899, 1));
    }

    [Theory]
    [InlineData("Q5 2024")]
    [InlineData("2024 Q0")]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("2024-00")]
    [InlineData("Q1 24")]
    [InlineData("Q1")]
    [InlineData("2024-Q1-1")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_OtherText_NotRead(string? text)
    {
        Assert.False(Period.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Period.Parse(text!));
    }

    [Fact]
    public void Code_AnyPeriod_ReadsBackAndSortsLikeThePeriod() =>
        Prop.ForAll(
                Any.Two().ToArbitrary(),
                pair =>
                {
                    var (left, right) = pair;
                    return Period.Parse(left.Code) == left
                        && (left.Kind == PeriodKind.Month || Period.Parse(left.ToString()) == left)
                        && (
                            left.Kind != right.Kind
                            || Math.Sign(string.CompareOrdinal(left.Code, right.Code)) == Math.Sign(left.CompareTo(right))
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void CompareTo_AnyPeriods_IsATotalOrderByFirstDayTheShorterFirst() =>
        Prop.ForAll(
                Any.Three().ToArbitrary(),
                three =>
                {
                    var (a, b, c) = three;
                    return Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a))
                        && a.CompareTo(b) == 0 == (a == b)
                        && (!(a <= b && b <= c) || a <= c)
                        && (a.First >= b.First || a < b)
                        && Period.Month(a.Year, 1) < Period.Quarter(a.Year, 1)
                        && Period.Quarter(a.Year, 1) < Period.Month(a.Year, 2)
                        && a < a.Next()
                        && a.Next().First == a.Last.AddDays(1);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Of_AnyYear_EveryDayLiesInExactlyOnePeriodOfAKind()
    {
        var days = from year in Gen.Choose(1900, 2999) from day in Gen.Choose(0, 364) select new DateOnly(year, 1, 1).AddDays(day);
        Prop.ForAll(
                days.ToArbitrary(),
                day =>
                    Enum.GetValues<PeriodKind>()
                        .All(kind =>
                        {
                            var periods = Period.Of(BudgetYear.Containing(day), kind);
                            return periods.Count == Period.CountOf(kind)
                                && periods[0].First == new DateOnly(day.Year, 1, 1)
                                && periods[^1].Last == new DateOnly(day.Year, 12, 31)
                                && periods
                                    .Zip(periods.Skip(1))
                                    .All(static p => p.First.Last.AddDays(1) == p.Second.First && p.First.Next() == p.Second)
                                && periods.Single(p => p.Days.Contains(day)) == Period.Containing(day, kind);
                        })
            )
            .Check(Config.QuickThrowOnFailure);
    }
}
