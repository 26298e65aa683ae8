using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class AgreementTermsTests
{
    [Fact]
    public void AsOf_Day_LatestValidThenHighestVersion()
    {
        var terms = new AgreementTerms(
        [
            Term(TermKey.ShareB, "6 %", new(2026, 1, 1), 1),
            Term(TermKey.ShareB, "7 %", new(2026, 7, 1), 2),
            Term(TermKey.ShareB, "6,5 %", new(2026, 1, 1), 3),
        ]);
        Assert.False(terms.AsOf(new(2025, 12, 31)).Has(TermKey.ShareB));
        Assert.Equal(new Share(0.065m), terms.AsOf(new(2026, 6, 30)).Share(TermKey.ShareB));
        Assert.Equal(new Share(0.07m), terms.AsOf(new(2026, 7, 1)).Share(TermKey.ShareB));
        Assert.Throws<InvalidOperationException>(() => terms.AsOf(new(2026, 7, 1)).Share(TermKey.PaidShare));
        Assert.Contains(terms.AsOf(new(2026, 7, 1)).Missing, d => d.Key == TermKey.PaidShare);
    }

    [Fact]
    public void Catalogue_EveryKey_DefinedWithReadableDefault()
    {
        Assert.Equal(Enum.GetValues<TermKey>(), TermCatalogue.All.Select(d => d.Key).Order());
        Assert.All(TermCatalogue.All, d => Assert.Equal(d.Default is null, d.DefaultSource is null));
        Assert.All(TermCatalogue.All.Where(d => d.Default is not null), d => Assert.Null(TermValue.Problem(d.Key, d.Default)));
        Assert.True(TermValue.TryMoney(TermCatalogue.Of(TermKey.YouthWelfareLimit).Default, out var limit) && limit == new Money(51129.19m));
    }

    [Theory]
    [InlineData(TermKey.ShareB, "6")]
    [InlineData(TermKey.ShareB, "-6 %")]
    [InlineData(TermKey.HourRate, "63,555")]
    [InlineData(TermKey.HourRate, "1.234")]
    [InlineData(TermKey.PayoutDueDays, "1,5")]
    [InlineData(TermKey.BaseYear, "24")]
    [InlineData(TermKey.AccountsDueDate, "31.02.2027")]
    [InlineData(TermKey.Increases, "3,5 % (Tarif; 4 %")]
    [InlineData(TermKey.LegalBasisExternal, "§ 1 SGB VIII")]
    [InlineData(TermKey.DocumentableTimes, " ")]
    public void Problem_FaultyValue_NamesTerm(TermKey key, string text) =>
        Assert.StartsWith(TermCatalogue.Of(key).Title, TermValue.Problem(key, text), StringComparison.Ordinal);

    [Fact]
    public void IncreaseList_Written_ReadsBack()
    {
        Increase[] list = [new(new Share(0.035m), "TVöD SuE 2025"), new(new Share(0.042m))];
        Assert.Equal("3,5 % (TVöD SuE 2025); 4,2 %", IncreaseList.Write(list));
        Assert.True(IncreaseList.TryParse(IncreaseList.Write(list), out var read, out _));
        Assert.Equal(list, read);
    }

    internal static DatedTerm Term(TermKey key, string value, DateOnly from, int version) =>
        new() { Key = key, Value = value, ValidFrom = from, Version = version, Source = "Vertrag § 4" };
}
