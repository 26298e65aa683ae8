using System.Globalization;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.Tests.Imports;

public class CellTextTests
{
    [Theory]
    [InlineData(" TRÄGER* ", "traeger")]
    [InlineData("Tra\u0308ger", "traeger")]
    [InlineData("Maß \u00A0 Größe", "mass groesse")]
    [InlineData("\uFEFFFallnummer", "fallnummer")]
    public void Fold_Spellings_AreOneName(string name, string folded) => Assert.Equal(folded, CellText.Fold(name));

    [Theory]
    [InlineData("a\u0000b", 1)]
    [InlineData("👩a\uD83D", 3)]
    [InlineData("\uDC00", 0)]
    [InlineData("a\tb", 1)]
    [InlineData("👩 äöüß €", -1)]
    public void IndexOfUnsafe_Text_FindsWhatCannotBeStored(string text, int at) =>
        Assert.Equal(at, CellText.IndexOfUnsafe(text, allowLineBreaks: false));

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
}
