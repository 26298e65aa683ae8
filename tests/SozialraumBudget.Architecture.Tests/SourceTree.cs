namespace SozialraumBudget.Architecture.Tests;

/// <summary>The production sources as text, generated files left out.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files { get; } = Read("src");

    /// <summary>The sources of the tests.</summary>
    public static IReadOnlyList<SourceFile> Tests { get; } = Read("tests");

    private static IReadOnlyList<SourceFile> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
                .Where(static f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js" or ".css")
                .Select(static f => new SourceFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)))
                .Where(static f => !f.IsGenerated),
        ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SozialraumBudget.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found.");
    }
}
