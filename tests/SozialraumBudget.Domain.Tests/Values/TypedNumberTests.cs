using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234,56", "1234.56")]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1.234", "1234")]
    [InlineData("0.125", "0.125")]
    [InlineData("−5 €", "-5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("6 %", "0.06")]
    [InlineData("12.345.678,90 €", "12345678.90")]
    [InlineData(",5", "0.5")]
    [InlineData("5,", "5")]
    [InlineData("+1.000 EUR", "1000")]
    public void TryParse_WhatPeopleType_IsRead(string text, string expected)
    {
        Assert.True(GermanNumber.TryParseTyped(text, out var value));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("120.000", "120000")]
    [InlineData("−1.234", "-1234")]
    [InlineData("1 234,5 €", "1234,5")]
    [InlineData("1.234,56", "1.234,56")]
    [InlineData("68.40", "68.40")]
    [InlineData("6 %", "6 %")]
    [InlineData("viel", "viel")]
    public void Plain_ReadsOneWay_TheSameNumber(string typed, string kept)
    {
        Assert.Equal(kept, GermanNumber.Plain(typed));
        Assert.Equal(GermanNumber.TryParseAmount(typed, out var value), GermanNumber.TryParse(kept, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("1,234.56")]
    [InlineData("1.23.456")]
    [InlineData("12a")]
    [InlineData("")]
    [InlineData("--5")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParse_NoNumber_IsRefused(string text) => Assert.False(GermanNumber.TryParseTyped(text, out _));
}
