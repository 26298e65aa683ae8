using System.Text.Json;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Data.Reports;

/// <summary>The blocks of a report as they are kept.</summary>
public static class ReportText
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public static string Write(IReadOnlyList<ReportBlock> blocks) => JsonSerializer.Serialize(blocks, Plain);

    public static IReadOnlyList<ReportBlock> Read(string text) => JsonSerializer.Deserialize<List<ReportBlock>>(text, Plain) ?? [];
}
