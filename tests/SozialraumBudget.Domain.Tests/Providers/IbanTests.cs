using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Providers;

public sealed class IbanTests
{
    [Theory]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("at611904300234573201")]
    [InlineData("AD1200012030200359100100")]
    [InlineData("AL47212110090000000235698741")]
    [InlineData("GI75NWBK000000007099453")]
    [InlineData("MD24AG000225100013104168")]
    [InlineData("ME25505000012345678951")]
    [InlineData("MK07250120000058984")]
    [InlineData("RS35260005601001611379")]
    [InlineData("VA59001123000012345678")]
    public void TryParse_Valid_Accepted(string text) => Assert.True(Iban.TryParse(text, out _, out _));

    [Theory]
    [InlineData("DE98 3704 0044 0532 0130 00", "Prüfziffern")]
    [InlineData("DE99 1203 0000 0000 2020 51", "99 gibt es nicht")]
    [InlineData("DE89 3704 0044 0532 0130", "22 Stellen")]
    [InlineData("XX89 3704 0044 0532 0130 00", "Länderkennzeichen")]
    [InlineData("DE89-3704", "Buchstaben und Ziffern")]
    [InlineData("", "angeben")]
    [InlineData(null, "angeben")]
    public void TryParse_Faulty_SaysWhat(string? text, string reason)
    {
        Assert.False(Iban.TryParse(text, out var iban, out var problem));
        Assert.Null(iban);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_Iban_GroupedAndMasked()
    {
        var iban = Iban.Parse("DE89370400440532013000");
        Assert.Equal("DE89 3704 0044 0532 0130 00", iban.Formatted);
        Assert.Equal("DE89 •••• •••• •••• ••30 00", iban.Masked);
    }

    [Theory]
    [InlineData("Jugendhilfe Nordost gGmbH", null)]
    [InlineData(" Jugendhilfe", "Leerzeichen")]
    [InlineData("Haus # Berg", "#")]
    [InlineData("", "Kontoinhaber")]
    [InlineData("Übungshöfe für Mädchen und Jungen im Süden der Stadt Groß Köthen gGmbH", "ausgeschriebenen Umlauten")]
    public void AccountHolder_Name_Checked(string name, string? reason)
    {
        if (reason is null)
        {
            Assert.Null(AccountHolder.Problem(name));
        }
        else
        {
            Assert.Contains(reason, AccountHolder.Problem(name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ToSepa_Umlauts_SpelledOut() => Assert.Equal("Muetter + Kinder gGmbH", AccountHolder.ToSepa("Mütter & Kinder gGmbH"));
}
