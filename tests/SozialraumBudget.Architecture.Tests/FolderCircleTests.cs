namespace SozialraumBudget.Architecture.Tests;

/// <summary>
/// No folders of a project use each other in a circle. A folder is the first part of the namespace behind the project's name; in Web
/// pages and infrastructure are divided one level deeper. What lies beside Program.cs composes the folders and is none.
/// </summary>
public sealed class FolderCircleTests
{
    public static TheoryData<string> Projects => [.. SourceTree.Files.Select(static f => f.Project).OfType<string>().Distinct().Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfAProject_FormNoCircle(string project)
    {
        var graph = CompiledTypes.Folders(
            Path.Combine(AppContext.BaseDirectory, $"SozialraumBudget.{project}.dll"),
            name => Folder(name, $"SozialraumBudget.{project}.")
        );
        Assert.Equal([], graph.Circles());
    }

    [Fact]
    public void Circles_OnAGraphWithOne_NameIt()
    {
        var graph = new FolderGraph();
        foreach (var (from, to) in new[] { ("A", "B"), ("B", "C"), ("C", "B"), ("C", "D"), ("A", "A") })
            graph.Add(from, to);
        Assert.Equal(["B, C: B -> C, C -> B"], graph.Circles());
    }

    /// <summary>The planted folders below use each other, one in a signature, the other within a method.</summary>
    [Fact]
    public void Circles_OnPlantedFolders_NameThem()
    {
        var graph = CompiledTypes.Folders(
            typeof(FolderCircleTests).Assembly.Location,
            static name => Folder(name, "SozialraumBudget.Architecture.Tests.Planted.")
        );
        Assert.Equal(["One, Two: One -> Two, Two -> One"], graph.Circles());
    }

    [Theory]
    [InlineData("SozialraumBudget.Web.Pages.Payouts.IndexModel", "Pages/Payouts")]
    [InlineData("SozialraumBudget.Web.Infrastructure.Trial.TrialTerms/Nested", "Infrastructure/Trial")]
    [InlineData("SozialraumBudget.Web.Api.Trial.TrialEndpoints", "Api")]
    [InlineData("SozialraumBudget.Web.Platform", null)]
    [InlineData("Program", null)]
    public void Folder_OfAType_IsThatOfItsNamespace(string type, string? folder) =>
        Assert.Equal(folder, Folder(type, "SozialraumBudget.Web."));

    private static string? Folder(string type, string project)
    {
        if (!type.StartsWith(project, StringComparison.Ordinal))
            return null;
        return type[project.Length..].Split('/')[0].Split('.') switch
        {
            [var layer and ("Pages" or "Infrastructure"), var noun, _, ..] => $"{layer}/{noun}",
            [var folder, _, ..] => folder,
            _ => null,
        };
    }
}
