using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Evaluation;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Evaluation;

/// <summary>Total cost of the reform area and of its comparison areas, the year before the reform = 100.</summary>
internal static class IndexChart
{
    /// <summary>Null where fewer than two years can be compared.</summary>
    public static ChartView? Of(ReformEvaluation evaluation)
    {
        var years = evaluation.Years.Where(y => evaluation.Index(y, EvaluatedSide.Reform) is not null).ToList();
        if (years.Count < 2 || evaluation.Base is not { } before)
            return null;
        var lines = Enum.GetValues<EvaluatedSide>()
            .Select(side => (Name: side.Title(), Values: years.ConvertAll(y => evaluation.Index(y, side)!)))
            .ToList();
        return new ChartView(
            $"Gesamtkosten, {before.Year} = 100",
            $"Gesamtkosten von {years[0].Year} bis {years[^1].Year}, {before.Year} = 100: "
                + string.Join(", ", lines.Select(static l => $"{l.Name} zuletzt {Text(l.Values[^1])}"))
                + ".",
            new ChartTable(
                ["", .. years.Select(static y => $"{y.Year}")],
                [.. lines.Select(static l => (IReadOnlyList<string>)[l.Name, .. l.Values.Select(Text)])]
            )
        )
        {
            Options = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "@number" },
                legend = new { top = 0 },
                xAxis = new { type = "category", data = years.Select(static y => $"{y.Year}") },
                yAxis = new
                {
                    type = "value",
                    scale = true,
                    axisLabel = new { formatter = "@number" },
                },
                series = lines.Select(
                    static (line, i) =>
                        new
                        {
                            type = "line",
                            name = line.Name,
                            symbolSize = 8,
                            lineStyle = new { type = i == 0 ? "solid" : "dashed", width = 2 },
                            itemStyle = new { color = i == 0 ? "#1f3fa8" : "#5b6270" },
                            data = line.Values.Select(static v => decimal.Round(v.Value, 1, MidpointRounding.AwayFromZero)),
                        }
                ),
            },
        };
    }

    public static string Text(Traced value) => German.Number(decimal.Round(value.Value, 1, MidpointRounding.AwayFromZero), 1);
}
