using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Who bears a day of external help (rule 4.7).</summary>
public sealed class CostBearingTests
{
    private static readonly CostBearing Bearing = new(
        [new("moved", Some.Day(2026, 2, 10)), new("waiting", null), new("both", Some.Day(2026, 2, 10))],
        [
            new("both", new(Some.Day(2026, 2, 1), Some.Day(2026, 2, 20)), new Share(0.7m)),
            new("contested", new(Some.Day(2026, 1, 10), Some.Day(2026, 1, 12)), new Share(0.5m)),
            new("contested", new(Some.Day(2026, 3, 1)), new Share(0.25m)),
        ]
    );

    [Theory]
    [InlineData("moved", "2026-02-09", 0, 1, 0)]
    [InlineData("moved", "2026-02-10", 1, 0, 0)]
    [InlineData("waiting", "2026-12-31", 0, 1, 0)]
    [InlineData("both", "2026-02-09", 0, 1, 0)]
    [InlineData("both", "2026-02-10", 0.3, 0, 0.7)]
    [InlineData("both", "2026-02-20", 0.3, 0, 0.7)]
    [InlineData("both", "2026-02-21", 1, 0, 0)]
    [InlineData("contested", "2026-01-09", 1, 0, 0)]
    [InlineData("contested", "2026-01-10", 0.5, 0, 0.5)]
    [InlineData("contested", "2026-01-12", 0.5, 0, 0.5)]
    [InlineData("contested", "2026-01-13", 1, 0, 0)]
    [InlineData("contested", "2026-06-01", 0.75, 0, 0.25)]
    [InlineData("other", "2026-02-10", 1, 0, 0)]
    public void Of_Day_HasItsBearer(string number, string day, double provider, double office, double city)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var part = Assert.Single(Bearing.Of(number, new(date, date)));
        Assert.Equal(
            ((decimal)provider, (decimal)office, (decimal)city),
            (part.PartOf(CostBearer.Provider), part.PartOf(CostBearer.Office), part.PartOf(CostBearer.City))
        );
    }

    /// <summary>The cut days are the days, each once and in order, and each is borne as it would be alone.</summary>
    [Fact]
    public void Of_AnyDays_CutsThemWithoutLoss() =>
        Prop.ForAll(
                (
                    from number in Gen.Elements("moved", "waiting", "both", "contested", "other")
                    from first in Gen.Choose(-40, 100)
                    from length in Gen.Choose(0, 120)
                    select (number, new DateRange(Some.Day(2026, 1, 1).AddDays(first), Some.Day(2026, 1, 1).AddDays(first + length)))
                ).ToArbitrary(),
                static input =>
                {
                    var parts = Bearing.Of(input.number, input.Item2);
                    var days = parts.SelectMany(static p => Enumerable.Range(0, p.Count).Select(p.Days.First.AddDays)).ToList();
                    return days.SequenceEqual(Enumerable.Range(0, input.Item2.Days!.Value).Select(input.Item2.First.AddDays))
                        && parts.All(p => Bearing.Of(input.number, new(p.Days.Last!.Value, p.Days.Last))[0].Bearer == p.Bearer)
                        && parts.All(static p => Enum.GetValues<CostBearer>().Sum(p.PartOf) == 1);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Problems_DaysOfTwoBearers_AreNamed()
    {
        CaseConflict[] conflicts =
        [
            new("A", new(Some.Day(2026, 1, 1), Some.Day(2026, 1, 31)), new Share(0.5m)),
            new("A", new(Some.Day(2026, 1, 31), null), new Share(0.6m)),
        ];
        Assert.Equal("A", Assert.Single(CostBearing.Problems([], conflicts)).CaseNumber);
        Assert.Throws<ArgumentException>(() => new CostBearing([], conflicts));
        Assert.Single(CostBearing.Problems([new("B", null), new("B", Some.Day(2026, 1, 1))], []));
        Assert.Empty(CostBearing.Problems([new("B", null), new("B", null)], [conflicts[0], conflicts[0]]));
    }
}
