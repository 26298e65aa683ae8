namespace SozialraumBudget.Ui.Charts;

/// <summary>A shape of a map by its name in the GeoJSON.</summary>
/// <param name="Value">Null: no figure.</param>
/// <param name="Href">Where a press on it leads.</param>
public sealed record MapShape(string Name, decimal? Value, string? Href);

/// <summary>Options of a map: shapes coloured by their values, each with its name.</summary>
public static class MapOptions
{
    /// <summary>From light to dark, for figures from zero up.</summary>
    public static IReadOnlyList<string> Shades { get; } = ["#dfe6f7", "#b3c3ec", "#7d97dc", "#4a68c4", "#1f3fa8"];

    /// <summary>From below zero over none to above it; the ends differ in hue and the words beside the map say the sign.</summary>
    public static IReadOnlyList<string> Diverging { get; } = ["#c25700", "#e9b78a", "#f3f4f7", "#9db1e4", "#1f3fa8"];

    /// <param name="scale">The <c>visualMap</c>; null: no colours.</param>
    /// <param name="tooltip">An echarts formatter such as "{b}".</param>
    public static object Of(object? scale, string tooltip, IEnumerable<MapShape> shapes) =>
        new
        {
            tooltip = new { trigger = "item", formatter = tooltip },
            visualMap = scale,
            series = new[]
            {
                new
                {
                    type = "map",
                    map = "map",
                    nameProperty = "name",
                    roam = false,
                    selectedMode = false,
                    aspectScale = 0.62,
                    label = new
                    {
                        show = true,
                        fontSize = 11,
                        color = "#111",
                        backgroundColor = "rgba(255,255,255,.86)",
                        padding = new[] { 1, 3 },
                        borderRadius = 2,
                    },
                    labelLayout = new { hideOverlap = true },
                    itemStyle = new
                    {
                        areaColor = "#eef0f4",
                        borderColor = "#ffffff",
                        borderWidth = 1,
                    },
                    emphasis = new { label = new { color = "#111" }, itemStyle = new { areaColor = "#f2c48d" } },
                    data = shapes.Select(static s => new
                    {
                        name = s.Name,
                        value = s.Value,
                        href = s.Href,
                    }),
                },
            },
        };

    /// <summary>A continuous scale with words at its ends.</summary>
    public static object Scale(decimal from, decimal to, string most, string least, IReadOnlyList<string> colours) =>
        new
        {
            type = "continuous",
            min = from,
            max = to,
            left = 0,
            bottom = 0,
            itemHeight = 90,
            calculable = false,
            text = new[] { most, least },
            inRange = new { color = colours },
        };
}
