using System.Text.RegularExpressions;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>docs/rules.md leads from a rule to its file and its test; a file that moved must not leave a dead end.</summary>
public sealed partial class RulesDocumentTests
{
    private static readonly string[] Files =
    [
        .. new[] { "src", "tests" }.SelectMany(
            static folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*", SearchOption.AllDirectories))
            .Select(static f => f.Replace('\\', '/'))
            .Where(static f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Rules_NameFilesAndTestsThatExist()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "rules.md")))
            .Select(static m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 40);
        Assert.Equal([], named.Where(static name => !Exists(name)).Order());
    }

    private static bool Exists(string name) =>
        Array.Exists(Files, file => file.EndsWith("/" + (name.EndsWith("Tests", StringComparison.Ordinal) ? name + ".cs" : name)
            .Replace("Domain/", "SozialraumBudget.Domain/", StringComparison.Ordinal)
            .Replace("Data/", "SozialraumBudget.Data/", StringComparison.Ordinal)
            .Replace("Web/", "SozialraumBudget.Web/", StringComparison.Ordinal), StringComparison.Ordinal));

    [GeneratedRegex("`([A-Za-z0-9/.]+(?:Tests|\\.cs|\\.sql))`")]
    private static partial Regex Named();
}
