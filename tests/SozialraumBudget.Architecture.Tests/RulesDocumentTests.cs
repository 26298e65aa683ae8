using System.Text.RegularExpressions;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>docs/rules.md leads from a rule to the symbol that holds it and the test that checks it; neither may be a dead end.</summary>
public sealed partial class RulesDocumentTests
{
    private static readonly BuiltSymbols Symbols = new(AppContext.BaseDirectory, SourceTree.Root);
    private static readonly string Document = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "rules.md"));

    [Fact]
    public void Rules_NameSymbolsAndTestsThatExist()
    {
        Assert.True(Symbols.Count > 100);
        Assert.True(Rows(Document).Count() > 50);
        Assert.Equal([], Faults(Document));
    }

    [Theory]
    [InlineData("`PayoutPlan.Of`", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", true)]
    [InlineData("`PayoutPlan`", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", true)]
    [InlineData("`PayoutPlan.Made`", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", false)]
    [InlineData("`PayoutPlot`", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", false)]
    [InlineData("`PayoutPlan.Of`", "`PayoutPlanTests.Of_Everything_IsFine`", false)]
    [InlineData("`PayoutPlan.Of`", "`PayoutPlanTests`", false)]
    [InlineData("`3_triggers.sql#app_append_always`", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", false)]
    [InlineData("somewhere", "`PayoutPlanTests.Of_WhollySetOff_IsBookedWithoutATransfer`", false)]
    [InlineData("`PayoutPlan.Of`", "", false)]
    public void Faults_OnPlantedRow_NamesDeadEndsAndEmptyCells(string symbols, string tests, bool fine) =>
        Assert.Equal(
            !fine,
            Faults($"| rule | source | symbol | test |\n| --- | --- | --- | --- |\n| a | b | {symbols} | {tests} |\n").Any()
        );

    private static IEnumerable<string> Faults(string document)
    {
        foreach (var (symbols, tests) in Rows(document))
        {
            if (Names(symbols).Count == 0)
                yield return $"No symbol beside {tests}";
            if (Names(tests).Count == 0)
                yield return $"No test beside {symbols}";
            foreach (var name in Names(symbols).Where(static n => !Symbols.HasSymbol(n)))
                yield return $"There is no symbol {name}";
            foreach (var name in Names(tests).Where(static n => !Symbols.HasTest(n)))
                yield return $"There is no test {name}";
        }
    }

    /// <summary>The last two cells of each row of the tables: symbol and test.</summary>
    private static IEnumerable<(string Symbols, string Tests)> Rows(string document) =>
        document
            .Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(static line => line.TrimEnd().TrimEnd('|').Split('|'))
            .Where(static cells => cells[^1].Trim() != "test")
            .Select(static cells => (cells[^2], cells[^1]));

    private static List<string> Names(string cell) => [.. Named().Matches(cell).Select(static m => m.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();
}
