using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>One key figure over the years: each reform area as a line, the others together as a dashed one.</summary>
internal static class ReformChart
{
    private static readonly string[] Colours = ["#1f3fa8", "#c25700", "#007a5e", "#7b2d8b", "#8a6100", "#00687a"];

    public static ChartView? Of(ShownYears sheet, IReadOnlyList<AreaYears> reformed, SteeringIndicator indicator)
    {
        var years = sheet.Years;
        if (years.Count < 2 || reformed.Count == 0)
            return null;
        (string Name, IReadOnlyList<Traced?> Values)[] lines =
        [
            .. reformed.Select(area =>
                (
                    $"{area.Area} (Reform seit {area.ReformSince})",
                    (IReadOnlyList<Traced?>)[.. years.Select(y => sheet.Of(area.AreaId, y, indicator))]
                )
            ),
            ("Sozialräume ohne Reform", [.. years.Select(y => sheet.Of(AreaGroup.Others, y, indicator))]),
        ];
        var name = $"{indicator.Title()}{(indicator.Unit() is { Length: > 0 } unit ? $" in {unit}" : "")}";
        return new ChartView(
            $"{name} nach Jahren",
            $"{name} der Reformgebiete von {years[0]} bis {years[^1]}, daneben die Sozialräume ohne Reform; alle Werte in der Tabelle.",
            new ChartTable(
                ["Sozialraum", .. years.Select(static y => $"{y}")],
                [.. lines.Select(l => (IReadOnlyList<string>)[l.Name, .. l.Values.Select(v => indicator.Text(v))])]
            )
        )
        {
            Options = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "@number" },
                legend = new { top = 0, type = "scroll" },
                xAxis = new { type = "category", data = years.Select(static y => $"{y}") },
                yAxis = new
                {
                    type = "value",
                    min = 0,
                    axisLabel = new { formatter = "@number" },
                },
                series = lines.Select(
                    (line, i) =>
                        new
                        {
                            type = "line",
                            name = line.Name,
                            symbolSize = 8,
                            lineStyle = new { type = i == lines.Length - 1 ? "dashed" : "solid", width = 2 },
                            itemStyle = new { color = i == lines.Length - 1 ? "#5b6270" : Colours[i % Colours.Length] },
                            data = line.Values.Select(v => v is null ? (decimal?)null : indicator.InUnit(v.Value)),
                        }
                ),
            },
        };
    }
}
