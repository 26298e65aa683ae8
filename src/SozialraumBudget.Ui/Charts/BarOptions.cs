namespace SozialraumBudget.Ui.Charts;

/// <summary>How certain the values of bars are: plans are dashed, forecasts dotted, what has been is filled.</summary>
public enum BarStyle
{
    Filled,

    /// <summary>What had been, beside what is.</summary>
    Pale,

    Plan,

    Forecast,
}

/// <summary>Bars of one kind.</summary>
/// <param name="Values">By name; null: not known or not shown.</param>
public sealed record BarSeries(string Name, BarStyle Style, IReadOnlyList<decimal?> Values);

/// <summary>Options of bars that lie, from zero, one row for each name.</summary>
public static class BarOptions
{
    private const string Dark = "#1f3fa8";
    private const string Light = "#b3c3ec";
    private const string Line = "#c25700";

    /// <summary>The last number of the axis stands beyond its end.</summary>
    private static readonly object Room = new
    {
        left = 8,
        right = 48,
        top = 36,
        bottom = 8,
        containLabel = true,
    };

    /// <summary>One bar for each name, its value in it.</summary>
    /// <param name="line">A dashed line through the bars; null: none.</param>
    /// <param name="lineName">What the line is.</param>
    public static object Of(string title, IReadOnlyList<(string Name, decimal Value)> bars, decimal? line = null, string lineName = "") =>
        new
        {
            tooltip = new { trigger = "axis", valueFormatter = "@number" },
            grid = Room,
            xAxis = new { type = "value", axisLabel = new { formatter = "@number", hideOverlap = true } },
            yAxis = new
            {
                type = "category",
                inverse = true,
                data = bars.Select(static b => b.Name),
            },
            series = new object[]
            {
                new
                {
                    type = "bar",
                    name = title,
                    itemStyle = new { color = Dark },
                    label = new
                    {
                        show = true,
                        position = "insideLeft",
                        formatter = "@number",
                    },
                    data = bars.Select(static b => b.Value),
                    markLine = line is null
                        ? null
                        : new
                        {
                            symbol = "none",
                            silent = true,
                            lineStyle = new { color = Line, type = "dashed" },
                            label = new { formatter = lineName, position = "start" },
                            data = new[] { new { xAxis = line } },
                        },
                },
            },
        };

    /// <summary>Several bars for each name, beside each other.</summary>
    /// <param name="format">"@money" or "@number".</param>
    public static object Groups(IReadOnlyList<string> names, IReadOnlyList<BarSeries> series, string format) =>
        new
        {
            tooltip = new { trigger = "axis", valueFormatter = format },
            legend = new { top = 0 },
            grid = Room,
            xAxis = new { type = "value", axisLabel = new { formatter = "@number", hideOverlap = true } },
            yAxis = new
            {
                type = "category",
                inverse = true,
                data = names,
            },
            series = series.Select(static s => new
            {
                type = "bar",
                name = s.Name,
                barGap = "10%",
                itemStyle = Style(s.Style),
                data = s.Values,
            }),
        };

    private static object Style(BarStyle style) =>
        style switch
        {
            BarStyle.Filled => new { color = Dark },
            BarStyle.Pale => new { color = Light },
            BarStyle.Plan => Outlined("dashed", Dark, "#ffffff"),
            _ => Outlined("dotted", Line, "#fbeee2"),
        };

    private static object Outlined(string line, string border, string fill) =>
        new
        {
            color = fill,
            borderColor = border,
            borderWidth = 1.5,
            borderType = line,
        };
}
