namespace SozialraumBudget.Architecture.Tests.Planted.Files;

/// <summary>Hands out a file and says nothing of it.</summary>
internal static class FilePage
{
    public static async Task<FileContentResult> OnGetAsync()
    {
        await Task.Yield();
        return new FileContentResult();
    }

    internal sealed class FileContentResult;
}
