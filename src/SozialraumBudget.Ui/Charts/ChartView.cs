using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Ui.Charts;

/// <summary>
/// A chart with the table behind it, drawn by <c>_Chart</c>. Options are echarts options as anonymous objects;
/// "@money", "@euro" for an axis, and "@number" stand for German formatters. Plan dashed, forecast dotted, bars from zero.
/// </summary>
/// <param name="Title">Heading of the chart.</param>
/// <param name="Summary">What one sees, in one sentence; read out in place of the picture.</param>
/// <param name="Table">The same figures as text; the first cell of each row is its head.</param>
public sealed record ChartView(string Title, string Summary, ChartTable Table)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation),
    };

    /// <summary>echarts options in the page …</summary>
    public object? Options { get; init; }

    /// <summary>… or the address of an endpoint that answers with them.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the GeoJSON for a map; the options' series then say <c>map = "map"</c>.</summary>
    public string? MapSource { get; init; }

    /// <summary>Address of the figures as a file.</summary>
    public string? ExportUrl { get; init; }

    public bool Tall { get; init; }

    public string? OptionsJson => Options is null ? null : JsonSerializer.Serialize(Options, Json);
}

/// <param name="Head">Column heads; the first stands over the row heads.</param>
/// <param name="Rows">Formatted cells, numbers already German.</param>
public sealed record ChartTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Which figures the first numbers of the rows are; null where they are none.</summary>
    public IReadOnlyList<FigureMark>? Marks { get; init; }
}
