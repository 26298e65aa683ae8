namespace SozialraumBudget.TestSupport;

/// <summary>The top folder of the repository the tests run in.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SozialraumBudget.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("SozialraumBudget.sln not found above " + AppContext.BaseDirectory);
    }
}
