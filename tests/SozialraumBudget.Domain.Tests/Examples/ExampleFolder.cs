namespace SozialraumBudget.Domain.Tests.Examples;

/// <summary>Finds the shared examples: a folder "shared/examples" beside a parent of the tests, or SRB_EXAMPLES.</summary>
internal static class ExampleFolder
{
    public static string Path { get; } = Find();

    public static string File(string example, string name) => System.IO.Path.Combine(Path, example, name);

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("SRB_EXAMPLES") is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared", "examples");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("No folder shared/examples beside a parent of the tests; set SRB_EXAMPLES.");
    }
}
