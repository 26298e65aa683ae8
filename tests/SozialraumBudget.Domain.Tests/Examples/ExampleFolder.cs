namespace SozialraumBudget.Domain.Tests.Examples;

/// <summary>Where examples lie: the repository's own beside the tests, further ones in a folder outside that not everybody has.</summary>
internal static class ExampleFolder
{
    public static string Own { get; } = Path.Combine(AppContext.BaseDirectory, "Examples");

    /// <summary>"shared/examples" beside a parent of the tests, or the folder that SRB_EXAMPLES names; null where there is none.</summary>
    public static string? Shared { get; } =
        Environment.GetEnvironmentVariable("SRB_EXAMPLES") is { Length: > 0 } configured ? configured : Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "examples");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
