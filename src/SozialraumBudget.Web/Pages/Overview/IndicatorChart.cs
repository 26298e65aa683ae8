using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>One key figure by area as bars from zero, and what it is for all together as a line through them.</summary>
internal static class IndicatorChart
{
    public static ChartView? Of(IndicatorSheet sheet, SteeringIndicator indicator, int year)
    {
        var bars = sheet
            .Areas.Select(
                (area, i) => (Area: area.AsOf is { } last ? $"{area.Area} bis {last.Name}" : area.Area, Value: sheet.Of(indicator, i))
            )
            .Where(static b => b.Value is not null)
            .OrderByDescending(static b => b.Value!.Value)
            .ToList();
        if (bars.Count < 2)
            return null;
        var all = sheet.OfAll(indicator);
        var name = $"{indicator.Title()}{(indicator.Unit() is { Length: > 0 } unit ? $" in {unit}" : "")}";
        return new ChartView(
            $"{name} {year} nach Sozialraum",
            $"Am höchsten: {bars[0].Area} mit {indicator.Text(bars[0].Value)}; alle zusammen {indicator.Text(all)}.",
            new ChartTable(
                ["Sozialraum", indicator.Title()],
                [.. bars.Select(b => (IReadOnlyList<string>)[b.Area, indicator.Text(b.Value)]), ["Alle zusammen", indicator.Text(all)]]
            )
        )
        {
            Tall = bars.Count > 6,
            Options = BarOptions.Of(
                name,
                [.. bars.Select(b => (b.Area, indicator.InUnit(b.Value!.Value)))],
                all is null ? null : indicator.InUnit(all.Value),
                "alle zusammen"
            ),
        };
    }
}
