namespace SozialraumBudget.Sheets.Tests;

/// <summary>Examples and real public data beside the repository; SRB_EXAMPLES names the examples folder elsewhere.</summary>
internal static class SharedFolder
{
    public static string Examples { get; } = Environment.GetEnvironmentVariable("SRB_EXAMPLES") ?? Find("examples");

    public static string Data => Path.Combine(Path.GetDirectoryName(Examples.TrimEnd(Path.DirectorySeparatorChar))!, "data");

    private static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new DirectoryNotFoundException($"No folder shared/{name} beside the repository; set SRB_EXAMPLES.");
    }
}
