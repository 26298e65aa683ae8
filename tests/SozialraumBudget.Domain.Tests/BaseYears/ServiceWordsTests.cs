using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.Tests.BaseYears;

public class ServiceWordsTests
{
    [Theory]
    [InlineData("SPFH", "31")]
    [InlineData("SPFH (ambulant)", "31")]
    [InlineData("§ 31 SGB VIII", "31")]
    [InlineData("§31", null)]
    [InlineData("Vollzeitpflege", "33")]
    [InlineData("§ 35 a SGB VIII", "35a")]
    [InlineData("§ 27 Abs. 2", "27-2")]
    [InlineData("§ 27 II SGB VIII", "27-2")]
    [InlineData("Hilfe für junge Volljährige", "41")]
    [InlineData("§ 41 i.V.m. § 34", null)]
    [InlineData("31 SPFH", "31")]
    [InlineData("Beistand", null)]
    public void HelpType_WordOfACaseProgram_ProposesTheSection(string word, string? code) =>
        Assert.Equal(code, ServiceWords.HelpType.Propose(word)?.Term);

    [Theory]
    [InlineData("amb.", "ambulant")]
    [InlineData("AMB", "ambulant")]
    [InlineData("teilstat.", "teilstationär")]
    [InlineData("stat.", "stationär")]
    [InlineData("vollstationär", "stationär")]
    [InlineData("x", null)]
    public void Setting_Abbreviation_ProposesTheWord(string word, string? term) =>
        Assert.Equal(term, ServiceWords.Setting.Propose(word)?.Term);

    [Theory]
    [InlineData("Std.", "Stunde")]
    [InlineData("FLS", "Stunde")]
    [InlineData("BT", "Tag")]
    [InlineData("mtl.", "Monat")]
    [InlineData("Pauschale", "einmalig")]
    public void Unit_WordOfACaseProgram_ProposesTheUnit(string word, string term) =>
        Assert.Equal(term, ServiceWords.Unit.Propose(word)?.Term);

    [Fact]
    public void Propose_KnownWord_IsLeftAlone() => Assert.Null(ServiceWords.Setting.Propose("Ambulant"));

    [Theory]
    [InlineData("01 Alt-Stadt", "Altstadt")]
    [InlineData("Hohe_Wiese", "Hohe Wiese")]
    [InlineData("Neustatt", "Neustadt")]
    [InlineData("Flensburg gesamt", "")]
    [InlineData("Quelle: Amt für Statistik", "")]
    [InlineData("Hafen", null)]
    public void Propose_NameOfAPlace_IsLikenedOrLeftOut(string word, string? term)
    {
        string[] names = ["Altstadt", "Neustadt", "Hohe Wiese"];
        var places = new Vocabulary([.. names.Select(static n => new Term(n, n))], isClosed: true, names.Contains) { HasSums = true };

        var proposal = places.Propose(word);

        Assert.Equal(term, proposal is null ? null : proposal.Term ?? "");
    }
}
