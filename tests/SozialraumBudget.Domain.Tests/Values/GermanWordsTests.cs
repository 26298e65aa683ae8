using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class GermanWordsTests
{
    [Theory]
    [InlineData("0", "Null Euro")]
    [InlineData("1", "Ein Euro")]
    [InlineData("0.01", "Null Euro und ein Cent")]
    [InlineData("12.16", "Zwölf Euro und sechzehn Cent")]
    [InlineData("21.20", "Einundzwanzig Euro und zwanzig Cent")]
    [InlineData("101", "Einhundertein Euro")]
    [InlineData("1000", "Eintausend Euro")]
    [InlineData("104948.03", "Einhundertviertausendneunhundertachtundvierzig Euro und drei Cent")]
    [InlineData("1000000", "Eine Million Euro")]
    [InlineData("2017030.99", "Zwei Millionen siebzehntausenddreißig Euro und neunundneunzig Cent")]
    public void Of_Amount_IsWrittenOut(string amount, string words) =>
        Assert.Equal(words, GermanWords.Of(new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture))));
}
