using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class ValuesTests
{
    [Fact]
    public void DateRange_Overlap_ClosedAndOpenEnds()
    {
        var year = new BudgetYear(2024).Days;
        Assert.Equal(1, new DateRange(new(2023, 1, 1), new(2024, 1, 1)).Overlap(year)?.Days);
        Assert.Null(new DateRange(new(2025, 1, 1)).Overlap(year));
        Assert.Equal(year, new DateRange(new(2020, 1, 1)).Overlap(year));
        Assert.Null(new DateRange(new(2020, 1, 1)).Overlap(new(new(2021, 1, 1)))!.Value.Last);
        Assert.True(year.Contains(new DateOnly(2024, 12, 31)));
        Assert.False(year.Contains(new DateRange(new(2024, 1, 1))));
        Assert.Throws<ArgumentException>(() => new DateRange(new(2024, 1, 2), new(2024, 1, 1)));
    }

    [Theory]
    [InlineData("6 %", "0.06")]
    [InlineData("4,2%", "0.042")]
    [InlineData("0.06", "0.06")]
    [InlineData("0.035", "0.035")]
    [InlineData("0,95", "0.95")]
    public void Share_Text_Read(string text, string factor) => Assert.Equal(factor, Share.Parse(text).ToFactorText());

    [Theory]
    [InlineData("-1 %")]
    [InlineData("6 % %")]
    [InlineData("sechs")]
    [InlineData("")]
    public void Share_OtherText_NotRead(string text) => Assert.False(Share.TryParse(text, out _));

    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("-51.129,19", "-51129.19")]
    [InlineData("1.234.567", "1234567")]
    public void GermanNumber_Clear_Read(string text, string value) =>
        Assert.True(
            GermanNumber.TryParse(text, out var read) && read == decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("1.234")]
    [InlineData("12.34,5")]
    [InlineData("1,2,3")]
    [InlineData(",5")]
    [InlineData("--1")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999")]
    public void GermanNumber_AmbiguousOrFaulty_NotRead(string text) => Assert.False(GermanNumber.TryParse(text, out _));

    [Fact]
    public void GermanNumber_Texts_DecimalComma() =>
        Assert.Equal(
            ("-1.234,50 €", "6 %", "0,5"),
            (GermanNumber.Text(new Money(-1234.5m)), new Share(0.06m).ToString(), GermanNumber.Text(0.5m))
        );

    [Theory]
    [InlineData("3,5 %", "0.035")]
    [InlineData("-1 %", "-0.01")]
    [InlineData("−99,9 %", "-0.999")]
    public void Increase_Text_Read(string text, string rate) =>
        Assert.True(
            Increase.TryParse(text, out var read) && read == decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Increase_NothingOrLessLeft_Throws() => Assert.Throws<ArgumentOutOfRangeException>(static () => new Increase(-1m));

    [Fact]
    public void Money_Round_HalfAwayFromZero()
    {
        Assert.Equal((0.01m, -0.01m), (Money.Round(0.005m).Amount, Money.Round(-0.005m).Amount));
        Assert.Throws<ArgumentException>(() => new Money(0.005m));
    }
}
