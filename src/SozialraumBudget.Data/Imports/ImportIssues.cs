using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Imports;

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

    public static string Write(IEnumerable<RowIssue> issues) => JsonSerializer.Serialize(issues.OrderBy(static i => i.Severity), Options);

    public static IReadOnlyList<RowIssue> Read(string json) => JsonSerializer.Deserialize<List<RowIssue>>(json, Options) ?? [];
}
