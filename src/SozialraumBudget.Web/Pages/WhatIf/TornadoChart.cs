using SozialraumBudget.Domain.WhatIf;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.WhatIf;

/// <summary>Bars around the present figure, the longest at the top.</summary>
internal static class TornadoChart
{
    public static ChartView? Of(IReadOnlyList<SensitivityBar> bars, WhatIfFigure figure) =>
        bars.Count == 0
            ? null
            : new(
                $"{figure.Title()}: wie weit ein Schritt jeder Annahme ihn bewegt",
                $"Am meisten bewegt {bars[0].Title} ({bars[0].Step}): {German.Signed(bars[0].Down)} bis {German.Signed(bars[0].Up)}.",
                new ChartTable(
                    ["Annahme", "Schritt", "Schritt nach unten", "Schritt nach oben"],
                    [.. bars.Select(static b => (IReadOnlyList<string>)[b.Title, b.Step, German.Signed(b.Down), German.Signed(b.Up)])]
                )
            )
            {
                Tall = bars.Count > 6,
                Options = new
                {
                    legend = new { top = 0, left = 0 },
                    tooltip = new { trigger = "axis", valueFormatter = "@money" },
                    xAxis = new { type = "value", axisLabel = new { formatter = "@euro", hideOverlap = true } },
                    yAxis = new
                    {
                        type = "category",
                        inverse = true,
                        data = bars.Select(static b => $"{b.Title}, {b.Step}"),
                    },
                    series = new[]
                    {
                        Series("Schritt nach unten", "#8a8fa3", bars.Select(static b => b.Down.Amount)),
                        Series("Schritt nach oben", "#1f3fa8", bars.Select(static b => b.Up.Amount)),
                    },
                },
            };

    private static object Series(string name, string colour, IEnumerable<decimal> data) =>
        new
        {
            type = "bar",
            name,
            barGap = "-100%",
            itemStyle = new { color = colour },
            data,
        };
}
