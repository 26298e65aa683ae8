using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Facts;

/// <summary>Accounts as bars, the straight line through them, the estimate as a point of the budget year.</summary>
internal static class TrendChart
{
    public static ChartView Of(GrazTrend trend)
    {
        var (last, against) = (trend.Years[^1], trend.Against.Amount);
        return new(
            "Abschlüsse, Trend und Schätzung",
            against.IsZero
                ? $"Die Schätzung {last.Year} liegt auf der Geraden durch die Abschlüsse."
                : $"Die Schätzung {last.Year} liegt {German.Money(against.IsNegative ? -against : against)} "
                    + $"{(against.IsNegative ? "unter" : "über")} der Geraden durch die Abschlüsse.",
            new ChartTable(
                ["Jahr", "Abschluss", "Trend", "Schätzung"],
                [
                    .. trend.Years.Select(static y =>
                        (IReadOnlyList<string>)[$"{y.Year}", Text(y.Actual), Text(y.Trend.Amount), Text(y.Estimate?.Amount)]
                    ),
                ]
            )
        )
        {
            Options = new
            {
                legend = new { top = 0, left = 0 },
                tooltip = new { trigger = "axis", valueFormatter = "@money" },
                xAxis = new { type = "category", data = trend.Years.Select(static y => $"{y.Year}") },
                yAxis = new { type = "value", axisLabel = new { formatter = "@euro", hideOverlap = true } },
                series = new object[]
                {
                    new
                    {
                        type = "bar",
                        name = "Abschluss",
                        barMaxWidth = 40,
                        data = trend.Years.Select(static y => y.Actual?.Amount),
                    },
                    new
                    {
                        type = "line",
                        name = "Trend",
                        symbol = "none",
                        lineStyle = new { type = "dashed" },
                        data = trend.Years.Select(static y => y.Trend.Value),
                    },
                    new
                    {
                        type = "line",
                        name = "Schätzung",
                        symbol = "diamond",
                        symbolSize = 14,
                        data = trend.Years.Select(static y => y.Estimate?.Value),
                    },
                },
            },
        };
    }

    private static string Text(Money? amount) => amount is { } known ? German.Money(known) : "–";
}
