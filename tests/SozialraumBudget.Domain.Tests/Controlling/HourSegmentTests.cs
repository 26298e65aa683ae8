using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Months cut where a rate begins.</summary>
public sealed class HourSegmentTests
{
    private static readonly HourRates Rates = new([new(new(2025, 1, 1), 68.37m), new(new(2026, 1, 22), 70.42m)]);

    [Theory]
    [InlineData("2026-01-21", "2026-01-01")]
    [InlineData("2026-01-22", "2026-01-22")]
    [InlineData("2026-02-03", "2026-02-01")]
    [InlineData("2024-12-31", "2024-12-01")]
    public void Segment_BeginsWithTheMonthOrTheRate(string day, string segment) =>
        Assert.Equal(DateOnly.Parse(segment, null), HourSegments.Of(DateOnly.Parse(day, null), Rates));

    [Fact]
    public void Segments_Hold_UnlessARateBeginsInsideOfOne()
    {
        var cut = new HashSet<DateOnly> { new(2026, 1, 1), new(2026, 1, 22) };
        Assert.True(HourSegments.Hold(cut, Rates));
        Assert.False(HourSegments.Hold(new HashSet<DateOnly> { new(2026, 1, 1) }, Rates));
        Assert.False(HourSegments.Hold(cut, new HourRates([.. Rates.All, new(new(2026, 1, 10), 69m)])));
        Assert.True(HourSegments.Hold(cut, new HourRates([.. Rates.All, new(new(2026, 2, 1), 71m)])));
    }
}
