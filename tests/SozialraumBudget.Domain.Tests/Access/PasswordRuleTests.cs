using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class PasswordRuleTests
{
    private static readonly string?[] Names = ["Landeshauptstadt Musterstadt", "Jugendamt", "k.mueller", "Karla Müller", null];

    [Theory]
    [InlineData("kurz")]
    [InlineData("elf Zeichen")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    public void Check_FewerThanTwelveCharacters_IsTooShort(string password) =>
        Assert.Equal(PasswordRule.IsTooShort, PasswordRule.Check(password, Names)?.Rule);

    [Theory]
    [InlineData("Musterstadt-2026")]
    [InlineData("SozialraumBudget1")]
    [InlineData("soz1alr4um-budget")]
    [InlineData("MusterstadtMusterstadt")]
    [InlineData("k.mueller-k.mueller")]
    [InlineData("Karla-Mueller-77")]
    [InlineData("Jugendamt-Musterstadt")]
    public void Check_NameOfProductCityOrAccount_CountsNothing(string password) =>
        Assert.Equal(PasswordRule.HoldsAName, PasswordRule.Check(password, Names)?.Rule);

    [Theory]
    [InlineData("passwort1234")]
    [InlineData("Passwort2026!!")]
    [InlineData("Willkommen123!")]
    [InlineData("Sommerurlaub2026")]
    [InlineData("qwertzuiop12")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("P4ssw0rtP4ssw0rt")]
    [InlineData("hallohallohallo")]
    [InlineData("1qaz2wsx3edc4rfv")]
    public void Check_MadeOfWhatEverybodyTakes_IsWidespread(string password) =>
        Assert.Equal(PasswordRule.IsWidespread, PasswordRule.Check(password, Names)?.Rule);

    [Theory]
    [InlineData("drei blaue Elefanten")]
    [InlineData("ein langes Passwort")]
    [InlineData("Kastanie-am-Brunnen")]
    [InlineData("Musterstadt Regenschirm Tuba")]
    [InlineData("fK7#pw2Lq9!x")]
    [InlineData("vergessen niemals 77")]
    public void Check_WordsThatHaveNothingToDoWithEachOther_IsGood(string password) =>
        Assert.Null(PasswordRule.Check(password, [.. Names, "Essen"]));
}
