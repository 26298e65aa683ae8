using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>What the map can be coloured by.</summary>
public sealed record OverviewFigure(string Key, StandingFigure Figure)
{
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
                [
                    .. rows.Select(row =>
                        (IReadOnlyList<string>)
                            [
                                row.Area,
                                row.Figures.OnlyAllocates ? "zugewiesen, nicht gezahlt"
                                : row.IsFixed ? German.Money(Value(row))
                                : "nicht festgesetzt",
                            ]
                    ),
                ]
            )
            {
                Marks = [.. rows.Select(row => row.Figures.Mark(Figure))],
            }
        )
        {
            MapSource = $"{Links.Areas}?handler=Map",
            Tall = true,
            Options = MapOptions.Of(
                MapOptions.Scale(0m, Math.Max(1m, highest.Amount), German.Short(highest), "0 €", MapOptions.Shades),
                "{b}",
                rows.Where(static row => row is { IsFixed: true, Figures.OnlyAllocates: false })
                    .Select(row => new MapShape(row.Area, Value(row).Amount, row.Href))
            ),
        };
    }
}
