using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Deviation;

/// <summary>Bars that hang on each other, from one sum to another.</summary>
internal static class WaterfallChart
{
    private const string Stack = "fall";
    private static readonly string[] Colours = ["#8a8fa3", "#1f3fa8", "#c25700", "#4f7d1f", "#5a5f73"];

    /// <summary>From plan to actual: volume, price and mix.</summary>
    public static ChartView Make(IReadOnlyList<WaterfallStep> steps) =>
        Make(
            "Vom Plan zum Ist",
            $"Plan {German.Money(steps[0].Amount)}, Ist {German.Money(steps[^1].Amount)}; dazwischen "
                + string.Join(", ", steps.Skip(1).SkipLast(1).Select(static s => $"{s.Title} {German.Money(s.Amount)}"))
                + ".",
            steps
        );

    /// <param name="summary">What one sees, for those who do not.</param>
    public static ChartView Make(string title, string summary, IReadOnlyList<WaterfallStep> steps) =>
        new(
            title,
            summary,
            new ChartTable(["", "Betrag"], [.. steps.Select(static s => (IReadOnlyList<string>)[s.Title, German.Money(s.Amount)])])
        )
        {
            Options = new
            {
                tooltip = new { show = false },
                xAxis = new { type = "category", data = steps.Select(static s => s.Title) },
                yAxis = new { type = "value", axisLabel = new { formatter = "@euro" } },
                series = new object[]
                {
                    new
                    {
                        type = "bar",
                        stack = Stack,
                        stackStrategy = "all",
                        silent = true,
                        itemStyle = new { color = "transparent" },
                        data = steps.Select(static s => s.Low.Amount),
                    },
                    new
                    {
                        type = "bar",
                        stack = Stack,
                        stackStrategy = "all",
                        barWidth = "55%",
                        data = steps.Select(
                            static (s, i) =>
                                new
                                {
                                    value = s.Height.Amount,
                                    itemStyle = new { color = Colours[i % Colours.Length] },
                                    label = new
                                    {
                                        show = true,
                                        position = "top",
                                        formatter = German.Money(s.Amount),
                                    },
                                }
                        ),
                    },
                },
            },
        };
}
