using System.Text.Json.Nodes;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.TestSupport;

/// <summary>The worked examples beside the repository (shared/examples), or in the folder that SRB_EXAMPLES names.</summary>
public static class SharedExamples
{
    public const string Small = "stuttgart-small";
    public const string Area = "stuttgart-area";

    public static string Folder { get; } = Environment.GetEnvironmentVariable("SRB_EXAMPLES") ?? Find();

    public static JsonNode Json(string example, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, example, file)))!;

    public static JsonNode Expected(string example) => Json(example, "expected.json");

    public static JsonNode Terms(string example) => Json(example, "terms.json");

    /// <summary>The rows of the example's base year, read with the product's own reader.</summary>
    public static IReadOnlyList<ServiceLine> Services(string example)
    {
        using var table = SheetReader.Open(
            File.ReadAllBytes(Path.Combine(Folder, example, "basisjahr.csv")),
            "basisjahr.csv",
            BaseYearFormat.Format
        );
        var parsed = BaseYearParser.Parse(table, new BudgetYear((int)Terms(example)["base_year"]!));
        return parsed.HasErrors ? throw new InvalidOperationException(parsed.Issues[0].ToString()) : parsed.Rows;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "examples");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("No folder shared/examples beside the repository; set SRB_EXAMPLES.");
    }
}
