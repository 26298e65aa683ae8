namespace SozialraumBudget.Sheets.Tests;

/// <summary>Examples and real public data beside the repository; SRB_EXAMPLES names the examples folder elsewhere.</summary>
internal static class SharedFolder
{
    /// <summary>Null where there is none: a clone alone goes without, and says so.</summary>
    private static readonly string? Examples = Environment.GetEnvironmentVariable("SRB_EXAMPLES") ?? Find("examples");

    /// <summary>A file of the real public data; the test is skipped where it is not at hand.</summary>
    public static string Data(string file) =>
        Existing(
            Examples is null ? null : Path.Combine(Path.GetDirectoryName(Examples.TrimEnd(Path.DirectorySeparatorChar))!, "data", file)
        );

    /// <summary>A file of an example; the test is skipped where it is not at hand.</summary>
    public static string Example(string example, string file) => Existing(Examples is null ? null : Path.Combine(Examples, example, file));

    /// <summary>A file of a case after a public bug report; the test is skipped where it is not at hand.</summary>
    public static string Case(string name, string file) =>
        Existing(
            Examples is null
                ? null
                : Path.Combine(Path.GetDirectoryName(Examples.TrimEnd(Path.DirectorySeparatorChar))!, "cases", name, file)
        );

    private static string Existing(string? path)
    {
        Assert.SkipUnless(File.Exists(path), "Examples and public data lie outside the repository.");
        return path!;
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
