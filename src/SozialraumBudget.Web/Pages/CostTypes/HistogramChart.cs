using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>Histogram of annual case costs with the class limits as lines; designer.js makes the lines movable.</summary>
internal static class HistogramChart
{
    /// <summary>Annual costs of the included cases.</summary>
    public static IReadOnlyList<Money> Costs(CaseBudget cases) =>
        [.. cases.Cases.Where(static c => c.IsIncluded).Select(static c => c.Case.AnnualCost)];

    public static IReadOnlyList<HistogramBin> Bins(CaseBudget cases) => Histogram.Of([.. Costs(cases)]);

    public static ChartView Of(CaseBudget cases, CostTypeLimits limits, string exportUrl)
    {
        var bins = Bins(cases);
        var summary =
            bins.Count == 0
                ? "Keine einbezogenen Fälle."
                : $"{German.Count(cases.IncludedCases, "Fall", "Fälle")}, Falljahreskosten bis {German.Money(bins[^1].To)}, "
                    + $"Grenzen bei {string.Join(", ", limits.From.Skip(1).Select(static l => German.Money(l)))}.";
        return new ChartView(
            "Verteilung der Falljahreskosten",
            summary,
            new ChartTable(
                ["Falljahreskosten", "Fälle"],
                [.. bins.Select(static b => (IReadOnlyList<string>)[Range(b), German.Number(b.Count)])]
            )
        )
        {
            ExportUrl = exportUrl,
            Options = bins.Count == 0 ? null : Options(bins, limits),
        };
    }

    private static string Range(HistogramBin bin) => $"{German.Number(bin.From.Amount)} bis unter {German.Money(bin.To)}";

    private static object Options(IReadOnlyList<HistogramBin> bins, CostTypeLimits limits) =>
        new
        {
            xAxis = new
            {
                type = "value",
                min = 0,
                max = bins[^1].To.Amount,
                axisLabel = new { formatter = "@number", hideOverlap = true },
                splitLine = new { show = false },
            },
            yAxis = new
            {
                type = "value",
                minInterval = 1,
                name = "Fälle",
                axisLabel = new { formatter = "@number" },
            },
            tooltip = new { trigger = "item" },
            series = new object[]
            {
                new
                {
                    type = "bar",
                    name = "Fälle",
                    barCategoryGap = "6%",
                    data = bins.Select(static b => new { name = Range(b), value = new[] { b.Middle, b.Count } }),
                    markLine = new
                    {
                        symbol = "none",
                        silent = true,
                        lineStyle = new
                        {
                            type = "solid",
                            width = 2,
                            color = "#c25700",
                        },
                        label = new
                        {
                            formatter = "{b}",
                            position = "end",
                            color = "#8a3d00",
                            fontWeight = 600,
                        },
                        data = Enumerable
                            .Range(1, limits.Count - 1)
                            .Select(i => new { name = CostTypeLimits.Name(i), xAxis = limits.From[i].Amount }),
                    },
                },
            },
        };
}
