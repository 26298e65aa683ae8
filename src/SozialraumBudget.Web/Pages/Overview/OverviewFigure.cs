using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>What the map can be coloured by.</summary>
public sealed record OverviewFigure(string Key, StandingFigure Figure)
{
    private static readonly string[] Shades = ["#dfe6f7", "#b3c3ec", "#7d97dc", "#4a68c4", "#1f3fa8"];

    public static IReadOnlyList<OverviewFigure> All { get; } =
    [
        new("budget", StandingFigure.Total),
        new("freigegeben", StandingFigure.Approved),
        new("offen", StandingFigure.ToPay),
        new("einbehalten", StandingFigure.Retained),
        new("einbehalt-frei", StandingFigure.Released),
    ];

    public string Title => Figure.Title();

    public Money Value(OverviewRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Figures[Figure];
    }

    public static OverviewFigure Of(string? key) => All.FirstOrDefault(figure => figure.Key == key) ?? All[0];

    public ChartView Map(IReadOnlyList<OverviewRow> rows, int year)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var most = rows.MaxBy(Value);
        var highest = most is null ? Money.Zero : Value(most);
        return new ChartView(
            $"{Title} {year} nach Sozialraum",
            most is null ? "Noch keine Sozialräume." : $"Am meisten: {most.Area} mit {German.Money(highest)}.",
            new ChartTable(
                ["Sozialraum", Title],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Area, row.IsFixed ? German.Money(Value(row)) : "nicht festgesetzt"])]
            )
            {
                Marks = [.. rows.Select(row => row.Figures.Mark(Figure))],
            }
        )
        {
            MapSource = $"{Links.Areas}?handler=Map",
            Tall = true,
            Options = new
            {
                tooltip = new { trigger = "item", formatter = "{b}" },
                visualMap = new
                {
                    type = "continuous",
                    min = 0m,
                    max = Math.Max(1m, highest.Amount),
                    left = 0,
                    bottom = 0,
                    itemHeight = 90,
                    calculable = false,
                    text = new[] { German.Short(highest), "0 €" },
                    inRange = new { color = Shades },
                },
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
                            backgroundColor = "rgba(255,255,255,.86)",
                            padding = new[] { 1, 3 },
                            borderRadius = 2,
                        },
                        labelLayout = new { hideOverlap = true },
                        itemStyle = new
                        {
                            areaColor = "#eef0f4",
                            borderColor = "#ffffff",
                            borderWidth = 1,
                        },
                        emphasis = new { label = new { color = "#111" }, itemStyle = new { areaColor = "#f2c48d" } },
                        data = rows.Where(static row => row.IsFixed)
                            .Select(row => new
                            {
                                name = row.Area,
                                value = Value(row).Amount,
                                href = row.Href,
                            }),
                    },
                },
            },
        };
    }
}
