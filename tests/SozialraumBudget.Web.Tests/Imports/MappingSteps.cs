using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Imports;

/// <summary>What tests of imports do on pages.</summary>
internal static class MappingSteps
{
    /// <summary>The text without line breaks.</summary>
    public static string Collapsed(this Visitor visitor) =>
        string.Join(' ', visitor.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Waits until the import's page says it.</summary>
    public static async Task Finish(this Visitor visitor, string expected)
    {
        for (var wait = 0; wait < 150 && !visitor.Collapsed().Contains(expected, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
            await visitor.Open(visitor.Path.Split('?')[0]);
        }

        Assert.Contains(expected, visitor.Collapsed(), StringComparison.Ordinal);
    }

    public static Task Follow(this Visitor visitor, string text) =>
        visitor.Open(visitor.Page.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == text).GetAttribute("href")!);
}

/// <summary>Tables as programs send them.</summary>
internal static class ApiTables
{
    public static MultipartFormDataContent Form(byte[] file, string? mapping = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "export.csv" } };
        if (mapping is not null)
            form.Add(new StringContent(mapping), "mapping");
        return form;
    }
}
