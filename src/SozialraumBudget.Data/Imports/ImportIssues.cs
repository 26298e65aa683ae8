using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Imports;

/// <summary>Row issues as JSON in <see cref="ImportRun.Issues"/>, errors first.</summary>
public static class ImportIssues
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Kept of one run; a last entry says how many more there were.</summary>
    public const int Most = 10_000;

    public static string Write(IReadOnlyCollection<RowIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var ordered = issues.OrderBy(static i => i.Severity);
        return JsonSerializer.Serialize(
            issues.Count <= Most ? ordered : ordered.Take(Most).Append(RowIssue.File(LeftOut(issues.Count - Most))),
            Options
        );
    }

    private static string LeftOut(int more) => $"{GermanNumber.Text(more)} weitere Stellen stehen nicht in dieser Liste.";

    public static IReadOnlyList<RowIssue> Read(string json) => JsonSerializer.Deserialize<List<RowIssue>>(json, Options) ?? [];
}
