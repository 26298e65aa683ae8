using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>
/// Pictures of a frozen table, for the page and in print: drawn from what stands in its cells and from nothing else, so that what is not
/// shown is not drawn. What a case costs never stands without how many there are (guard rail 5 in docs/rules.md).
/// </summary>
public static class ReportCharts
{
    /// <summary>More rows make a picture that nobody can read.</summary>
    public const int MostBars = 24;

    private const int First = 2;

    private static readonly SteeringIndicator[] Drawn = [SteeringIndicator.CostPerCase, SteeringIndicator.CasesPerThousand];

    /// <summary>Empty where the table has no picture, or too little is shown for one.</summary>
    public static IReadOnlyList<ChartView> Of(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Block switch
        {
            ReportBlockKind.Consumption => Consumption(table) is { } chart ? [chart] : [],
            ReportBlockKind.KeyFigures => [.. Drawn.Select(i => KeyFigure(table, i)).OfType<ChartView>()],
            ReportBlockKind.YearBefore => [.. Drawn.Select(i => YearBefore(table, i)).OfType<ChartView>()],
            ReportBlockKind.Reasons => Reasons(table) is { } chart ? [chart] : [],
            _ => [],
        };
    }

    /// <summary>Height in pixels of a picture in print.</summary>
    public static int HeightOf(ChartView chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        const int Frame = 90;
        const int Row = 22;
        const int Highest = 560;
        return Math.Min(Highest, Frame + chart.Table.Rows.Count * Row * (chart.Table.Head.Count > First ? First : 1));
    }

    private static ChartView? Consumption(ReportTable table)
    {
        var all = table.Rows.Where(static r => r.Skip(First).Any(IsShown)).ToList();
        var rows = all.Take(MostBars).ToList();
        var areas = rows.ToLookup(static r => r[0].Text);
        string[] names = [.. rows.Select(r => areas[r[0].Text].Count() > 1 ? $"{r[0].Text}, {r[1].Text}" : r[0].Text ?? "")];
        (int Index, ReportColumn Column)[] columns =
        [
            .. table.Columns.Index().Skip(First).Where(static c => !c.Item.Head.EndsWith("über Budget", StringComparison.Ordinal)),
        ];
        BarSeries[] series =
        [
            .. columns.Select(
                (c, i) =>
                    new BarSeries(
                        c.Column.Head,
                        c.Column.IsForecast ? BarStyle.Forecast
                            : i == 0 ? BarStyle.Plan
                            : BarStyle.Filled,
                        [.. rows.Select(r => r[c.Index].Value)]
                    )
            ),
        ];
        return rows.Count == 0
            ? null
            : new ChartView(
                $"{table.Block.Title()} nach Sozialraum in €{Cut(all.Count)}",
                $"{table.Block.Title()} von {German.Count(rows.Count, "Vereinbarung", "Vereinbarungen")}: je Sozialraum Budget, Verbrauch "
                    + "und die beiden Prognosen; alle Werte in der Tabelle.",
                Table(
                    table,
                    ["Sozialraum", .. columns.Select(static c => c.Column.Head)],
                    names,
                    rows,
                    [.. columns.Select(static c => c.Index)]
                )
            )
            {
                Tall = rows.Count > First,
                Options = BarOptions.Groups(names, series, "@money"),
            };
    }

    private static ChartView? KeyFigure(ReportTable table, SteeringIndicator indicator)
    {
        if (table.Columns.Index().FirstOrDefault(c => c.Item.Head == indicator.Title()) is not { Item: { } column, Index: var index })
            return null;
        var bars = table.Rows.Where(r => r[index].Value is not null).OrderByDescending(r => r[index].Value).Take(MostBars).ToList();
        if (bars.Count < First)
            return null;
        var city = table.Foot?[index];
        var all = city is null ? "" : $"; {ReportWords.City}: {ReportLook.Text(column, city)}";
        var name = Name(indicator);
        return new ChartView(
            $"{name} nach Sozialraum{Cut(table.Rows.Count)}",
            $"Am höchsten: {bars[0][0].Text} mit {ReportLook.Text(column, bars[0][index])}{all}.",
            Table(table, ["Sozialraum", indicator.Title()], [.. bars.Select(static r => r[0].Text ?? "")], bars, [index])
        )
        {
            Tall = bars.Count > 6,
            Options = BarOptions.Of(
                name,
                [.. bars.Select(r => (r[0].Text ?? "", indicator.InUnit(r[index].Value!.Value)))],
                city?.Value is { } value ? indicator.InUnit(value) : null,
                ReportWords.City
            ),
        };
    }

    private static ChartView? YearBefore(ReportTable table, SteeringIndicator indicator)
    {
        // Areas first; regions and the city stand last and are always drawn.
        var rows = table
            .Rows.Where(r => r[1].Text?.StartsWith(indicator.Title(), StringComparison.Ordinal) == true && r.Skip(First).Any(IsShown))
            .ToList();
        if (rows.Count < First || table.Columns is not [_, _, var before, var now])
            return null;
        if (rows.Count > MostBars)
            rows = [.. rows.Take(MostBars - 1), rows[^1]];
        var name = Name(indicator);
        string[] names = [.. rows.Select(static r => r[0].Text ?? "")];
        return new ChartView(
            $"{name} in {before.Head} und {now.Head}",
            $"{name}: je Sozialraum und für die ganze Stadt in beiden Jahren; alle Werte in der Tabelle.",
            Table(table, ["Sozialraum", before.Head, now.Head], names, rows, [2, 3])
        )
        {
            Tall = rows.Count > 4,
            Options = BarOptions.Groups(
                names,
                [
                    new(before.Head, BarStyle.Pale, [.. rows.Select(static r => r[2].Value)]),
                    new(now.Head, BarStyle.Filled, [.. rows.Select(static r => r[3].Value)]),
                ],
                "@number"
            ),
        };
    }

    private static ChartView? Reasons(ReportTable table)
    {
        var rows = table.Rows.Where(static r => r[1].Value is not null).OrderByDescending(static r => r[1].Value).ToList();
        return rows.Count < First
            ? null
            : new ChartView(
                "Externe Hilfen nach dem Grund",
                $"Am häufigsten: {rows[0][0].Text} mit {ReportLook.Text(table.Columns[1], rows[0][1])} Fällen.",
                Table(table, ["Grund", "Fälle"], [.. rows.Select(static r => r[0].Text ?? "")], rows, [1])
            )
            {
                Options = BarOptions.Of("Fälle", [.. rows.Select(static r => (r[0].Text ?? "", r[1].Value!.Value))]),
            };
    }

    private static bool IsShown(ReportCell cell) => cell.Value is not null;

    private static string Name(SteeringIndicator indicator) =>
        indicator.Unit().Length > 0 ? $"{indicator.Title()} in {indicator.Unit()}" : indicator.Title();

    private static string Cut(int rows) => rows > MostBars ? $" (die ersten {MostBars} von {rows})" : "";

    private static ChartTable Table(
        ReportTable table,
        IReadOnlyList<string> head,
        string[] names,
        IReadOnlyList<IReadOnlyList<ReportCell>> rows,
        int[] columns
    ) =>
        new(
            head,
            [
                .. rows.Zip(
                    names,
                    (row, name) => (IReadOnlyList<string>)[name, .. columns.Select(i => ReportLook.Text(table.Columns[i], row[i]))]
                ),
            ]
        );
}
