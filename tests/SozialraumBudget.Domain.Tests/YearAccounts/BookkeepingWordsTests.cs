using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Domain.Tests.YearAccounts;

public sealed class BookkeepingWordsTests
{
    [Theory]
    [InlineData("Personalaufwand", "Personal")]
    [InlineData("4100 Gehälter Fachkräfte", "Personal")]
    [InlineData("Miete Beratungsstelle", "Sachkosten")]
    [InlineData("Umlage zentrale Verwaltung", "Verwaltung und Gemeinkosten")]
    [InlineData("Zuschüsse", "Zuschüsse Dritter")]
    [InlineData("Entnahmen aus Rücklagen", "Entnahme aus Rücklagen")]
    [InlineData("VZÄ", "Stellen")]
    public void NameOfAnAccount_IsProposedAsItsKind(string word, string kind) =>
        Assert.Equal(kind, BookkeepingWords.Kind.Propose(word)!.Term);

    [Theory, InlineData("Summe Erträge"), InlineData("Gesamt")]
    public void Sum_IsProposedToBeLeftOut(string word) => Assert.Null(BookkeepingWords.Kind.Propose(word)!.Term);

    [Theory, InlineData("Umlage Gehälter"), InlineData("Durchlaufende Posten")]
    public void NameThatMayBeTwoKindsOrNone_IsLeftToAPerson(string word) => Assert.Null(BookkeepingWords.Kind.Propose(word));

    [Fact]
    public void EveryKind_IsKnownByItsTitle() =>
        Assert.All(
            Enum.GetValues<AccountsKind>(),
            static kind => Assert.True(BookkeepingWords.Kind.Knows(kind.Title().ToUpperInvariant()))
        );
}
