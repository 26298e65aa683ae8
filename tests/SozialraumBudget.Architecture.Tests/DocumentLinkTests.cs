using System.Text.RegularExpressions;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>What the documents link to is there.</summary>
public sealed partial class DocumentLinkTests
{
    public static TheoryData<string> Documents =>
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(static file => Path.GetRelativePath(SourceTree.Root, file)),
        ];

    [Theory, MemberData(nameof(Documents))]
    public void Links_LeadToFiles(string document)
    {
        var path = Path.Combine(SourceTree.Root, document);
        var lost = Link()
            .Matches(File.ReadAllText(path))
            .Select(static m => m.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link)))
            .ToList();
        Assert.Empty(lost);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
