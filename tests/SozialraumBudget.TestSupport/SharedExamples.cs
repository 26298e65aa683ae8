using System.Text.Json.Nodes;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.TestSupport;

/// <summary>
/// Worked examples: the small one that every clone has (tests/Examples), and larger ones beside the repository (shared/examples) or in the
/// folder that SRB_EXAMPLES names.
/// </summary>
public static class SharedExamples
{
    public const string Small = "stuttgart-small";
    public const string Area = "stuttgart-area";

    private static readonly string Own = Path.Combine(RepositoryRoot.Path, "tests", "Examples");

    private static readonly string? Elsewhere = Environment.GetEnvironmentVariable("SRB_EXAMPLES") ?? Find();

    /// <summary>For theories over examples: those this machine has.</summary>
    public static IEnumerable<string> Names => new[] { Small, Area }.Where(Has);

    public static bool Has(string example) => FolderOf(example) is not null;

    public static string File(string example, string file) =>
        Path.Combine(FolderOf(example) ?? throw new DirectoryNotFoundException($"No example {example}; set SRB_EXAMPLES."), file);

    public static JsonNode Json(string example, string file) => JsonNode.Parse(System.IO.File.ReadAllText(File(example, file)))!;

    public static JsonNode Expected(string example) => Json(example, "expected.json");

    public static JsonNode Terms(string example) => Json(example, "terms.json");

    /// <summary>Examples of one file ("bonus.json"): those of every clone, then those beside the repository.</summary>
    public static IEnumerable<JsonNode> OfFile(string file) =>
        new[] { Own, Elsewhere }
            .OfType<string>()
            .Select(folder => Path.Combine(folder, file))
            .Where(System.IO.File.Exists)
            .Select(static path => JsonNode.Parse(System.IO.File.ReadAllText(path))!);

    /// <summary>The rows of the example's base year, read with the product's own reader.</summary>
    public static IReadOnlyList<ServiceLine> Services(string example)
    {
        using var table = SheetReader.Open(
            System.IO.File.ReadAllBytes(File(example, "basisjahr.csv")),
            "basisjahr.csv",
            BaseYearFormat.Format
        );
        var parsed = BaseYearParser.Parse(table, new BudgetYear((int)Terms(example)["base_year"]!));
        return parsed.HasErrors ? throw new InvalidOperationException(parsed.Issues[0].ToString()) : parsed.Rows;
    }

    private static string? FolderOf(string example) =>
        new[] { Own, Elsewhere }.OfType<string>().Select(f => Path.Combine(f, example)).FirstOrDefault(Directory.Exists);

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
