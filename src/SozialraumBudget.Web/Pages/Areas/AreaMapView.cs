using SozialraumBudget.Data.Areas;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Map of the areas, the more inhabitants under 21 the darker.</summary>
internal static class AreaMapView
{
    private static readonly string[] Shades = ["#dfe6f7", "#b3c3ec", "#7d97dc", "#4a68c4", "#1f3fa8"];

    public static ChartView Make(AreasOnDay onDay, AsOfDay asOf)
    {
        var figures = onDay.Areas.Select(static a => a.Under21).OfType<decimal>().ToList();
        var title = figures.Count == 0 ? "Sozialräume" : $"Einwohner unter 21, {onDay.FiguresOf}";
        var rows = onDay
            .Areas.Select(static a => (IReadOnlyList<string>)[a.Name, a.Under21 is { } value ? German.Number(value) : "–"])
            .ToList();
        return new ChartView(title, Summary(onDay), new ChartTable(["Sozialraum", "unter 21"], rows))
        {
            MapSource = asOf.Keep($"{Links.Areas}?handler=Map"),
            Tall = true,
            Options = new
            {
                tooltip = new { trigger = "item", formatter = figures.Count == 0 ? "{b}" : "{b}: {c}" },
                visualMap = figures.Count == 0 ? null : Scale(figures),
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
                            textBorderColor = "#fff",
                            textBorderWidth = 2,
                        },
                        labelLayout = new { hideOverlap = true },
                        itemStyle = new
                        {
                            areaColor = "#eef0f4",
                            borderColor = "#ffffff",
                            borderWidth = 1,
                        },
                        emphasis = new { label = new { color = "#111" }, itemStyle = new { areaColor = "#f2c48d" } },
                        data = onDay.Areas.Select(a => new
                        {
                            name = a.Name,
                            value = a.Under21,
                            href = asOf.Keep(Links.Area(a.Id)),
                        }),
                    },
                },
            },
        };
    }

    private static object Scale(List<decimal> figures) =>
        new
        {
            type = "continuous",
            min = figures.Min(),
            max = Math.Max(figures.Max(), figures.Min() + 1),
            left = 0,
            bottom = 0,
            itemHeight = 90,
            calculable = false,
            text = new[] { German.Number(figures.Max()), German.Number(figures.Min()) },
            inRange = new { color = Shades },
        };

    private static string Summary(AreasOnDay onDay) =>
        onDay.Areas.Where(static a => a.Under21 is not null).MaxBy(static a => a.Under21) is { } most
            ? $"Karte von {German.Count(onDay.Areas.Count, "Sozialraum", "Sozialräumen")}; "
                + $"die meisten jungen Menschen leben in {most.Name} ({German.Number(most.Under21!.Value)})."
            : $"Karte von {German.Count(onDay.Areas.Count, "Sozialraum", "Sozialräumen")}.";
}
