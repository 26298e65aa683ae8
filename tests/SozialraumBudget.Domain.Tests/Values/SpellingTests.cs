using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public class SpellingTests
{
    [Theory]
    [InlineData(" TRÄGER* ", "traeger")]
    [InlineData("Tra\u0308ger", "traeger")]
    [InlineData("Maß \u00A0 Größe", "mass groesse")]
    [InlineData("\uFEFFFallnummer", "fallnummer")]
    public void Fold_Spellings_AreOneName(string name, string folded) => Assert.Equal(folded, Spelling.Fold(name));

    [Theory]
    [InlineData("a\u0000b", 1)]
    [InlineData("👩a\uD83D", 3)]
    [InlineData("\uDC00", 0)]
    [InlineData("a\tb", 1)]
    [InlineData("👩 äöüß €", -1)]
    public void IndexOfUnsafe_Text_FindsWhatCannotBeStored(string text, int at) =>
        Assert.Equal(at, PlainText.IndexOfUnsafe(text, allowLineBreaks: false));

    [Theory]
    [InlineData("NO\u00A024\u202F01", "NO 24 01", true)]
    [InlineData("NO 24 01\u200E", "NO 24 01", true)]
    [InlineData("\u2060A\u00AD-\u200B1\uFEFF", "A-1", true)]
    [InlineData("A\u20111", "A-1", true)]
    [InlineData("Tra\u0308ger", "Träger", false)]
    [InlineData("Träger – „Süd“", "Träger – „Süd“", false)]
    public void Clean_Lookalikes_BecomeWhatAPersonSees(string text, string clean, bool replaced)
    {
        Assert.Equal(clean, Spelling.Clean(text, out var changed));
        Assert.Equal(replaced, changed);
    }

    [Theory]
    [InlineData("Jugendhilfe\u00A0Süd gGmbH", "jugendhilfe SUED ggmbh", true)]
    [InlineData("Jugendhilfe Süd", "Jugendhilfe Nord", false)]
    public void IsSame_Names_AreComparedAsSeen(string left, string right, bool same) => Assert.Equal(same, Spelling.IsSame(left, right));
}
