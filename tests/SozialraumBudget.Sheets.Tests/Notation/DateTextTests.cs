using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Tests.Notation;

public class DateTextTests
{
    [Theory]
    [InlineData("31.03.2026")]
    [InlineData("2026-03-31")]
    [InlineData("31.03.2026 00:00:00")]
    [InlineData("2026-03-31T00:00:00.000Z")]
    public void Read_Midnight_IsTheDay(string text)
    {
        Assert.Null(DateText.Read(text, out var date));
        Assert.Equal(new DateOnly(2026, 3, 31), date);
    }

    [Theory]
    [InlineData("31.03.2026 14:30", "Uhrzeit (14:30)")]
    [InlineData("2026-03-31T08:00:00", "Uhrzeit (08:00:00)")]
    [InlineData("31.03.2026 morgens", "kein Datum")]
    [InlineData("31.12.9999", "außerhalb von 1990 bis 2100")]
    public void Read_OtherText_HasAReason(string text, string reason) =>
        Assert.Contains(reason, DateText.Read(text, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("31.12.9999", true)]
    [InlineData("2999-12-31", true)]
    [InlineData("31.12.9999 23:59:59", true)]
    [InlineData("31.12.2100", false)]
    [InlineData("01.01.9999", false)]
    [InlineData("unbefristet", false)]
    public void IsOpenEnd_LastDayOfAFarYear_MeansNoEnd(string text, bool open) => Assert.Equal(open, DateText.IsOpenEnd(text));
}
