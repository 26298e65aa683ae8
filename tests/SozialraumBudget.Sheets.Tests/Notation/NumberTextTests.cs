using System.Globalization;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Tests.Notation;

public class SpellingTests
{
    [Theory]
    [InlineData("1.234,56", NumberNotation.DecimalComma, "1234.56")]
    [InlineData("1,234", NumberNotation.DecimalComma, "1.234")]
    [InlineData("1.234.567", NumberNotation.DecimalComma, "1234567")]
    [InlineData("1234.5", NumberNotation.DecimalPoint, "1234.5")]
    [InlineData("0.123", NumberNotation.DecimalPoint, "0.123")]
    [InlineData("1234.567", NumberNotation.DecimalPoint, "1234.567")]
    [InlineData("-12", NumberNotation.Neutral, "-12")]
    [InlineData("64,18 €", NumberNotation.DecimalComma, "64.18")]
    [InlineData("1.234", NumberNotation.Ambiguous, "1234")]
    public void NumberText_Readable_HasNotationAndValue(string text, NumberNotation notation, string value)
    {
        Assert.Null(NumberText.Read(text, out var number));
        Assert.Equal((notation, decimal.Parse(value, CultureInfo.InvariantCulture)), (number.Notation, number.Value));
    }

    [Theory]
    [InlineData("1.23,4")]
    [InlineData("1.2345,6")]
    [InlineData("0.123,4")]
    [InlineData("1,2,3")]
    [InlineData("1,234.5")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1 000")]
    [InlineData("9999999999999999999")]
    public void NumberText_Unreadable_HasAReason(string text) => Assert.NotNull(NumberText.Read(text, out _));

    [Theory]
    [InlineData("12,5 %", "Prozentwert")]
    [InlineData("36:00", "Uhrzeit oder Dauer (36:00)")]
    [InlineData("1:30 h", "Uhrzeit oder Dauer")]
    [InlineData("2,5 Std", "keine Zahl")]
    public void NumberText_OfAnotherKind_SaysWhichOne(string text, string reason) =>
        Assert.Contains(reason, NumberText.Read(text, out _), StringComparison.Ordinal);
}
