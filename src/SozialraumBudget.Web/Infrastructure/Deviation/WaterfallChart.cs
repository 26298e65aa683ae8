using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Deviation;

/// <summary>Bars that hang on each other, from one sum to another; one below the other, so that names and amounts fit on a phone.</summary>
internal static class WaterfallChart
{
    private const string Stack = "fall";
    private const string Sum = "#5a5f73";
    private const string More = "#1f3fa8";
    private const string Less = "#c25700";

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
                grid = new
                {
                    left = 8,
                    right = 110,
                    top = 8,
                    bottom = 8,
                    containLabel = true,
                },
                xAxis = new { type = "value", axisLabel = new { show = false } },
                yAxis = new
                {
                    type = "category",
                    inverse = true,
                    data = steps.Select(static s => s.Title),
                    axisLabel = new { width = 110, overflow = "break" },
                },
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
                            (s, i) =>
                                new
                                {
                                    value = s.Height.Amount,
                                    itemStyle = new
                                    {
                                        color = i == 0 || i == steps.Count - 1 ? Sum
                                        : s.Amount < Money.Zero ? Less
                                        : More,
                                    },
                                    label = new
                                    {
                                        show = true,
                                        position = "right",
                                        formatter = German.Money(s.Amount),
                                    },
                                }
                        ),
                    },
                },
            },
        };
}
