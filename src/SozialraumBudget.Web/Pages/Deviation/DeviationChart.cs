using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>Volume, price and mix of each area as bars to both sides of the plan.</summary>
internal static class DeviationChart
{
    private static readonly (DeviationPart Part, string Colour)[] Parts =
    [
        (DeviationPart.Volume, "#1f3fa8"),
        (DeviationPart.Price, "#c25700"),
        (DeviationPart.Mix, "#4f7d1f"),
    ];

    /// <summary>Null where fewer than two areas are shown.</summary>
    public static ChartView? Of(DeviationSheet sheet, int year)
    {
        var areas = sheet.Areas.Where(static a => a.Of(DeviationPart.Total) is not null).ToList();
        if (areas.Count < 2)
            return null;
        return new ChartView(
            $"Abweichung vom Plan {year} nach Sozialraum",
            $"Am größten: {areas[0].Area} mit {German.Money(areas[0].Of(DeviationPart.Total)!.Amount)}; "
                + "rechts teurer als geplant, links günstiger.",
            new ChartTable(
                ["Sozialraum", .. Parts.Select(static p => p.Part.Title()), DeviationPart.Total.Title()],
                [
                    .. areas.Select(a =>
                        (IReadOnlyList<string>)
                            [
                                a.Area,
                                .. Parts.Select(p => German.Money(a.Of(p.Part)!.Amount)),
                                German.Money(a.Of(DeviationPart.Total)!.Amount),
                            ]
                    ),
                ]
            )
        )
        {
            Tall = areas.Count > 6,
            Options = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "@money" },
                legend = new { top = 0 },
                xAxis = new { type = "value", axisLabel = new { formatter = "@euro", hideOverlap = true } },
                yAxis = new
                {
                    type = "category",
                    inverse = true,
                    data = areas.Select(static a => a.Area),
                },
                series = Parts.Select(p => new
                {
                    type = "bar",
                    stack = "abweichung",
                    name = p.Part.Title(),
                    itemStyle = new { color = p.Colour },
                    data = areas.Select(a => a.Of(p.Part)!.Value),
                }),
            },
        };
    }
}
