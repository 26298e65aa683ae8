using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class AgreementTermsTests
{
    [Fact]
    public void AsOf_Day_LatestValidThenHighestVersion()
    {
        var terms = new AgreementTerms([
            AgreedTerms.Term(TermKey.ShareB, "6 %", new(2026, 1, 1), 1),
            AgreedTerms.Term(TermKey.ShareB, "7 %", new(2026, 7, 1), 2),
            AgreedTerms.Term(TermKey.ShareB, "6,5 %", new(2026, 1, 1), 3),
        ]);
        Assert.False(terms.AsOf(new(2025, 12, 31)).Has(TermKey.ShareB));
        Assert.Equal(new Share(0.065m), terms.AsOf(new(2026, 6, 30)).Share(TermKey.ShareB));
        Assert.Equal(new Share(0.07m), terms.AsOf(new(2026, 7, 1)).Share(TermKey.ShareB));
        Assert.Throws<InvalidOperationException>(() => terms.AsOf(new(2026, 7, 1)).Share(TermKey.PaidShare));
        Assert.Contains(BudgetModels.Of("stuttgart").Missing(terms.AsOf(new(2026, 7, 1))), static d => d.Key == TermKey.PaidShare);
    }

    [Fact]
    public void Catalogue_EveryKey_DefinedWithReadableDefault()
    {
        Assert.Equal(Enum.GetValues<TermKey>(), TermCatalogue.All.Select(d => d.Key).Order());
        Assert.All(TermCatalogue.All, d => Assert.Equal(d.Default is null, d.DefaultSource is null));
        Assert.All(TermCatalogue.All.Where(d => d.Default is not null), d => Assert.Null(TermValue.Problem(d.Key, d.Default)));
        Assert.All(TermCatalogue.All, static d => Assert.False(d.RequiredForActivation));
        var required = TermCatalogue.Required(TermKey.ShareB, "6 %", "Vertrag");
        Assert.Equal((true, "6 %", "Vertrag"), (required.RequiredForActivation, required.Default, required.DefaultSource));
    }

    [Theory]
    [InlineData(TermKey.ShareB, "6")]
    [InlineData(TermKey.ShareB, "-6 %")]
    [InlineData(TermKey.HourRate, "63,555")]
    [InlineData(TermKey.HourRate, "1.23.4")]
    [InlineData(TermKey.HourRate, "6 %")]
    [InlineData(TermKey.PayoutDueDays, "14 €")]
    [InlineData(TermKey.PayoutDueDays, "1,5")]
    [InlineData(TermKey.BaseYear, "24")]
    [InlineData(TermKey.AccountsDueDate, "31.02.2027")]
    [InlineData(TermKey.Increases, "3,5 % (Tarif; 4 %")]
    [InlineData(TermKey.LegalBasisExternal, "§ 1 SGB VIII")]
    [InlineData(TermKey.DocumentableTimes, " ")]
    public void Problem_FaultyValue_NamesTerm(TermKey key, string text) =>
        Assert.StartsWith(TermCatalogue.Of(key).Title, TermValue.Problem(key, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("1.234", 1234)]
    [InlineData("1.234,50", 1234.50)]
    [InlineData("1 234,50 €", 1234.50)]
    [InlineData("51.129,19", 51129.19)]
    [InlineData("68,40", 68.40)]
    public void Money_WithThousandsPoints_IsReadAsThePageShowsIt(string text, double value)
    {
        Assert.Null(TermValue.Problem(TermKey.HourRate, text));
        Assert.True(TermValue.TryMoney(text, out var money));
        Assert.Equal((decimal)value, money.Amount);
    }

    [Theory]
    [InlineData("14", 14)]
    [InlineData("1.200", 1200)]
    public void Number_WithThousandsPoints_IsRead(string text, int value)
    {
        Assert.True(TermValue.TryNumber(text, out var number));
        Assert.Equal(value, number);
    }

    [Fact]
    public void Year_WithAThousandsPoint_IsRefused_AndAShareWithOneSaysHowToWriteIt()
    {
        Assert.False(TermValue.TryYear("2.024", out _));
        Assert.Contains("mit Komma", TermValue.Problem(TermKey.ShareB, "6.125 %"), StringComparison.Ordinal);
    }

    [Fact]
    public void IncreaseList_Written_ReadsBack()
    {
        Increase[] list = [new(0.035m, "TVöD SuE 2025"), new(0.042m), new(-0.01m, "Absenkung")];
        Assert.Equal("3,5 % (TVöD SuE 2025); 4,2 %; -1 % (Absenkung)", IncreaseList.Write(list));
        Assert.True(IncreaseList.TryParse(IncreaseList.Write(list), out var read, out _));
        Assert.Equal(list, read);
    }

    [Theory]
    [InlineData("-100 %")]
    [InlineData("−120 %")]
    public void IncreaseList_NothingOrLessLeft_NotRead(string text)
    {
        Assert.False(IncreaseList.TryParse(text, out _, out var problem));
        Assert.Contains(text, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Increases_WithoutOwnSource_CarryThatOfTheTerm()
    {
        var agreed = AgreedTerms.On(new(2026, 1, 1), (TermKey.Increases, "3,5 % (Tarif); 1 %"));
        Assert.Equal([new(0.035m, "Tarif"), new(0.01m, "Vertrag § 4")], agreed.Increases());
        Assert.Empty(AgreedTerms.On(new(2026, 1, 1)).Increases());
    }
}
